import Foundation
import Judging
import Synchronization
import XCTest

@testable import judge

final class OpenCommandTests: XCTestCase {
  /// Remembers what was opened with what.
  private final class Opened: Sendable {
    let calls = Mutex<[String]>([])

    var actions: JudgeActions {
      var actions = CommandHarness.noActions
      actions.edit = { file, editor, environment in
        self.calls.withLock {
          $0.append("\(editor.command) \(file.path) \(environment["LANG"] ?? "")")
        }
      }
      return actions
    }
  }

  func testOpensWhatIsTested() throws {
    let harness = try CommandHarness(for: self)
    let opened = Opened()
    _ = harness.run(["start", "nms"])
    let outcome = harness.run(
      ["open", "nms"], environment: ["EDITOR": "ed -s", "LANG": "C"], actions: opened.actions)
    XCTAssertEqual(outcome, .init(code: .success, output: "", errors: ""))
    let file = harness.folder.appending(path: "desk/nms/nms.swift").path
    XCTAssertEqual(opened.calls.withLock { $0 }, ["ed -s \(file) C"])
  }

  func testBringsTheWorkspaceUpToDate() throws {
    let harness = try CommandHarness(for: self)
    _ = harness.run(["start", "nms"])
    try harness.write("new", to: "judge/Sources/ExerciseKit/Box.swift")
    let environment = ["EDITOR": "ed"]
    _ = harness.run(["open", "nms"], environment: environment, actions: Opened().actions)
    XCTAssertEqual(harness.read("desk/.judge/ExerciseKit/Box.swift"), "new")
    try FileManager.default.removeItem(
      at: harness.folder.appending(path: "judge/Sources/ExampleKit"))
    let outcome = harness.run(
      ["open", "nms"], environment: environment, actions: Opened().actions)
    XCTAssertEqual(outcome.code, .success)
    XCTAssertTrue(
      outcome.errors.hasPrefix("judge: The workspace is not brought up to date: "), outcome.errors)
  }

  func testAnAuthorOpensTheHiddenTests() throws {
    let harness = try CommandHarness(for: self)
    let tests = try harness.write("import SuiteKit", to: "judge/Exercises/nms/Tests/NMSTests.swift")
    let opened = Opened()
    var actions = opened.actions
    actions.prepareEditing = { exercise, _ in
      XCTAssertEqual(exercise.id, "nms")
      return exercise.folder.deletingLastPathComponent().appending(path: "compile_commands.json")
    }
    let outcome = harness.run(
      ["open", "nms", "--author"], environment: ["EDITOR": "ed"], actions: actions)
    XCTAssertEqual(outcome.code, .success)
    XCTAssertTrue(outcome.errors.contains("Exercises/compile_commands.json"), outcome.errors)
    XCTAssertEqual(opened.calls.withLock { $0 }, ["ed \(tests.path) "])
  }

  func testWithoutAnEditorItSaysWhatToSet() throws {
    let harness = try CommandHarness(for: self)
    _ = harness.run(["start", "nms"])
    let outcome = harness.run(["open", "nms"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertEqual(
      outcome.errors,
      """
      judge: No editor is known. Set VISUAL or EDITOR, as in 'export EDITOR=vim', or open the file \
      that 'judge open EXERCISE --print' names.

      """)
  }

  func testWhatWasNotStartedIsNotOpened() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["open", "nms"], environment: ["EDITOR": "ed"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(outcome.errors.contains("start with 'judge start nms'"), outcome.errors)
    XCTAssertNil(harness.read("desk/nms/nms.swift"))
  }
}
