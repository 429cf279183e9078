import Foundation
import Judging
import XCTest

/// What an editor that speaks to `sourcekit-lsp` shows in a workspace, from the moment that it was made.
final class LanguageServerTests: EndToEndTestCase {
  /// Starts a fixture in a workspace, writes a solution and opens it.
  private func open(
    _ id: String, solution: (_ starter: String) -> String
  ) throws -> OpenDocument {
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
    return try OpenDocument(file, in: workspace.root, home: folder)
  }

  /// The names that are completed behind some words, as soon as one of them is there.
  private func names(
    behind words: String, in solution: OpenDocument, until expected: String
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
    let text = try solution.hover(behind: "func doub")
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
