import ExerciseKit
import SuiteKit
import XCTest

final class SigmoidFocalLossTests: SuiteTestCase {
  /// The logit of probability 0.9.
  let sure: Float = 2.1972246

  // MARK: - The factors

  func testGammaZeroIsWeightedCrossEntropy() throws {
    try expect(
      sigmoidFocalLoss(Tensor([0, 0]), Tensor([1, 0]), gamma: 0),
      equals: Tensor([0.173287, 0.519860]))
  }

  func testAnEasyDecisionCountsAHundredth() throws {
    try expect(
      sigmoidFocalLoss(Tensor([sure, -sure]), Tensor([1, 0]), alpha: -1),
      equals: Tensor([0.001053605, 0.001053605]))
  }

  func testAWrongDecisionKeepsMostOfItsLoss() throws {
    try expect(
      sigmoidFocalLoss(Tensor([-sure, sure]), Tensor([1, 0]), alpha: -1),
      equals: Tensor([1.865094, 1.865094]))
  }

  func testZerosHaveTheRestOfTheWeight() throws {
    try expect(
      sigmoidFocalLoss(Tensor([0, 0]), Tensor([1, 0]), alpha: 0.75),
      equals: Tensor([0.129965, 0.043322]))
  }

  func testOnlyANegativeAlphaSwitchesTheWeightsOff() throws {
    try expect(
      sigmoidFocalLoss(Tensor([0, 0]), Tensor([1, 0]), alpha: -0.5),
      equals: Tensor([0.173287, 0.173287]))
    try expect(
      sigmoidFocalLoss(Tensor([0, 0]), Tensor([1, 0]), alpha: 0), equals: Tensor([0, 0.173287]))
  }

  func testGammaNeedNotBeWhole() throws {
    try expect(
      sigmoidFocalLoss(Tensor([0]), Tensor([1]), alpha: -1, gamma: 0.5),
      equals: Tensor([0.490129]))
  }

  // MARK: - Large logits

  func testLargeLogitsHaveFiniteLosses() throws {
    try expect(
      sigmoidFocalLoss(Tensor([80, -80, 1000, -1000]), Tensor([1, 1, 1, 1]), alpha: -1),
      equals: Tensor([0, 80, 0, 1000]))
    try expect(
      sigmoidFocalLoss(Tensor([80, -80, 1000, -1000]), Tensor([0, 0, 0, 0]), alpha: -1),
      equals: Tensor([80, 0, 1000, 0]))
  }

  func testLargeLogitsHaveFiniteGradients() throws {
    try expect(
      sigmoidFocalGradient(Tensor([200, -200, 200, -200]), Tensor([1, 1, 0, 0]), alpha: -1),
      equals: Tensor([0, -1, 1, 0]))
  }

  func testGradientOfAGammaBelowOneIsFinite() throws {
    try expect(
      sigmoidFocalGradient(Tensor([200, -200]), Tensor([1, 0]), alpha: -1, gamma: 0.5),
      equals: Tensor([0, 0]))
  }

  // MARK: - Gradient

  func testGradientOfGammaZeroIsProbabilityMinusTarget() throws {
    try expect(
      sigmoidFocalGradient(Tensor([sure, sure]), Tensor([1, 0]), alpha: -1, gamma: 0),
      equals: Tensor([-0.1, 0.9]))
  }

  func testGradientAlsoGoesThroughTheFactor() throws {
    // p_t = 1/2: 1/4 · (2 · 1/2 · ln 1/2 - 1/2).
    try expect(
      sigmoidFocalGradient(Tensor([0, 0]), Tensor([1, 0]), alpha: -1),
      equals: Tensor([-0.298287, 0.298287]))
  }

  // MARK: - Reduction

  func testReductionsOfATensorHaveNoAxes() throws {
    let (z, y) = (Tensor([[0, 0], [0, 0]]), Tensor([[1, 0], [0, 0]]))
    try expect(
      sigmoidFocalLoss(z, y), equals: Tensor([[0.043322, 0.129965], [0.129965, 0.129965]]))
    try expect(
      sigmoidFocalLoss(z, y, reduction: .sum), equals: Tensor(shape: [], data: [0.433217]))
    try expect(
      sigmoidFocalLoss(z, y, reduction: .mean), equals: Tensor(shape: [], data: [0.108304]))
  }

  func testNoDecisionsHaveSumZeroAndNoMean() throws {
    let empty = Tensor(zeros: [0, 3])
    try expect(sigmoidFocalLoss(empty, empty), equals: empty)
    try expect(sigmoidFocalGradient(empty, empty), equals: empty)
    try expect(
      sigmoidFocalLoss(empty, empty, reduction: .sum), equals: Tensor(shape: [], data: [0]))
    try expect(
      sigmoidFocalLoss(empty, empty, reduction: .mean), equals: Tensor(shape: [], data: [.nan]))
  }

  // MARK: - The authority

  func testAgreesWithTorchvision() throws { try expectGolden("torchvision.jsonl") }
}
