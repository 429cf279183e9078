import ExerciseKit
import SuiteKit
import XCTest

final class SoftmaxTests: SuiteTestCase {
  // MARK: - Large logits

  func testLargeLogitsDoNotOverflow() throws {
    try expect(
      softmax(Tensor([1000, 999, -1000]), axis: 0), equals: Tensor([0.731059, 0.268941, 0]))
  }

  func testEverySliceHasItsOwnMaximum() throws {
    try expect(
      softmax(Tensor([[500, 501], [-500, -501]]), axis: 1),
      equals: Tensor([[0.268941, 0.731059], [0.731059, 0.268941]]))
  }

  func testLogOfATinyProbabilityIsFinite() throws {
    try expect(
      logSoftmax(Tensor([0, 500, 600]), axis: 0), equals: Tensor([-600, -100, 0]))
  }

  func testDifferencesOfLargeLogitsKeepTheirDigits() throws {
    try expect(
      logSoftmax(Tensor([1_000_000, 1_000_001]), axis: 0),
      equals: Tensor([-1.313262, -0.313262]))
  }

  // MARK: - Slices

  func testSlicesRunAlongAnAxisInTheMiddle() throws {
    // The slices are (0, 1), (2, 2) and (7, 6), (5, 9).
    let x = Tensor(shape: [2, 2, 2], data: [0, 2, 1, 2, 7, 5, 6, 9])
    let p: [Float] = [0.268941, 0.5, 0.731059, 0.5, 0.731059, 0.017986, 0.268941, 0.982014]
    try expect(softmax(x, axis: 1), equals: Tensor(shape: [2, 2, 2], data: p))
  }

  func testNegativeAxesCountFromTheEnd() throws {
    let x = Tensor(shape: [2, 1, 2], data: [0, 0, 1, 2])
    try expect(softmax(x, axis: -2), equals: Tensor(repeating: 1, shape: [2, 1, 2]))
    try expect(
      softmax(x, axis: -3),
      equals: Tensor(shape: [2, 1, 2], data: [0.268941, 0.119203, 0.731059, 0.880797]))
  }

  func testTensorWithoutElementsKeepsItsShape() throws {
    let (wide, tall) = (Tensor(zeros: [2, 0]), Tensor(zeros: [0, 3]))
    try expect(softmax(wide, axis: 1), equals: wide)
    try expect(logSoftmax(wide, axis: 0), equals: wide)
    try expect(softmaxBackward(probabilities: tall, gradOutput: tall, axis: 0), equals: tall)
  }

  // MARK: - Masks

  func testSliceOfMinusInfinitiesIsNaNAndLeavesTheOthersAlone() throws {
    let x = Tensor([[-.infinity, -.infinity], [3, -.infinity]])
    try expect(softmax(x, axis: 1), equals: Tensor([[.nan, .nan], [1, 0]]))
    try expect(logSoftmax(x, axis: 1), equals: Tensor([[.nan, .nan], [0, -.infinity]]))
  }

  // MARK: - Temperature

  func testLowTemperatureSharpens() throws {
    try expect(
      softmax(Tensor([1, 2]), axis: 0, temperature: 0.5), equals: Tensor([0.119203, 0.880797]))
  }

  // MARK: - Gradient

  func testEveryProbabilityDependsOnEveryLogit() throws {
    try expect(
      softmaxBackward(
        probabilities: Tensor([0.5, 0.25, 0.25]), gradOutput: Tensor([8, 0, 0]), axis: 0),
      equals: Tensor([2, -1, -1]))
  }

  func testGradientIsTakenAlongTheAxis() throws {
    let p = Tensor([[0.25, 0.5], [0.75, 0.5]])
    try expect(
      softmaxBackward(probabilities: p, gradOutput: Tensor([[16, 0], [0, 4]]), axis: 0),
      equals: Tensor([[3, -1], [-3, 1]]))
  }

  // MARK: - The authority

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
