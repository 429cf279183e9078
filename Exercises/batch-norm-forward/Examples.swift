import ExerciseKit
import SuiteKit
import XCTest

final class BatchNormExamples: SuiteTestCase {
  func testTrainingAndThenInference() throws {
    var state = BatchNormState(
      gamma: [1, 2], beta: [0, 5], runningMean: [0, 0], runningVar: [1, 1])
    let batch = Tensor([[1, 10], [3, 30]])
    try expect(
      batchNorm(batch, state: &state, training: true), equals: Tensor([[-1, 3], [1, 7]]))
    try expect(state.runningMean, equals: [0.2, 2])
    try expect(state.runningVar, equals: [1.1, 20.9])

    let one = Tensor([[0.2, 4.5]])
    try expect(batchNorm(one, state: &state, training: false), equals: Tensor([[0, 6.0937]]))
    try expectInvalidInput { try batchNorm(one, state: &state, training: true) }
  }

  func testImages() throws {
    var layer = BatchNormState(gamma: [1], beta: [0], runningMean: [0], runningVar: [1], eps: 1)
    let images = Tensor(shape: [1, 1, 2, 2], data: [0, 0, 4, 4])
    try expect(
      batchNorm(images, state: &layer, training: true),
      equals: Tensor(shape: [1, 1, 2, 2], data: [-0.8944, -0.8944, 0.8944, 0.8944]))
    try expect(layer.runningVar, equals: [1.4333])
  }
}
