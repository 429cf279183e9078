import ExerciseKit
import SuiteKit
import XCTest

final class BoxIoUExamples: SuiteTestCase {
  let a = Box(0, 0, 10, 10)
  let b = Box(1, 1, 11, 11)
  let c = Box(8, 8, 18, 18)
  let d = Box(0, 0, 10, 5)

  func testPairs() throws {
    try expect(iou(a, b), equals: 81.0 / 119)
    try expect(iou(a, d), equals: 0.5)
    try expect(iou(c, d), equals: 0)
  }

  func testMatrix() throws {
    try expect(
      boxIoU([a, c], [a, b, d]), equals: Tensor([[1, 0.680672, 0.5], [0.020408, 0.047120, 0]]))
    try expect(
      boxIoF([a, d], [a, b, d]), equals: Tensor([[1, 0.81, 0.5], [1, 0.72, 1]]))
  }

  func testConversions() throws {
    try expect(cornerBox(cx: 5, cy: 2.5, w: 10, h: 5), equals: d)
    try expect(centreAndSize(of: d), equals: (cx: 5, cy: 2.5, w: 10, h: 5))
  }
}
