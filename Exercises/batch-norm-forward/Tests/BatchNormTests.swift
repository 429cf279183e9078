import ExerciseKit
import SuiteKit
import XCTest

final class BatchNormTests: SuiteTestCase {
  /// A layer that scales by 1 and shifts by 0, as it is before any training.
  func fresh(channels: Int, momentum: Float = 0.1, eps: Float = 1e-5) -> BatchNormState {
    let (zeros, ones) = (
      [Float](repeating: 0, count: channels), [Float](repeating: 1, count: channels)
    )
    return BatchNormState(
      gamma: ones, beta: zeros, runningMean: zeros, runningVar: ones, momentum: momentum, eps: eps)
  }

  /// One channel of some images with one pixel each.
  func column(_ values: [Float]) -> Tensor { Tensor(shape: [values.count, 1], data: values) }

  // MARK: - Training

  func testEpsilonIsAddedToTheVarianceUnderTheRoot() throws {
    var state = fresh(channels: 1, eps: 3)
    try expect(
      batchNorm(column([4, 6]), state: &state, training: true), equals: column([-0.5, 0.5]))
  }

  func testScaledValuesAreShifted() throws {
    var state = fresh(channels: 2)
    (state.gamma, state.beta) = ([3, -1], [10, 4])
    try expect(
      batchNorm(Tensor([[4, 1], [6, 5]]), state: &state, training: true),
      equals: Tensor([[7, 5], [13, 3]]))
  }

  func testBatchIsDividedByTheRootOfItsBiasedVariance() throws {
    var state = fresh(channels: 1)
    try expect(
      batchNorm(column([0, 0, 4, 4]), state: &state, training: true),
      equals: column([-1, -1, 1, 1]))
  }

  func testChannelIsNormalisedOverImagesAndPixels() throws {
    // Channel 0 has 0, 2, 4, 6 in the two images, channel 1 has nothing but 7.
    var state = fresh(channels: 2)
    let x = Tensor(shape: [2, 2, 1, 2], data: [0, 2, 7, 7, 4, 6, 7, 7])
    try expect(
      batchNorm(x, state: &state, training: true),
      equals: Tensor(
        shape: [2, 2, 1, 2],
        data: [-1.341639, -0.447213, 0, 0, 0.447213, 1.341639, 0, 0]))
    try expect(state.runningMean, equals: [0.3, 0.7])
  }

  func testConstantChannelBecomesBeta() throws {
    var state = fresh(channels: 1)
    state.beta = [-2]
    try expect(
      batchNorm(column([9, 9, 9]), state: &state, training: true), equals: column([-2, -2, -2]))
    try expect(state.runningVar, equals: [0.9])
  }

  func testGammaOfZeroLeavesBeta() throws {
    var state = fresh(channels: 1)
    (state.gamma, state.beta) = ([0], [3])
    try expect(batchNorm(column([1, 5]), state: &state, training: true), equals: column([3, 3]))
  }

  func testSmallSpreadAroundALargeMeanKeepsItsDigits() throws {
    var state = fresh(channels: 1)
    try expect(
      batchNorm(column([10_000, 10_000.25, 10_000.75, 10_001]), state: &state, training: true),
      equals: column([-1.264880, -0.632440, 0.632440, 1.264880]))
  }

  func testOneImageIsEnoughIfItHasTwoPixels() throws {
    var state = fresh(channels: 1)
    try expect(
      batchNorm(Tensor(shape: [1, 1, 1, 2], data: [3, 5]), state: &state, training: true),
      equals: Tensor(shape: [1, 1, 1, 2], data: [-1, 1]))
  }

  func testRefusesToTrainWithOneValueForEachChannel() throws {
    var state = fresh(channels: 2)
    try expectInvalidInput {
      try batchNorm(Tensor([[1, 2]]), state: &state, training: true)
    }
    try expectInvalidInput {
      try batchNorm(Tensor(zeros: [1, 2, 1, 1]), state: &state, training: true)
    }
  }

  // MARK: - Running statistics

  func testMomentumIsTheWeightOfTheNewBatch() throws {
    var state = fresh(channels: 1, momentum: 0.25)
    _ = try batchNorm(column([7, 9]), state: &state, training: true)
    try expect(state.runningMean, equals: [2])
    _ = try batchNorm(column([9, 11]), state: &state, training: true)
    try expect(state.runningMean, equals: [4])
  }

  func testRunningVarianceIsUnbiased() throws {
    var state = fresh(channels: 1, momentum: 0.5)
    _ = try batchNorm(column([1, 3, 5]), state: &state, training: true)
    try expect(state.runningVar, equals: [2.5])
  }

  func testTrainingDoesNotLookAtTheRunningStatistics() throws {
    var state = fresh(channels: 1)
    (state.runningMean, state.runningVar) = ([100], [400])
    try expect(
      batchNorm(column([-2, 2]), state: &state, training: true), equals: column([-1, 1]))
  }

  func testMomentumZeroKeepsAndOneReplaces() throws {
    var (kept, replaced) = (fresh(channels: 1, momentum: 0), fresh(channels: 1, momentum: 1))
    _ = try batchNorm(column([4, 8]), state: &kept, training: true)
    _ = try batchNorm(column([4, 8]), state: &replaced, training: true)
    try expect(kept, equals: fresh(channels: 1, momentum: 0))
    try expect(replaced.runningMean + replaced.runningVar, equals: [6, 8])
  }

  // MARK: - Inference

  func testInferenceUsesTheRunningStatistics() throws {
    var state = fresh(channels: 1, eps: 1)
    (state.runningMean, state.runningVar, state.beta) = ([2], [8], [1])
    try expect(
      batchNorm(column([5, 8]), state: &state, training: false), equals: column([2, 3]))
  }

  func testInferenceBeforeAnyTrainingHasMeanZeroAndVarianceOne() throws {
    var state = fresh(channels: 1)
    try expect(batchNorm(column([3]), state: &state, training: false), equals: column([3]))
  }

  func testInferenceLeavesTheStateAlone() throws {
    var state = fresh(channels: 2)
    _ = try batchNorm(Tensor([[1, 2], [3, 7]]), state: &state, training: false)
    try expect(state, equals: fresh(channels: 2))
  }

  func testInferenceOfNoImagesIsEmpty() throws {
    var state = fresh(channels: 3)
    for shape in [[0, 3], [0, 3, 2, 2]] {
      try expect(
        batchNorm(Tensor(zeros: shape), state: &state, training: false),
        equals: Tensor(zeros: shape))
    }
  }

  // MARK: - The authority

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
