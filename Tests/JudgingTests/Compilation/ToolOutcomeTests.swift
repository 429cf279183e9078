import Isolation
import XCTest

@testable import Judging

final class ToolOutcomeTests: XCTestCase {
  private func outcome(
    _ cause: ProcessEnding.Cause?, wasOutOfMemory: Bool = false, text: String = ""
  ) -> ToolOutcome {
    ToolOutcome(cause: cause, wasOutOfMemory: wasOutOfMemory, text: text, duration: .zero)
  }

  func testAToolThatEndedByItselfWasNotStopped() {
    XCTAssertNil(outcome(.exited(code: 1), text: "out of memory").stopped)
  }

  func testTimeIsToldFromMemory() {
    let tooLong = "it took too long over this file"
    XCTAssertEqual(outcome(nil).stopped, tooLong)
    XCTAssertEqual(outcome(.signalled(24)).stopped, tooLong)
    XCTAssertEqual(outcome(.signalled(9)).stopped, tooLong)
    let outOfMemory = "it ran out of memory over this file"
    XCTAssertEqual(outcome(.signalled(9), wasOutOfMemory: true).stopped, outOfMemory)
    XCTAssertEqual(outcome(.signalled(6), text: "LLVM ERROR: out of memory").stopped, outOfMemory)
  }

  func testACrashIsNamedByItsSignal() {
    XCTAssertEqual(
      outcome(.signalled(11)).stopped, "it crashed over this file (signal 11)")
  }
}
