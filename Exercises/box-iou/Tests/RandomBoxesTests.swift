import ExerciseKit
import SuiteKit
import XCTest

final class RandomBoxesTests: SuiteTestCase {
  func testPairsAgreeWithTheReference() throws {
    try property(cases: 100) { draw in
      try expectAgreement(on: Calls.iou(draw.box(in: -4...4), draw.box(in: -4...4)))
    }
  }

  func testMatricesAgreeWithTheReference() throws {
    try property(cases: 100) { draw in
      let a = draw.array(count: 0...4) { $0.box(in: 0...6) }
      let b = draw.array(count: 0...4) { $0.box(in: 0...6) }
      try expectAgreement(on: Calls.boxIoU(a, b))
      try expectAgreement(on: Calls.boxIoF(a, b))
    }
  }

  func testConversionsAgreeWithTheReference() throws {
    try property(cases: 50) { draw in
      let box = draw.box(in: -10...10)
      let (cx, cy, w, h) = try Reference.centreAndSize(of: box)
      try expectAgreement(on: Calls.centreAndSize(of: box))
      try expectAgreement(on: Calls.cornerBox(cx: cx, cy: cy, w: w, h: h))
    }
  }
}
