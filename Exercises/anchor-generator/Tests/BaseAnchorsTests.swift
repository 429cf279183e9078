import ExerciseKit
import SuiteKit
import XCTest

final class BaseAnchorsTests: SuiteTestCase {
  func testARatioIsHeightOverWidth() throws {
    try expect(baseAnchors(scales: [16], ratios: [4]), equals: [Box(-4, -16, 4, 16)])
  }

  func testEveryShapeHasTheAreaOfASquareOfTheScale() throws {
    try expect(
      baseAnchors(scales: [64], ratios: [0.25, 1, 4, 16]),
      equals: [
        Box(-64, -16, 64, 16), Box(-32, -32, 32, 32), Box(-16, -64, 16, 64), Box(-8, -128, 8, 128),
      ])
  }

  func testAllScalesOfARatioStandTogether() throws {
    try expect(
      baseAnchors(scales: [8, 16, 32], ratios: [1, 4]),
      equals: [
        Box(-4, -4, 4, 4), Box(-8, -8, 8, 8), Box(-16, -16, 16, 16),
        Box(-2, -8, 2, 8), Box(-4, -16, 4, 16), Box(-8, -32, 8, 32),
      ])
  }

  func testHalvesAreRoundedToEven() throws {
    try expect(
      baseAnchors(scales: [1, 3, 5, 7, 9], ratios: [1]).map(\.x2), equals: [0, 2, 2, 4, 4])
  }

  func testCornersAreRoundedNotSizes() throws {
    // The last height is 60.8: half of it is rounded to 30, half of the rounded 61 is 30.5.
    try expect(
      baseAnchors(scales: [11, 43], ratios: [2]),
      equals: [Box(-4, -8, 4, 8), Box(-15, -30, 15, 30)])
  }

  func testNineAnchorsOfTheFasterRCNN() throws {
    try expect(
      baseAnchors(scales: [128, 256, 512], ratios: [0.5, 1, 2]),
      equals: [
        Box(-91, -45, 91, 45), Box(-181, -91, 181, 91), Box(-362, -181, 362, 181),
        Box(-64, -64, 64, 64), Box(-128, -128, 128, 128), Box(-256, -256, 256, 256),
        Box(-45, -91, 45, 91), Box(-91, -181, 91, 181), Box(-181, -362, 181, 362),
      ])
  }

  func testNoScalesOrNoRatiosMakeNoAnchors() throws {
    try expect(baseAnchors(scales: [], ratios: [1, 2]), equals: [])
    try expect(baseAnchors(scales: [8], ratios: []), equals: [])
  }

  func testAgreesWithTheReference() throws {
    try property(cases: 80) { draw in
      try expectAgreement(
        on: Calls.baseAnchors(
          scales: draw.array(count: 0...4) { Float($0.size(in: 1...600)) },
          ratios: draw.array(count: 0...4) { $0.element(of: [1, 2, 0.5, 4, 0.25, 3]) }))
    }
  }
}
