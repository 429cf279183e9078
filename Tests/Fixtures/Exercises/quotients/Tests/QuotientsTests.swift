import SuiteKit
import XCTest

/// The fixed numbers have nine digits, so that they are found wherever they are quoted.
final class QuotientsTests: SuiteTestCase {
  func testDividesEachNumber() throws {
    try expect(quotients([734_198_265, -9], by: 1), equals: [734_198_265, -9])
  }

  func testGivesAsManyAsThereAre() throws {
    let result = try quotients([617_349_281], by: 7)
    try expect(result.count == 1, "There are as many quotients as numbers.")
  }

  func testRefusesToDivideByNothing() throws {
    try expectInvalidInput { try quotients([512_738_496], by: 0) }
  }

  func testAgreesWithTheReferenceOnRandomNumbers() throws {
    try property(cases: 20) { draw in
      let values = draw.array(count: 1...4) { $0.int(in: -100...100) }
      try expectAgreement(on: Calls.quotients(values, by: draw.int(in: 1...9)))
    }
  }

  /// What the property draws comes to a worker that has seen a fixed number.
  func testAgreesWithTheReferenceAfterAFixedNumber() throws {
    try expect(quotients([821_936_574], by: 1).count == 1, "One number has one quotient.")
    try property(cases: 20) { draw in
      try expectAgreement(on: Calls.quotients([draw.int(in: 1...100)], by: 1))
    }
  }
}
