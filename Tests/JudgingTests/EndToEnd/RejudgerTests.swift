import Foundation
import Isolation
import XCTest

@testable import Judging

final class RejudgerTests: EndToEndTestCase {
  private let right = "public func doubled(_ values: [Int]) -> [Int] { values.map { $0 * 2 } }\n"
  private let wrong = "public func doubled(_ values: [Int]) -> [Int] { values.map { $0 + 2 } }\n"

  /// Judges the files of a folder as `judge grade` does, and returns the results.
  private func grade(_ folder: URL, _ exercises: [Exercise]) throws -> [SubmissionResult] {
    let options = GradingOptions(
      folder: folder.appending(path: "in"), exercises: exercises, jobs: 2,
      timingBudget: .seconds(1), feedback: .counterexample,
      results: folder.appending(path: "grades.jsonl"))
    _ = try Grader(workbench: try workbench()).grade(options)
    return try ResultDocument.results(in: Data(contentsOf: options.results), named: "grades.jsonl")
  }

  private func rejudge(
    _ results: [SubmissionResult], in folder: URL, _ exercises: [Exercise], seed: UInt64? = nil
  ) throws -> [Rejudgement] {
    try Rejudger(workbench: try workbench()).rejudge(
      results,
      options: RejudgingOptions(
        submissions: folder.appending(path: "in"), exercises: exercises, jobs: 2, seed: seed))
  }

  func testTheSameGivesTheSameDocumentExceptForTimes() throws {
    let sources = [
      right, wrong, "no Swift",
      "public func doubled(_ values: [Int]) -> [Int] { print(values); return [values[0]] }\n",
      "public func doubled(_ values: [Int]) -> [Int] { while !values.isEmpty {}; return [] }\n",
    ]
    for source in sources {
      let first = try judge(source, seed: 7)
      let second = try judge(source, seed: 7)
      XCTAssertEqual(
        try JSONReport.text(for: first.withoutTimes), try JSONReport.text(for: second.withoutTimes))
      XCTAssertEqual(
        first.sourceDigest, ContentDigest(of: Array(source.utf8)).hexadecimal)
    }
  }

  func testResultsAreConfirmedOfTheSameFiles() throws {
    let folder = try temporaryFolder()
    let exercises = [try exercise("double-it"), try exercise("running-sums")]
    let sums = try String(contentsOf: exercises[1].reference, encoding: .utf8)
    try write(right, to: "in/a/double-it.swift", in: folder)
    try write(wrong, to: "in/b/double-it.swift", in: folder)
    try write("no Swift", to: "in/c/double-it.swift", in: folder)
    try write("\u{0}", to: "in/d/double-it.swift", in: folder)
    try write(sums, to: "in/e/running-sums.swift", in: folder)
    try write("", to: "in/f/x", in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/in/f/double-it.swift", withDestinationPath: "../a/double-it.swift")
    let results = try grade(folder, exercises)
    XCTAssertEqual(
      results.map(\.environment.request?.timeBudget), .init(repeating: .seconds(1), count: 6))
    let again = try rejudge(results, in: folder, exercises)
    XCTAssertEqual(
      again.map(\.was),
      [.accepted, .wrongAnswer, .compileError, .compileError, .accepted, .compileError])
    for one in again {
      guard case .judged(let verdict, let differences, _) = one.outcome else {
        XCTFail("\(one)")
        continue
      }
      XCTAssertEqual(verdict, one.was)
      XCTAssertTrue(differences.allSatisfy(\.isTime), "\(one)")
      XCTAssertTrue(one.isConfirmed)
    }
  }

  func testAChangedExerciseIsTold() throws {
    let folder = try temporaryFolder()
    let changed = folder.appending(path: "double-it")
    try FileManager.default.copyItem(at: try exercise("double-it").folder, to: changed)
    try write(right, to: "in/a/double-it.swift", in: folder)
    let results = try grade(folder, [try Exercise(in: changed)])
    let metadata = changed.appending(path: "exercise.json")
    let text = try String(contentsOf: metadata, encoding: .utf8)
    try Data((text + "\n").utf8).write(to: metadata)
    try write(
      "public func doubled(_ values: [Int]) -> [Int] { values }\n",
      to: "double-it/submissions/accepted/reference.swift", in: folder)
    let again = try rejudge(results, in: folder, [try Exercise(in: changed)])
    guard case .judged(_, _, let reasons) = again[0].outcome else { return XCTFail("\(again)") }
    XCTAssertFalse(again[0].isConfirmed, "\(again)")
    XCTAssertEqual(reasons, [.exercise])
  }

  func testAnotherFileIsNotJudged() throws {
    let folder = try temporaryFolder()
    let exercises = [try exercise("double-it")]
    for name in ["a", "b", "c"] { try write(right, to: "in/\(name)/double-it.swift", in: folder) }
    var results = try grade(folder, exercises)
    try write(wrong, to: "in/a/double-it.swift", in: folder)
    try FileManager.default.removeItem(atPath: folder.path + "/in/b/double-it.swift")
    results[2].exercise = "unknown"
    results.append(results[2])
    results[3].exercise = "double-it"
    results[3].submission = "../in/c/double-it.swift"
    let again = try rejudge(results, in: folder, exercises)
    XCTAssertEqual(
      again.map(\.outcome),
      [
        .notJudged(.changed), .notJudged(.gone), .notJudged(.noExercise("unknown")),
        .notJudged(.unreadable(.wrongKind)),
      ])
    XCTAssertEqual(again.map(\.isConfirmed), [false, false, false, false])
  }

  func testASolutionThatThrowsDiceIsToldFromAChange() throws {
    let folder = try temporaryFolder()
    let exercises = [try exercise("double-it")]
    // Right or wrong by the clock; the number in the answer is another each time.
    try write(
      """
      public func doubled(_ values: [Int]) -> [Int] {
        [Int.random(in: 0...1_000_000_000)]
      }

      """, to: "in/a/double-it.swift", in: folder)
    let again = try rejudge(try grade(folder, exercises), in: folder, exercises)
    guard case .judged(let verdict, let differences, let reasons) = again[0].outcome else {
      return XCTFail("\(again)")
    }
    XCTAssertEqual(verdict, .wrongAnswer)
    XCTAssertFalse(differences.isEmpty)
    XCTAssertEqual(reasons, [.notRepeatable])
  }

  func testDocumentsOfEarlierJudgesAreJudgedAgain() throws {
    let folder = try temporaryFolder()
    let exercises = [try exercise("double-it")]
    try write(right, to: "in/a/double-it.swift", in: folder)
    var result = try grade(folder, exercises)[0]
    result.sourceDigest = nil
    result.environment.request = nil
    let text = try JSONReport.text(for: result)
    XCTAssertFalse(text.contains("sourceDigest"))
    XCTAssertFalse(text.contains("request"))
    let old = try JSONReport.decode(SubmissionResult.self, from: text)
    XCTAssertEqual(old, result)
    XCTAssertTrue(try rejudge([old], in: folder, exercises)[0].isConfirmed)
  }

  func testSubmissionsOfTheExerciseItselfAreFound() throws {
    let folder = try temporaryFolder()
    try write("", to: "in/x", in: folder)
    let exercises = [try exercise("double-it")]
    var result = try Judge(workbench: try workbench()).judge(
      Submission(contentsOf: exercises[0].reference), on: exercises[0],
      options: JudgingOptions(measuresTime: false))
    result.submission = "accepted/reference.swift"
    XCTAssertTrue(try rejudge([result], in: folder, exercises)[0].isConfirmed)
  }
}
