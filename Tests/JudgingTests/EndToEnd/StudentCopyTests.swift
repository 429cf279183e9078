import Foundation
import Isolation
import XCTest

@testable import Judging

/// What is judged with a copy for students, which has the examples only.
final class StudentCopyTests: EndToEndTestCase {
  private let right = "public func doubled(_ values: [Int]) -> [Int] { values.map { $0 * 2 } }\n"

  private func copy() throws -> Exercise {
    let folder = try temporaryFolder().appending(path: "double-it", directoryHint: .isDirectory)
    try StudentCopy(exercise: try exercise("double-it")).write(to: folder)
    return try Exercise(in: folder)
  }

  private func judge(_ source: String, on exercise: Exercise) throws -> SubmissionResult {
    try Judge(workbench: try workbench()).judge(
      submission(source), on: exercise,
      options: JudgingOptions(timingBudget: .seconds(1), diagnoses: true))
  }

  func testNothingIsAcceptedWithACopy() throws {
    let copy = try copy()
    let result = try judge(right, on: copy)
    XCTAssertEqual(result.verdict, .judgeError)
    XCTAssertTrue(result.examplesOnly)
    XCTAssertTrue(result.passesExamplesOnly)
    XCTAssertFalse(result.tests.isEmpty)
    XCTAssertTrue(result.tests.allSatisfy { $0.visibility == .visible && $0.verdict == .accepted })
    XCTAssertNil(result.timing)
    XCTAssertEqual(result.verdict.exitCode, 3)
    let text = try XCTUnwrap(result.faults.first)
    XCTAssertTrue(text.hasPrefix("This copy of the exercise has the examples only: "), text)
    for level in FeedbackLevel.allCases {
      let shown = result.showing(level)
      XCTAssertTrue(shown.passesExamplesOnly)
      XCTAssertEqual(shown.faults, result.faults)
    }
    let report = TerminalReport(style: TerminalStyle(width: 80)).text(for: result)
    XCTAssertTrue(report.contains("! Examples passed   "), report)
    XCTAssertFalse(report.contains("judge doctor"), report)
    let document = try JSONReport.text(for: result)
    let decoded = try JSONReport.decode(SubmissionResult.self, from: document)
    XCTAssertEqual(decoded.withoutTimes, result.withoutTimes)
  }

  func testAnErrorOfOursWithACopyIsNoneOfTheExamples() throws {
    var result = try judge(right, on: try copy())
    result.faults.append("No outcome arrived for the test T/testA.")
    XCTAssertFalse(result.passesExamplesOnly)
    XCTAssertEqual(result.heading, Verdict.judgeError.heading)
  }

  func testAnExampleThatFailsIsAWrongAnswerAsEver() throws {
    let result = try judge(
      "public func doubled(_ values: [Int]) -> [Int] { values }\n", on: try copy())
    XCTAssertEqual(result.verdict, .wrongAnswer)
    XCTAssertTrue(result.examplesOnly)
    XCTAssertEqual(result.diagnoses, [])
    XCTAssertNil(result.diagnosisFault)
    XCTAssertEqual(try judge("no Swift", on: try copy()).verdict, .compileError)
  }

  func testWhatIsPreparedForACopyAcceptsNothingEither() throws {
    let judge = Judge(workbench: try workbench())
    let prepared = try judge.prepare(
      for: "solution.swift", of: try copy(), options: JudgingOptions(measuresTime: false))
    let result = try judge.judge(submission(right), with: prepared)
    XCTAssertTrue(result.passesExamplesOnly, "\(result.verdict) \(result.faults)")
  }

  func testTheWholeExerciseAcceptsWhatWasWrittenWithACopy() throws {
    XCTAssertTrue(try judge(right, on: try copy()).passesExamplesOnly)
    XCTAssertEqual(try judge(right, on: try exercise("double-it")).verdict, .accepted)
  }

  func testNothingIsGradedWithACopy() throws {
    let folder = try temporaryFolder()
    try write(right, to: "in/a/double-it.swift", in: folder)
    let copy = try copy()
    let options = GradingOptions(
      folder: folder.appending(path: "in"), exercises: [copy],
      results: folder.appending(path: "grades.jsonl"))
    XCTAssertThrowsError(try Grader(workbench: try workbench()).grade(options)) {
      XCTAssertEqual(
        $0 as? GradingRefusal,
        .examplesOnly(exercise: "double-it", folder: copy.folder.path))
    }
    XCTAssertFalse(FileManager.default.fileExists(atPath: options.results.path))
  }
}
