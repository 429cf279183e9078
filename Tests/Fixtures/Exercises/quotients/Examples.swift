import SuiteKit
import XCTest

final class QuotientsExamples: SuiteTestCase {
  func testHalves() throws {
    try expect(quotients([2, 4], by: 2), equals: [1, 2])
  }
}
