import XCTest

@testable import judge

final class WatchCommandTests: XCTestCase {
  func testASessionWithoutATerminalSaysWhatToUseInstead() throws {
    let harness = try CommandHarness(for: self)
    let withoutInput = harness.run(["watch", "nms"], columns: 80)
    XCTAssertEqual(withoutInput.code, .usage)
    XCTAssertEqual(withoutInput.output, "")
    XCTAssertEqual(
      withoutInput.errors,
      """
      judge: A session needs a terminal, and standard input is none. 'judge test EXERCISE' judges a \
      file once, and 'judge list' lists the exercises.

      """)
    let withoutOutput = harness.run(["watch"], typesInput: true)
    XCTAssertEqual(withoutOutput.code, .usage)
    XCTAssertTrue(withoutOutput.errors.contains("standard output is none"), withoutOutput.errors)
  }

  func testNoCommandAndNoTerminalIsHelp() throws {
    let outcome = try CommandHarness(for: self).run([])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(outcome.errors.contains("Usage: judge COMMAND"), outcome.errors)
  }
}
