import ExerciseKit
import SuiteKit
import XCTest

final class SoftmaxExamples: SuiteTestCase {
  let x = Tensor([1, 2, 3])
  let p = Tensor([0.0900306, 0.2447285, 0.6652410])

  func testThreeLogits() throws {
    try expect(softmax(x, axis: 0), equals: p)
    try expect(logSoftmax(x, axis: 0), equals: Tensor([-2.407606, -1.407606, -0.407606]))
    try expect(
      softmaxBackward(probabilities: p, gradOutput: Tensor([1, 0, -1]), axis: 0),
      equals: Tensor([0.141817, 0.140770, -0.282587]))
  }

  func testRowsAndColumns() throws {
    let matrix = Tensor([[0, 0], [0, 1000]])
    try expect(softmax(matrix, axis: 1), equals: Tensor([[0.5, 0.5], [0, 1]]))
    try expect(softmax(matrix, axis: 0), equals: Tensor([[0.5, 0], [0.5, 1]]))
    try expect(
      logSoftmax(matrix, axis: -1), equals: Tensor([[-0.693147, -0.693147], [-1000, 0]]))
  }

  func testTemperature() throws {
    let logits = Tensor([100, 10, 1])
    try expect(softmax(logits, axis: 0), equals: Tensor([1, 0, 0]))
    try expect(
      softmax(logits, axis: 0, temperature: 50), equals: Tensor([0.767243, 0.126824, 0.105933]))
  }

  func testMask() throws {
    let masked = Tensor([-.infinity, 2, 2])
    try expect(softmax(masked, axis: 0), equals: Tensor([0, 0.5, 0.5]))
    try expect(
      logSoftmax(masked, axis: 0), equals: Tensor([-.infinity, -0.693147, -0.693147]))
  }
}
