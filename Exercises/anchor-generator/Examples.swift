import ExerciseKit
import SuiteKit
import XCTest

final class AnchorGeneratorExamples: SuiteTestCase {
  func testThreeShapesOfOneScale() throws {
    try expect(
      baseAnchors(scales: [128], ratios: [0.5, 1, 2]),
      equals: [Box(-91, -45, 91, 45), Box(-64, -64, 64, 64), Box(-45, -91, 45, 91)])
  }

  func testTwoScalesOfTwoShapes() throws {
    try expect(
      baseAnchors(scales: [5, 7], ratios: [1, 4]),
      equals: [Box(-2, -2, 2, 2), Box(-4, -4, 4, 4), Box(-1, -5, 1, 5), Box(-2, -7, 2, 7)])
  }

  func testAGridOfTwoRowsAndThreeColumns() throws {
    let base = [Box(-8, -4, 8, 4)]
    try expect(
      gridAnchors(base: base, gridSize: (height: 2, width: 3), stride: (y: 16, x: 10)),
      equals: [
        Box(-8, -4, 8, 4), Box(2, -4, 18, 4), Box(12, -4, 28, 4),
        Box(-8, 12, 8, 20), Box(2, 12, 18, 20), Box(12, 12, 28, 20),
      ])
  }

  func testShapesForNineAnchors() throws {
    try expect(
      rpnOutputShape(anchorsPerPosition: 9, gridSize: (height: 38, width: 50)),
      equals: (scores: [18, 38, 50], deltas: [36, 38, 50]))
  }
}
