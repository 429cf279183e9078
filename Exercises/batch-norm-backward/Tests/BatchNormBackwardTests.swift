import ExerciseKit
import SuiteKit
import XCTest

final class BatchNormBackwardTests: SuiteTestCase {
  /// One channel of some images with one pixel each.
  func column(_ values: [Float]) -> Tensor { Tensor(shape: [values.count, 1], data: values) }

  // MARK: - The gradient of the batch

  func testTwoValuesPullInOppositeDirections() throws {
    try expect(
      batchNormBackward(x: column([4, 6]), gamma: [2], eps: 3, gradOutput: column([8, 0])),
      equals: (gradInput: column([3, -3]), gradGamma: [-4], gradBeta: [8]))
  }

  func testEqualGradientsMoveNothing() throws {
    try expect(
      batchNormBackward(
        x: column([1, 2, 4, 9]), gamma: [2], gradOutput: column([5, 5, 5, 5])),
      equals: (gradInput: column([0, 0, 0, 0]), gradGamma: [0], gradBeta: [20]))
  }

  func testGradientAlongTheValuesMovesNothing() throws {
    // The mean is 4 and the variance 9.5, so dy is 2 (x - 4).
    try expect(
      batchNormBackward(
        x: column([1, 2, 4, 9]), gamma: [3], gradOutput: column([-6, -4, 0, 10])),
      equals: (gradInput: column([0, 0, 0, 0]), gradGamma: [24.657643], gradBeta: [0]))
  }

  func testConstantChannelHasAGradient() throws {
    try expect(
      batchNormBackward(
        x: column([7, 7, 7]), gamma: [1], eps: 0.25, gradOutput: column([3, 0, 0])),
      equals: (gradInput: column([4, -2, -2]), gradGamma: [0], gradBeta: [3]))
  }

  func testGammaOfZeroStillLearns() throws {
    try expect(
      batchNormBackward(x: column([2, 6]), gamma: [0], gradOutput: column([1, 4])),
      equals: (gradInput: column([0, 0]), gradGamma: [3], gradBeta: [5]))
  }

  func testLargeMeanKeepsItsDigits() throws {
    try expect(
      batchNormBackward(
        x: column([10_000, 10_000.5, 10_001, 10_002.5]), gamma: [1], eps: 0.125,
        gradOutput: column([1, 0, 0, 0])),
      equals: (
        gradInput: column([0.5, -0.375, -0.25, 0.125]), gradGamma: [-1],
        gradBeta: [1]
      ))
  }

  // MARK: - Channels

  func testSumsAreOverImagesAndPixels() throws {
    // Channel 0 has 0, 2, 4, 6 in the two images, channel 1 has 1, 1, 1, 5; n is 4.
    try expect(
      batchNormBackward(
        x: Tensor(shape: [2, 2, 1, 2], data: [0, 2, 1, 1, 4, 6, 1, 5]), gamma: [3, 1], eps: 4,
        gradOutput: Tensor(shape: [2, 2, 1, 2], data: [0, 0, 0, 0, 9, 0, 0, 0])),
      equals: (
        gradInput: Tensor(
          shape: [2, 2, 1, 2], data: [-1.5, -2, 0, 0, 6.5, -3, 0, 0]),
        gradGamma: [3, 0], gradBeta: [9, 0]
      ))
  }

  func testChannelsHaveTheirOwnGamma() throws {
    try expect(
      batchNormBackward(
        x: Tensor([[4, 4], [6, 6]]), gamma: [2, -4], eps: 3, gradOutput: Tensor([[8, 8], [0, 0]])),
      equals: (
        gradInput: Tensor([[3, -6], [-3, 6]]), gradGamma: [-4, -4], gradBeta: [8, 8]
      ))
  }

  // MARK: - The authority

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
