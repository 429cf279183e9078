import Foundation
import Judging
import XCTest

@testable import judge

/// A person at a terminal, who is a script: tmux types for them and reads their screen.
final class SessionTests: XCTestCase {
  private var folder = URL(filePath: "/")
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
  private static let submissions = root.appending(path: "Exercises/nms/submissions")

  /// Those of a session: a list that stays what it is, however many exercises there come to be.
  private static let exercises = ["conv2d", "conv2d-modes", "kmeans-anchors", "miou", "nms"]

  override func setUpWithError() throws {
    folder = try folderForJudging()
    try FileManager.default.createDirectory(
      at: folder.appending(path: "desk"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "exercises"), withIntermediateDirectories: true)
    for exercise in Self.exercises {
      try FileManager.default.copyItem(
        at: Self.root.appending(path: "Exercises/\(exercise)"),
        to: folder.appending(path: "exercises/\(exercise)"))
    }
  }

  private func terminal(columns: Int = 80, rows: Int = 24) throws -> TmuxSession {
    let tests = try XCTUnwrap(Bundle.main.executableURL).resolvingSymlinksInPath()
    let cache = UserFolders(environment: ProcessInfo.processInfo.environment).cache
    return try TmuxSession(
      for: self, in: folder.appending(path: "desk"),
      environment: [
        "PATH": tests.deletingLastPathComponent().path + ":"
          + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
        "HOME": folder.path, "TERM": "screen-256color", "LC_ALL": "C.UTF-8", "PS1": "$ ",
        "XDG_CACHE_HOME": cache.appending(path: "tests/commands").path,
        "JUDGE_HOME": Self.root.path,
        "JUDGE_EXERCISES": folder.appending(path: "exercises").path,
        // What reports crashes waits for a key at a terminal.
        "SWIFT_BACKTRACE": "enable=no",
      ], columns: columns, rows: rows)
  }

  /// Saves as editors do: another file, renamed.
  private func save(_ submission: String) throws {
    let text = try Data(contentsOf: Self.submissions.appending(path: submission))
    try text.write(to: folder.appending(path: "desk/nms/nms.swift"), options: .atomic)
  }

  /// Takes out what no two runs have in common.
  private func masked(_ screen: String) -> String {
    screen.replacing(/[0-9.]+ (s|ms)\b/) { "#.## \($0.output.1)" }
  }

  private func settings(_ terminal: TmuxSession) throws -> String {
    try terminal.type("clear; stty -g", "Enter")
    return try terminal.wait(for: ":", without: "stty")
      .split(separator: "\n").first { $0.contains(":") }.map(String.init) ?? ""
  }

  func testAPersonSolvesAnExercise() throws {
    let terminal = try terminal()
    let before = try settings(terminal)
    try terminal.type("judge watch nms", "Enter")
    try assertSnapshot(
      terminal.wait(for: "not started", without: "Compiling"), named: "1-statement.txt")

    try terminal.type("Enter")
    try terminal.wait(for: "waiting for a save")
    XCTAssertTrue(FileManager.default.fileExists(atPath: folder.path + "/desk/nms/nms.swift"))

    try save("wrong_answer/cap_after_the_first.swift")
    let wrong = try terminal.wait(for: "✗ Wrong answer", without: "looking for")
    try assertSnapshot(masked(wrong), named: "2-wrong-answer.txt")
    try terminal.type("G")
    try terminal.wait(for: "This mistake would fit")

    try terminal.type("h")
    try assertSnapshot(terminal.wait(for: "Hint 1 of 3"), named: "3-hint.txt")

    try save("accepted/reference.swift")
    try terminal.wait(for: "35 tests passed")
    let accepted = try terminal.wait(for: "CPU time as a multiple", without: "measuring")
    XCTAssertTrue(accepted.contains("✓ Accepted"), accepted)

    try terminal.type("n")
    try terminal.wait(for: "kmeans-anchors.swift")
    try terminal.type("l")
    try assertSnapshot(terminal.wait(for: "Exercises", without: "Compiling"), named: "4-list.txt")
    try terminal.type("q")
    try terminal.wait(for: "$ judge watch nms")
    XCTAssertEqual(try settings(terminal), before)

    let log = ProgressFile(in: folder.appending(path: ".local/state/judge"))
    var seconds = 0
    let kinds = try log.log().events.compactMap { event -> String? in
      switch event.kind {
      case .work(let some):
        seconds += some
        return nil
      case .attempt(let attempt): return attempt.verdict.rawValue
      case .hint(let step): return "hint \(step)"
      default: return "other"
      }
    }
    XCTAssertEqual(kinds, ["wrong-answer", "hint 1", "accepted"])
    XCTAssertGreaterThan(seconds, 0)
  }

  func testTheTerminalIsGivenBackWhateverEndsTheSession() throws {
    let terminal = try terminal()
    let before = try settings(terminal)
    for signal in [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGQUIT] {
      try terminal.type("clear; judge watch nms; echo ended $?", "Enter")
      try terminal.wait(for: "not started")
      let session = try XCTUnwrap(terminal.child)
      XCTAssertEqual(kill(session, signal), 0)
      // What a shell says of a process that a signal has ended.
      try terminal.wait(for: "ended \(128 + signal)", without: "not started")
      XCTAssertEqual(try settings(terminal), before, "after signal \(signal)")
    }
  }

  func testCtrlCEndsTheSession() throws {
    let terminal = try terminal()
    try terminal.type("judge watch nms; echo code $?", "Enter")
    try terminal.wait(for: "not started")
    try terminal.type("C-c")
    try terminal.wait(for: "code 130")
  }

  func testCtrlZGivesTheShellBackForAWhile() throws {
    let terminal = try terminal()
    let before = try settings(terminal)
    try terminal.type("judge watch nms", "Enter")
    try terminal.wait(for: "not started")
    try terminal.type("C-z")
    try terminal.wait(for: "Stopped")
    XCTAssertEqual(try settings(terminal), before)
    try terminal.type("fg", "Enter")
    try terminal.wait(for: "not started")
    try terminal.type("l")
    try terminal.wait(for: "Exercises")
    try terminal.type("q")
    try terminal.wait(for: "$ fg")
    XCTAssertEqual(try settings(terminal), before)
  }

  func testAWindowThatChangesItsSizeIsDrawnAgain() throws {
    let terminal = try terminal()
    try terminal.type("judge watch nms", "Enter")
    try terminal.wait(for: "not started")
    try terminal.resize(columns: 40, rows: 10)
    try terminal.wait(for: "too small")
    try terminal.resize(columns: 120, rows: 30)
    let screen = try terminal.wait(for: "not started")
    XCTAssertEqual(screen.split(separator: "\n")[2].count, 120, screen)
  }
}
