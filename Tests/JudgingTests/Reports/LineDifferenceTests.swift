import XCTest

@testable import Judging

final class LineDifferenceTests: XCTestCase {
  private func rows(_ expected: String, _ actual: String) -> [String] {
    let lines = { (text: String) in text.map(String.init) }
    return LineDifference(expected: lines(expected), actual: lines(actual)).rows
      .map { ($0.expected ?? "-") + ($0.actual ?? "-") }
  }

  func testTextsOfAsManyLinesAreComparedByPlace() {
    XCTAssertEqual(rows("abc", "bca"), ["ab", "bc", "ca"])
  }

  func testLinesThatBothHaveStandBesideEachOther() {
    XCTAssertEqual(rows("abc", "bc"), ["a-", "bb", "cc"])
    XCTAssertEqual(rows("bc", "abcd"), ["-a", "bb", "cc", "-d"])
    XCTAssertEqual(rows("axc", "aycd"), ["aa", "xy", "cc", "-d"])
  }

  func testOneTextCanBeEmpty() {
    XCTAssertEqual(rows("", "ab"), ["-a", "-b"])
    XCTAssertEqual(rows("ab", ""), ["a-", "b-"])
    XCTAssertEqual(rows("", ""), [])
  }
}
