import SuiteKit
import XCTest

final class ScaledValuesTests: SuiteTestCase {
  func testScalesThenMoves() throws {
    try expect(scaled([7, -3], by: 2, offset: 1), equals: [15, -5])
  }

  func testAgreesWithTheReferenceOnRandomNumbers() throws {
    try property(cases: 40) { draw in
      let values = draw.array(count: 0...6) { $0.int(in: -9...9) }
      try expectAgreement(
        on: Calls.scaled(values, by: draw.int(in: -3...3), offset: draw.int(in: -9...9)))
    }
  }
}
