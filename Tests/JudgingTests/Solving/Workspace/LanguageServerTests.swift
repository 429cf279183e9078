import Foundation
import Judging
import XCTest

/// What an editor that speaks to `sourcekit-lsp` shows in a workspace, from the moment that it was made.
final class LanguageServerTests: EndToEndTestCase {
  /// A solution that is open in an editor.
  private struct OpenSolution {
    let server: LanguageServer
    let file: URL
    let text: String

    /// The place behind the first one of some words.
    func place(behind words: String) throws -> (line: Int, column: Int) {
      let before = text[..<(try XCTUnwrap(text.firstRange(of: words)).upperBound)]
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      return (lines.count - 1, lines.last?.utf16.count ?? 0)
    }
  }

  /// Starts a fixture in a workspace, writes a solution and opens it.
  private func open(
    _ id: String, solution: (_ starter: String) -> String
  ) throws -> OpenSolution {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let program = folders.map { "\($0)/sourcekit-lsp" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let program else {
      throw XCTSkip("sourcekit-lsp is not in PATH, so what editors show cannot be tried.")
    }
    let exercise = try exercise(id)
    let exercises = exercise.folder.deletingLastPathComponent()
    let folder = try temporaryFolder().resolvingSymlinksInPath()
    let workspace = Workspace(in: folder.appending(path: "desk", directoryHint: .isDirectory))
    let installation = try Installation(
      executable: URL(filePath: #filePath), environment: ["JUDGE_EXERCISES": exercises.path],
      workingDirectory: folder)
    try workspace.start(exercise, from: installation, home: folder)
    let text = solution(try String(contentsOf: exercise.starter, encoding: .utf8))
    let file = workspace.solution(of: id)
    try Data(text.utf8).write(to: file)
    let server = try LanguageServer(program, in: workspace.root, home: folder)
    try server.open(file, text: text)
    return OpenSolution(server: server, file: file, text: text)
  }

  /// The names that are completed behind some words, as soon as one of them is there.
  private func names(
    behind words: String, in solution: OpenSolution, until expected: String
  ) throws -> [String] {
    let (line, column) = try solution.place(behind: words)
    return try solution.server.waiting(for: "completing '\(expected)'") {
      let answer = try solution.server.ask(
        "completion", solution.file, line: line, column: column)
      let items = (answer as? [String: Any])?["items"] as? [[String: Any]] ?? []
      let names = items.compactMap { $0["label"] as? String }
      return names.contains(expected) ? names : nil
    }
  }

  func testMembersOfATensorAreCompleted() throws {
    let solution = try open("double-it") { starter in
      "import ExerciseKit\n\n\(starter)\nfunc complete(_ tensor: Tensor) { tensor. }\n"
    }
    let names = try names(behind: "{ tensor.", in: solution, until: "shape")
    XCTAssertTrue(names.contains("data"), "\(names)")
    XCTAssertTrue(names.contains { $0.hasPrefix("reshaped(to:") }, "\(names)")
  }

  func testMembersOfTheTypesThatAnExerciseGivesAreCompleted() throws {
    let solution = try open("echo-shapes") { starter in
      "\(starter)\nfunc complete(_ segment: Segment) { segment. }\n"
    }
    let names = try names(behind: "{ segment.", in: solution, until: "corners")
    XCTAssertTrue(names.contains("start"), "\(names)")
  }

  func testTheDocumentationOfTheStartersFunctionIsShown() throws {
    let solution = try open("double-it") { $0 }
    let (line, column) = try solution.place(behind: "func doub")
    let text = try solution.server.waiting(for: "knowing the function") {
      let answer = try solution.server.ask("hover", solution.file, line: line, column: column)
      let contents = (answer as? [String: Any])?["contents"] as? [String: Any]
      return contents?["value"] as? String
    }
    XCTAssertTrue(text.contains("func doubled(_ values: [Int]) -> [Int]"), text)
    XCTAssertTrue(text.contains("Doubles every number of a list."), text)
    XCTAssertTrue(text.contains("none so large that its double does not fit"), text)
  }

  func testATypeErrorIsReportedOnTheLineThatTheJudgeReports() throws {
    let solution = try open("double-it") { _ in
      """
      import ExerciseKit

      func doubled(_ values: [Int]) -> [Int] {
        let first = Tensor(shape: [1], data: [1])
        return first
      }

      """
    }
    let found = try solution.server.waiting(for: "finding the error") {
      // Until ExerciseKit is compiled, it is that which cannot be found.
      try solution.server.diagnostics(of: solution.file).first { $0.message.contains("'Tensor'") }
    }
    XCTAssertEqual(found.line, 4)

    let result = try judge(solution.text, as: "double-it.swift")
    let diagnostic = try XCTUnwrap(result.diagnostics.first)
    XCTAssertEqual(diagnostic.line, found.line + 1)
    XCTAssertEqual(diagnostic.message.lowercased(), found.message.lowercased())
  }
}
