import ExerciseKit
import SuiteKit
import XCTest

final class GridAnchorsTests: SuiteTestCase {
  private let square = Box(-4, -4, 4, 4)

  func testTheFirstPositionIsTheOriginNotTheMiddleOfItsCell() throws {
    try expect(
      gridAnchors(base: [square], gridSize: (height: 1, width: 1), stride: (y: 16, x: 16)),
      equals: [square])
  }

  func testPositionsGoRowByRow() throws {
    try expect(
      gridAnchors(base: [square], gridSize: (height: 2, width: 2), stride: (y: 10, x: 10)),
      equals: [square, Box(6, -4, 14, 4), Box(-4, 6, 4, 14), Box(6, 6, 14, 14)])
  }

  func testAllAnchorsOfAPositionStandTogether() throws {
    let flat = Box(-8, -2, 8, 2)
    try expect(
      gridAnchors(base: [square, flat], gridSize: (height: 1, width: 2), stride: (y: 10, x: 10)),
      equals: [square, flat, Box(6, -4, 14, 4), Box(2, -2, 18, 2)])
  }

  func testRowsAndColumnsHaveStridesOfTheirOwn() throws {
    try expect(
      gridAnchors(base: [square], gridSize: (height: 2, width: 2), stride: (y: 10, x: 20)),
      equals: [square, Box(16, -4, 24, 4), Box(-4, 6, 4, 14), Box(16, 6, 24, 14)])
  }

  func testTheGridNeedNotBeSquare() throws {
    try expect(
      gridAnchors(base: [square], gridSize: (height: 3, width: 1), stride: (y: 10, x: 10)),
      equals: [square, Box(-4, 6, 4, 14), Box(-4, 16, 4, 24)])
  }

  func testAnchorsOutsideOfTheImageAreKeptAsTheyAre() throws {
    let large = Box(-100, -50, 100, 50)
    try expect(
      gridAnchors(base: [large], gridSize: (height: 1, width: 2), stride: (y: 16, x: 16)),
      equals: [large, Box(-84, -50, 116, 50)])
  }

  func testNoRowsNoColumnsOrNoBaseMakeNoAnchors() throws {
    try expect(
      gridAnchors(base: [square], gridSize: (height: 0, width: 3), stride: (y: 8, x: 8)),
      equals: [])
    try expect(
      gridAnchors(base: [square], gridSize: (height: 3, width: 0), stride: (y: 8, x: 8)),
      equals: [])
    try expect(
      gridAnchors(base: [], gridSize: (height: 3, width: 3), stride: (y: 8, x: 8)), equals: [])
  }

  func testANetworkAnswersTwoScoresAndFourDeltasForEachAnchor() throws {
    try expect(
      rpnOutputShape(anchorsPerPosition: 3, gridSize: (height: 2, width: 5)),
      equals: (scores: [6, 2, 5], deltas: [12, 2, 5]))
  }

  func testAgreesWithTheReference() throws {
    try property(cases: 80) { draw in
      let base = draw.array(count: 0...3) { $0.box(in: -9...9) }
      let size = (height: draw.size(in: 0...4), width: draw.size(in: 0...4))
      let stride = (y: draw.int(in: 1...32), x: draw.int(in: 1...32))
      try expectAgreement(on: Calls.gridAnchors(base: base, gridSize: size, stride: stride))
      try expectAgreement(
        on: Calls.rpnOutputShape(anchorsPerPosition: base.count, gridSize: size))
    }
  }

  // MARK: - The authority

  func testAgreesWithTorchvision() throws { try expectGolden("torchvision.jsonl") }
}
