import SuiteKit
import XCTest

final class EchoExamples: SuiteTestCase {
  func testOneNumber() throws {
    try expect(echo(3), equals: 3)
  }
}
