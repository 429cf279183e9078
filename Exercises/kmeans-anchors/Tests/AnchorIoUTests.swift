import ExerciseKit
import SuiteKit
import XCTest

final class AnchorIoUTests: SuiteTestCase {
  func testPutsBothSizesInTheSameCorner() throws {
    try expect(anchorIoU(WH(2, 4), WH(4, 2)), equals: 1.0 / 3)
    try expect(anchorIoU(WH(2, 2), WH(4, 4)), equals: 1.0 / 4)
    try expect(anchorIoU(WH(6, 6), WH(3, 2)), equals: 1.0 / 6)
  }

  func testEqualSizesHaveIoUOne() throws {
    try expect(anchorIoU(WH(10, 13), WH(10, 13)), equals: 1)
  }

  func testMeasuresWithoutAddingOne() throws {
    try expect(anchorIoU(WH(0.5, 0.5), WH(0.5, 0.25)), equals: 0.5)
  }

  func testTallAgainstWideIsNearlyZero() throws {
    try expect(anchorIoU(WH(1, 1000), WH(1000, 1)), equals: 1.0 / 1999)
  }

  func testComputesInDoublePrecision() throws {
    try expect(
      anchorIoU(WH(1, 5), WH(1, 1)), equals: 0.2, within: Tolerance(absolute: 0, relative: 1e-11))
    // The union, 50,331,650, lies between two single-precision numbers.
    try expect(
      anchorIoU(WH(5, 1), WH(3, 16_777_216)), equals: 3 / (3.0 * 16_777_216 + 2),
      within: Tolerance(absolute: 0, relative: 1e-11))
  }

  func testIsSymmetricAndIndependentOfTheUnit() throws {
    try property(cases: 100) { draw in
      let a = WH(draw.float(in: 1...500), draw.float(in: 1...500))
      let b = WH(draw.float(in: 1...500), draw.float(in: 1...500))
      let iou = try anchorIoU(a, b)
      try expect(anchorIoU(b, a), equals: iou)
      try expect(anchorIoU(WH(a.w / 512, a.h / 512), WH(b.w / 512, b.h / 512)), equals: iou)
    }
  }
}
