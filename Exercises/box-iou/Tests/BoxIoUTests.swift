import ExerciseKit
import SuiteKit
import XCTest

final class BoxIoUTests: SuiteTestCase {
  let unit = Box(0, 0, 1, 1)
  let square = Box(0, 0, 10, 10)

  // MARK: - Pairs

  func testIdenticalBoxesHaveOne() throws {
    let box = Box(-3, 2, 4, 4)
    try expect(iou(box, box), equals: 1)
  }

  func testBoxesApartHaveZero() throws {
    try expect(iou(unit, Box(2, 0, 3, 1)), equals: 0)
    try expect(iou(unit, Box(0, 2, 1, 3)), equals: 0)
    try expect(iou(unit, Box(2, 2, 3, 3)), equals: 0)
  }

  func testBoxesThatTouchHaveZero() throws {
    try expect(iou(square, Box(10, 0, 20, 10)), equals: 0)
    try expect(iou(square, Box(10, 10, 20, 20)), equals: 0)
  }

  func testBoxInsideHasTheRatioOfTheAreas() throws {
    try expect(iou(square, Box(2, 3, 6, 8)), equals: 0.2)
  }

  func testNegativeCoordinatesAreLikeAnyOthers() throws {
    try expect(iou(Box(-10, -10, 10, 10), Box(-20, -10, 0, 10)), equals: 1.0 / 3)
  }

  func testTinyBoxesAreMeasuredLikeLargeOnes() throws {
    let side: Float = 1 / 1024
    try expect(iou(Box(0, 0, side, side), Box(0, 0, side, side / 2)), equals: 0.5)
  }

  func testEmptyBoxesHaveZeroEvenWithThemselves() throws {
    let (line, point) = (Box(2, 2, 2, 8), Box(5, 5, 5, 5))
    try expect(iou(line, line), equals: 0)
    try expect(iou(line, square), equals: 0)
    try expect(boxIoU([point, square], [point]), equals: Tensor([[0], [0]]))
  }

  // MARK: - Matrices

  func testRowsBelongToTheFirstList() throws {
    try expect(
      boxIoU([square, unit], [square, unit, Box(0, 0, 5, 10)]),
      equals: Tensor([[1, 0.01, 0.5], [0.01, 1, 0.02]]))
  }

  func testEmptyListsKeepTheOtherLength() throws {
    try expect(boxIoU([], [unit, square]), equals: Tensor(zeros: [0, 2]))
    try expect(boxIoU([unit], []), equals: Tensor(zeros: [1, 0]))
    try expect(boxIoF([], [unit]), equals: Tensor(zeros: [0, 1]))
  }

  func testIoFDividesByTheAreaOfTheFirstBox() throws {
    try expect(boxIoF([unit, square], [Box(0, 0, 5, 10)]), equals: Tensor([[1], [0.5]]))
  }

  func testIoFOfAnEmptyBoxIsZero() throws {
    try expect(boxIoF([Box(2, 2, 2, 8)], [square]), equals: Tensor([[0]]))
  }

  // MARK: - The authority

  func testAgreesWithTorchvision() throws { try expectGolden("torchvision.jsonl") }
}
