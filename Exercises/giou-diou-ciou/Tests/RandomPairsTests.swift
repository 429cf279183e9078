import ExerciseKit
import SuiteKit
import XCTest

final class RandomPairsTests: SuiteTestCase {
  func testValuesAgreeWithTheReference() throws {
    try property(cases: 150) { draw in
      try expectAgreement(
        on: Calls.iouValue(draw.box(in: -4...4), draw.box(in: -4...4), kind(draw)))
    }
  }

  func testGradientsAgreeWithTheReference() throws {
    try property(cases: 150) { draw in
      try expectAgreement(
        on: Calls.iouLossGradient(box(draw, at: 0.5), box(draw, at: 0), kind(draw)))
    }
  }

  func testMeansAgreeWithTheReference() throws {
    try property(cases: 60) { draw in
      let pairs = draw.array(count: 0...4) { (box($0, at: 0.5), box($0, at: 0)) }
      try expectAgreement(on: Calls.meanIoULoss(pairs.map(\.0), pairs.map(\.1), kind(draw)))
    }
  }

  func testExchangingTheBoxesDoesNotChangeTheValue() throws {
    try property(cases: 60) { draw in
      let (a, b, kind) = (draw.box(in: -4...4), draw.box(in: -4...4), kind(draw))
      try expect(iouValue(a, b, kind), equals: iouValue(b, a, kind))
    }
  }
}

private func kind(_ draw: Draw) -> IoUKind { draw.element(of: IoUKind.allCases) }

/// Draws a box that is not empty, with edges that far behind whole numbers: no two boxes at different
/// places have edges in line.
private func box(_ draw: Draw, at place: Float) -> Box {
  let (x, y) = (Float(draw.int(in: -6...6)) + place, Float(draw.int(in: -6...6)) + place)
  return Box(x, y, x + Float(draw.size(in: 1...8)), y + Float(draw.size(in: 1...8)))
}
