// The same in XCTest's own measure, which calls it ten times and prints the average time.
import XCTest

final class Measured: XCTestCase {
  func testTotalKept() {
    measure { XCTAssertGreaterThan(totalKept(calls: 60), 0) }
  }
}

@main
struct Program {
  static func main() {
    XCTMain([testCase([("testTotalKept", Measured.testTotalKept)])])
  }
}
