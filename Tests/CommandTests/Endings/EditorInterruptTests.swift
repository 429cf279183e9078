import Foundation
import XCTest

@testable import judge

/// Ctrl-C while an editor has the terminal: it goes to both, and is for the editor.
final class EditorInterruptTests: XCTestCase {
  func testCtrlCInTheEditorDoesNotEndTheJudge() throws {
    let harness = try CommandHarness(for: self)
    _ = harness.run(["start", "nms"])
    let tests = try XCTUnwrap(Bundle.main.executableURL).resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = tests.deletingLastPathComponent().appending(path: "judge")
    process.arguments = ["open", "nms"]
    process.currentDirectoryURL = harness.folder.appending(path: "desk")
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": harness.folder.appending(path: "home").path,
      "JUDGE_HOME": harness.folder.appending(path: "judge").path,
      // The judge is the parent of the shell that starts the editor. Who asks it twice to end is not kept waiting.
      "EDITOR": "for i in 1 2 3 4 5; do kill -INT $PPID; sleep 0.05; done; true",
    ]
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationReason, .exit)
    XCTAssertEqual(process.terminationStatus, 0)
  }
}
