import SuiteKit
import XCTest

final class DoubleItExamples: SuiteTestCase {
  func testOneTwoThree() throws {
    try expect(doubled([1, 2, 3]), equals: [2, 4, 6])
  }
}
