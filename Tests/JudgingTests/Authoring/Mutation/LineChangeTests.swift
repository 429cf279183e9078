import XCTest

@testable import Judging

final class LineChangeTests: XCTestCase {
  private let source = SourceBytes(Array("first\n  second\nthird\n".utf8))

  func testAChangeWithinALineIsThatLine() {
    XCTAssertEqual(
      LineChange(SourceEdit(8..<14, "2nd"), in: source),
      LineChange(line: 2, removed: ["  second"], added: ["  2nd"]))
  }

  func testALineThatIsGoneIsRemoved() {
    XCTAssertEqual(
      LineChange(SourceEdit(6..<15, ""), in: source),
      LineChange(line: 2, removed: ["  second"], added: []))
  }

  func testALineThatIsNewIsAdded() {
    XCTAssertEqual(
      LineChange(SourceEdit(15..<15, "new\n"), in: source),
      LineChange(line: 3, removed: [], added: ["new"]))
  }

  func testTheContentOfAChangeDoesNotDependOnItsPlace() {
    let change = LineChange(line: 7, removed: ["    a - b  "], added: ["\u{20}b"])
    XCTAssertEqual(change.content, LineChange(line: 0, removed: ["a - b"], added: ["b"]))
  }
}
