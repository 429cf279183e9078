import ExerciseKit
import SuiteKit
import XCTest

final class IoULossExamples: SuiteTestCase {
  let pred = Box(0, 0, 4, 4)
  let target = Box(2, 1, 8, 5)

  func testFourValuesOfAPair() throws {
    try expect(iouValue(pred, target, .iou), equals: 6.0 / 34)
    try expect(iouValue(pred, target, .giou), equals: 0.026471)
    try expect(iouValue(pred, target, .diou), equals: 0.064111)
    try expect(iouValue(pred, target, .ciou), equals: 0.063814)
  }

  func testLossAndGradientOfAPair() throws {
    try expect(
      iouLossGradient(pred, target, .iou),
      equals: (loss: 0.823529, gradient: (-0.020761, -0.020761, -0.083045, -0.048443)))
    try expect(
      iouLossGradient(pred, target, .giou),
      equals: (loss: 0.973529, gradient: (-0.027011, -0.090761, -0.108045, -0.098443)))
    try expect(
      iouLossGradient(pred, target, .diou),
      equals: (loss: 0.935889, gradient: (-0.034270, -0.019373, -0.116753, -0.059679)))
    try expect(
      iouLossGradient(pred, target, .ciou),
      equals: (loss: 0.936186, gradient: (-0.033893, -0.019749, -0.117129, -0.059303)))
  }

  func testBoxesApart() throws {
    let apart = Box(20, 20, 30, 30)
    try expect(iouValue(Box(0, 0, 10, 10), apart, .iou), equals: 0)
    try expect(iouValue(Box(0, 0, 10, 10), apart, .giou), equals: -7.0 / 9)
    try expect(iouValue(Box(0, 0, 10, 10), apart, .diou), equals: -4.0 / 9)
  }

  func testMeanOfTwoPairs() throws {
    let apart = Box(20, 20, 30, 30)
    try expect(
      meanIoULoss([pred, pred], [target, apart], .iou),
      equals: (
        loss: 0.911765,
        gradient: Tensor([[-0.010381, -0.010381, -0.041522, -0.024221], [0, 0, 0, 0]])
      ))
  }
}
