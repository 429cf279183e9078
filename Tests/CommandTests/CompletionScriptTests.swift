import XCTest

@testable import judge

final class CompletionScriptTests: XCTestCase {
  func testTheScriptsAreThoseThatWereRead() throws {
    let harness = try CommandHarness(for: self)
    for shell in CompletionShell.allCases {
      let outcome = harness.run(["completions", shell.rawValue])
      XCTAssertEqual(outcome.code, .success)
      try assertSnapshot(outcome.output, named: "completions.\(shell.rawValue)")
    }
  }

  func testAShellThatIsNotKnownIsAMistake() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["completions", "bahs"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(
      outcome.errors.hasPrefix(
        "judge: 'SHELL' must be one of bash, zsh, fish, not 'bahs'. Did you mean 'bash'?"),
      outcome.errors)
  }
}
