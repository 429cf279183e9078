import ExerciseKit
import SuiteKit
import XCTest

final class IoUGradientTests: SuiteTestCase {
  private let unit = Box(0, 0, 2, 2)

  func testBoxesApartHaveNoGradientOfTheIoU() throws {
    let targets = [Box(4, 5, 8, 9), Box(4, 0.5, 8, 1.5), Box(0.5, -9, 1.5, -5)]
    for target in targets {
      try expect(
        iouLossGradient(unit, target, .iou), equals: (loss: 1, gradient: (0, 0, 0, 0)))
    }
  }

  func testGIoUDrawsBoxesTogetherThatAreApart() throws {
    try expect(
      iouLossGradient(unit, Box(4, 5, 8, 9), .giou),
      equals: (loss: 1.722222, gradient: (-0.006944, -0.003086, -0.027778, -0.027778)))
  }

  func testDIoUDrawsBoxesTogetherThatAreApart() throws {
    try expect(
      iouLossGradient(unit, Box(4, 5, 8, 9), .diou),
      equals: (loss: 1.420690, gradient: (0.011938, 0.010844, -0.034483, -0.041379)))
  }

  func testInsideTheTargetTheGradientOfGIoUIsThatOfIoU() throws {
    for kind in [IoUKind.iou, .giou] {
      try expect(
        iouLossGradient(Box(1, 1, 3, 3), Box(0, 0, 10, 10), kind),
        equals: (loss: 0.96, gradient: (0.02, 0.02, -0.02, -0.02)))
    }
  }

  func testAlphaCountsAsAConstant() throws {
    try expect(
      iouLossGradient(Box(0, 0, 8, 2), Box(3, -3, 5, 5), .ciou),
      equals: (loss: 1.025610, gradient: (-0.019373, 0.077491, 0.019373, -0.077491)))
  }

  // MARK: - Means

  func testTheGradientOfAMeanOfNIsAnNthOfEach() throws {
    let mean = try meanIoULoss(
      [Box](repeating: unit, count: 4), [Box](repeating: Box(-1, -2, 5, 5), count: 4), .iou)
    let part: Float = 1.0 / 84
    let row = [part, part, -part, -part]
    try expect(mean.loss, equals: 38.0 / 42)
    try expect(mean.gradient, equals: Tensor([row, row, row, row]))
  }

  func testEachBoxHasItsOwnTarget() throws {
    let (near, far) = (Box(-1, -2, 5, 5), Box(4, 5, 8, 9))
    let part: Float = 1.0 / 42
    try expect(
      meanIoULoss([unit, unit], [far, near], .iou).gradient,
      equals: Tensor([[0, 0, 0, 0], [part, part, -part, -part]]))
  }

  func testTheMeanOfNoPairsIsZero() throws {
    try expect(meanIoULoss([], [], .ciou), equals: (loss: 0, gradient: Tensor(zeros: [0, 4])))
  }

  func testTwelveThousandPairsNeedNoMatrixOfAll() throws {
    let preds = [Box](repeating: unit, count: 12_000)
    let targets = [Box](repeating: Box(4, 5, 8, 9), count: 12_000)
    try expect(meanIoULoss(preds, targets, .giou).loss, equals: 31.0 / 18)
  }

  // MARK: - The authority

  func testAgreesWithTorchvision() throws { try expectGolden("torchvision.jsonl") }
}
