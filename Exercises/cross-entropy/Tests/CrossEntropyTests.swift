import ExerciseKit
import SuiteKit
import XCTest

final class CrossEntropyTests: SuiteTestCase {
  // MARK: - Large logits

  func testLossOfAHopelessPredictionIsFinite() throws {
    try expect(
      crossEntropy(Tensor([[1000, -1000], [1000, -1000]]), [0, 1], reduction: .none),
      equals: [0, 2000])
  }

  func testEverySampleHasItsOwnMaximum() throws {
    try expect(
      crossEntropyGradient(Tensor([[500, 500], [-500, -500]]), [0, 0]),
      equals: Tensor([[-0.25, 0.25], [-0.25, 0.25]]))
  }

  // MARK: - The loss

  func testEqualLogitsHaveTheLogarithmOfTheNumberOfClasses() throws {
    try expect(crossEntropy(Tensor([[3, 3, 3, 3]]), [1]), equals: [1.386294])
  }

  // MARK: - What counts

  func testMeanDividesByTheWeightsOfTheTargets() throws {
    try expect(
      crossEntropy(Tensor([[0, 0], [0, 0]]), [0, 1], weight: [1, 3]), equals: [0.693147])
  }

  func testSumIsNotDivided() throws {
    try expect(
      crossEntropy(Tensor([[0, 0], [0, 0]]), [0, 1], reduction: .sum), equals: [1.386294])
  }

  func testIgnoredSamplesAreNotCountedInTheMean() throws {
    try expect(
      crossEntropy(Tensor([[0, 0], [9, 0], [9, 0]]), [1, -100, -100]), equals: [0.693147])
    try expect(
      crossEntropyGradient(Tensor([[0, 0], [9, 0]]), [1, -100]),
      equals: Tensor([[0.5, -0.5], [0, 0]]))
  }

  func testAClassCanBeIgnored() throws {
    let logits = Tensor([[0, 0], [0, 0], [0, 0]])
    try expect(
      crossEntropy(logits, [0, 1, 0], ignoreIndex: 0, reduction: .none), equals: [0, 0.693147, 0])
    try expect(
      crossEntropyGradient(logits, [0, 1, 0], ignoreIndex: 0),
      equals: Tensor([[0, 0], [0.5, -0.5], [0, 0]]))
  }

  func testClassesOfWeightZeroDoNotCount() throws {
    try expect(
      crossEntropy(Tensor([[0, 0], [0, 0]]), [0, 1], weight: [0, 2]), equals: [0.693147])
  }

  func testMeanOfNothingIsNaNAndItsGradientZero() throws {
    let logits = Tensor([[1, 2], [3, 4]])
    try expect(crossEntropy(logits, [7, 7], ignoreIndex: 7), equals: [.nan])
    try expect(crossEntropy(logits, [7, 7], ignoreIndex: 7, reduction: .sum), equals: [0])
    try expect(
      crossEntropyGradient(logits, [7, 7], ignoreIndex: 7), equals: Tensor(zeros: [2, 2]))
  }

  func testNoSamplesAreNothing() throws {
    let nothing = Tensor(zeros: [0, 3])
    try expect(crossEntropy(nothing, []), equals: [.nan])
    try expect(crossEntropy(nothing, [], reduction: .none), equals: [])
    try expect(crossEntropyGradient(nothing, []), equals: nothing)
  }

  // MARK: - Pixels

  func testPixelsHaveTheirClassesInPlanes() throws {
    // Two images of 1 × 2 pixels: the logits of class 0 for both pixels, and then those of class 1.
    let logits = Tensor(shape: [2, 2, 1, 2], data: [0, 5, 0, 1, 2, 0, 2, 9])
    try expect(
      crossEntropy(logits, [0, 0, 1, 1], reduction: .none),
      equals: [0.693147, 0.0181500, 0.693147, 0.000123402])
    try expect(
      crossEntropyGradient(Tensor(shape: [1, 2, 1, 2], data: [0, 0, 0, 0]), [0, 1]),
      equals: Tensor(shape: [1, 2, 1, 2], data: [-0.25, 0.25, 0.25, -0.25]))
  }

  // MARK: - The authority

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
