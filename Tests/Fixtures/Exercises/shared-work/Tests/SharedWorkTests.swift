import SuiteKit
import XCTest

final class SharedWorkTests: SuiteTestCase {
  func testAddsUp() throws {
    try expect(total(Array(1...1_000)), equals: 500_500)
  }

  func testAgreesWithTheReference() throws {
    try property(cases: 10) { draw in
      let values = draw.array(count: 0...9) { $0.int(in: -10...10) }
      try expectAgreement(on: Calls.total(values))
    }
  }
}
