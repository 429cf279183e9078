import XCTest

@testable import Isolation

final class TrapMessageTests: XCTestCase {
  func testThePlaceBeforeTheMessageIsDropped() {
    let table: [(String, String?)] = [
      (
        "Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range",
        "Index out of range"
      ),
      ("Fatal error: without a place", "without a place"),
      ("M/F.swift:1: Fatal error", "Fatal error"),
      ("M/F.swift:1: Precondition failed: my rule", "Precondition failed: my rule"),
      ("M/F.swift:1: Precondition failed", "Precondition failed"),
      ("M/F.swift:1: Assertion failed: sum", "Assertion failed: sum"),
      ("M/F.swift:1: Fatal error: with: colons: inside", "with: colons: inside"),
      ("nothing of the kind", nil),
      ("a Fatal errors list", nil),
      ("", nil),
    ]
    for (output, message) in table {
      XCTAssertEqual(TrapMessage.last(in: output), message, output)
      XCTAssertEqual(TrapMessage.last(in: output + "\n"), message, output)
    }
  }

  func testTheLastMessageCounts() {
    let output = "A.swift:1: Fatal error: first\nsomething else\nB.swift:2: Fatal error: second\n"
    XCTAssertEqual(TrapMessage.last(in: output), "second")
  }

  func testAMessageMayHaveLinesAndEndsAtTheTrace() {
    let output = """
      M/F.swift:8: Fatal error: two
      lines
      Current stack trace:
      0    libswiftCore.so    0x00007f swift_reportError + 33

      """
    XCTAssertEqual(TrapMessage.last(in: output), "two\nlines")
  }

  func testAnEndlessMessageIsCut() throws {
    let output = "Fatal error: " + String(repeating: "x", count: 100_000)
    XCTAssertEqual(try XCTUnwrap(TrapMessage.last(in: output)).count, 2_000)
  }

  func testAFailedAllocationIsRecognised() {
    XCTAssertTrue(
      TrapMessage.isAllocationFailure(
        "Fatal error: failed to allocate 24 bytes of memory with alignment 8\n"))
    XCTAssertFalse(TrapMessage.isAllocationFailure("I failed to allocate 24 bytes\n"))
    XCTAssertFalse(TrapMessage.isAllocationFailure(""))
  }
}
