import Foundation
import Isolation
import XCTest

@testable import Judging

final class GraderTests: EndToEndTestCase {
  private let right = "public func doubled(_ values: [Int]) -> [Int] { values.map { $0 * 2 } }\n"
  private let wrong = "public func doubled(_ values: [Int]) -> [Int] { values.map { $0 + 2 } }\n"

  private func options(
    _ folder: URL, shard: GradingShard = .whole, timing: Duration? = nil, resumes: Bool = false,
    results: String = "grades.jsonl"
  ) throws -> GradingOptions {
    GradingOptions(
      folder: folder.appending(path: "in"), exercises: [try exercise("double-it")], shard: shard,
      jobs: 2, timingBudget: timing, results: folder.appending(path: results), resumes: resumes)
  }

  private func grade(_ options: GradingOptions) throws -> GradingOutcome {
    try Grader(workbench: try workbench()).grade(options)
  }

  /// The verdicts by path, in the order of the results.
  private func verdicts(_ options: GradingOptions) throws -> [String] {
    try GradingResults(in: options.results).results().map {
      "\($0.submission) \($0.verdict.rawValue)"
    }
  }

  private func lines(_ options: GradingOptions) throws -> Int {
    try String(contentsOf: options.results, encoding: .utf8).count { $0 == "\n" }
  }

  func testOneExerciseIsJudgedAfterTheOther() throws {
    let folder = try temporaryFolder()
    for student in ["a", "b"] {
      for id in ["running-sums", "double-it"] {
        try write("// \(student)", to: "in/\(student)/\(id).swift", in: folder)
      }
    }
    var options = try options(folder)
    options.exercises.append(try exercise("running-sums"))
    options.jobs = 1
    _ = try grade(options)
    // Lines stand in the order in which they came, the heading first.
    let lines = try String(contentsOf: options.results, encoding: .utf8).split(separator: "\n")
    let exercises = lines.dropFirst().map { line in
      line.contains("running-sums.swift") ? "running-sums" : "double-it"
    }
    XCTAssertEqual(exercises, ["double-it", "double-it", "running-sums", "running-sums"])
  }

  func testEachStudentGetsAVerdictWhateverOthersHandIn() throws {
    let folder = try temporaryFolder()
    try write(right, to: "in/a/double-it.swift", in: folder)
    try write(wrong, to: "in/b/double-it.swift", in: folder)
    try write(right, to: "in/c/double-it.swift", in: folder)
    try write("\u{0}", to: "in/d/double-it.swift", in: folder)
    try write("no Swift", to: "in/e\u{1B}[2J\n/double-it.swift", in: folder)
    try write("", to: "in/f/x", in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/in/f/double-it.swift", withDestinationPath: "../a/double-it.swift")
    let options = try options(folder)
    let outcome = try grade(options)
    XCTAssertEqual(
      try verdicts(options),
      [
        "a/double-it.swift accepted", "b/double-it.swift wrong-answer",
        "c/double-it.swift accepted", "d/double-it.swift compile-error",
        "e\u{1B}[2J\n/double-it.swift compile-error", "f/double-it.swift compile-error",
      ])
    XCTAssertEqual(outcome.copied, 1)
    XCTAssertEqual(outcome.tally.count(.accepted), 2)
    let results = try GradingResults(in: options.results).results()
    XCTAssertEqual(results[1].feedback, .names)
    XCTAssertEqual(results[5].diagnostics.first?.file, "f/double-it.swift")
    XCTAssertTrue(try XCTUnwrap(results[5].diagnostics.first).message.contains("link"))
  }

  func testAFileOfResultsIsNeverReplaced() throws {
    let folder = try temporaryFolder()
    try write(right, to: "in/a/double-it.swift", in: folder)
    try write("mine\n", to: "grades.jsonl", in: folder)
    let path = folder.path + "/grades.jsonl"
    XCTAssertThrowsError(try grade(try options(folder))) {
      XCTAssertEqual($0 as? GradingRefusal, .resultsExist(path: path))
    }
    XCTAssertEqual(try String(contentsOfFile: path, encoding: .utf8), "mine\n")
    XCTAssertThrowsError(try grade(try options(folder, resumes: true))) {
      XCTAssertTrue($0 is GradingFileError, "\($0)")
    }
    XCTAssertEqual(try String(contentsOfFile: path, encoding: .utf8), "mine\n")
  }

  func testAResumedRunJudgesWhatIsMissingAndNothingElse() throws {
    let folder = try temporaryFolder()
    for name in ["a", "b", "c"] {
      try write(wrong + "// \(name)\n", to: "in/\(name)/double-it.swift", in: folder)
    }
    let options = try options(folder, resumes: true)
    _ = try grade(options)
    let whole = try String(contentsOf: options.results, encoding: .utf8)
    // As a writer leaves it who is killed within the third result.
    try write(String(whole.dropLast(20)), to: "grades.jsonl", in: folder)
    let outcome = try grade(options)
    XCTAssertEqual(outcome.earlier, 2)
    XCTAssertEqual(try lines(options), 4)
    XCTAssertEqual(outcome.tally.count(.wrongAnswer), 3)
    XCTAssertEqual(try grade(options).earlier, 3)
    XCTAssertEqual(try lines(options), 4)
    try write(right, to: "in/b/double-it.swift", in: folder)
    try write(right, to: "in/d/double-it.swift", in: folder)
    XCTAssertEqual(try grade(options).earlier, 2)
    XCTAssertEqual(
      try verdicts(options),
      [
        "a/double-it.swift wrong-answer", "b/double-it.swift accepted",
        "c/double-it.swift wrong-answer", "d/double-it.swift accepted",
      ])
  }

  func testOtherSettingsAreRefusedAndTold() throws {
    let folder = try temporaryFolder()
    try write(right, to: "in/a/double-it.swift", in: folder)
    var options = try options(folder, resumes: true)
    _ = try grade(options)
    let path = options.results.path
    options.seed = 7
    XCTAssertThrowsError(try grade(options)) {
      XCTAssertEqual(
        $0 as? GradingRefusal,
        .otherSettings(path: path, differences: ["The seed was 1 and is 7."]))
    }
    options.seed = 1
    options.shard = GradingShard(number: 1, count: 2)
    XCTAssertThrowsError(try grade(options)) {
      XCTAssertEqual($0 as? GradingRefusal, .otherShard(path: path, .whole))
    }
  }

  func testShardsEqualTheSingleRun() throws {
    let folder = try temporaryFolder()
    for number in 0..<6 {
      try write(
        (number % 2 == 0 ? right : wrong) + "// \(number)\n",
        to: "in/student \(number)/double-it.swift", in: folder)
    }
    func merged(_ parts: [GradingOptions]) throws -> [String] {
      for part in parts { _ = try grade(part) }
      var lines = ""
      try GradingMerge(of: parts.map(\.results)).forEachLine { lines += $0 + "\n" }
      return try ResultDocument.results(in: Data(lines.utf8), named: "merged")
        .map { "\($0.submission) \($0.verdict.rawValue)" }
    }
    let whole = try merged([options(folder, results: "whole.jsonl")])
    let parts = try merged(
      (1...3).map {
        try options(folder, shard: GradingShard(number: $0, count: 3), results: "\($0).jsonl")
      })
    XCTAssertEqual(whole.count, 6)
    XCTAssertEqual(parts, whole)
  }

  func testTimeIsMeasuredAfterAllTestsHaveBeenRun() throws {
    let folder = try temporaryFolder()
    let sums = try exercise("running-sums")
    for (name, file) in [("a", sums.reference), ("b", sums.starter), ("c", sums.reference)] {
      let source = try String(contentsOf: file, encoding: .utf8)
      try write(source + "// \(name)\n", to: "in/\(name)/running-sums.swift", in: folder)
    }
    var options = try options(folder, timing: .seconds(1), resumes: true)
    options.exercises = [sums]
    _ = try grade(options)
    let results = try GradingResults(in: options.results).results()
    XCTAssertEqual(results.map(\.verdict), [.accepted, .wrongAnswer, .accepted])
    XCTAssertEqual(results.map { $0.timing != nil }, [true, false, true])
    let whole = try String(contentsOf: options.results, encoding: .utf8).split(separator: "\n")
    XCTAssertEqual(whole.map { $0.contains("\"awaitsTiming\":true") }.count { $0 }, 2)
    XCTAssertEqual(whole.count, 6)
    // Killed before the last one was timed: it is timed, and its tests are no reason to judge another.
    try write(whole.dropLast().map { $0 + "\n" }.joined(), to: "grades.jsonl", in: folder)
    XCTAssertEqual(try grade(options).earlier, 2)
    XCTAssertEqual(try lines(options), 6)
    XCTAssertEqual(
      try GradingResults(in: options.results).results().map { $0.timing != nil },
      [true, false, true])
  }

  func testAnExerciseThatCannotBeBuiltCostsItsSubmissionsOnly() throws {
    let folder = try temporaryFolder()
    let broken = folder.appending(path: "broken-it")
    try FileManager.default.copyItem(at: try exercise("double-it").folder, to: broken)
    try Data("no Swift".utf8).write(to: broken.appending(path: "Starter.swift"))
    try write(right, to: "in/a/double-it.swift", in: folder)
    try write(right, to: "in/a/broken-it.swift", in: folder)
    var options = try options(folder)
    options.exercises.append(try Exercise(in: broken))
    let outcome = try grade(options)
    XCTAssertEqual(
      try verdicts(options), ["a/broken-it.swift judge-error", "a/double-it.swift accepted"])
    XCTAssertEqual(outcome.tally.count(.judgeError), 1)
  }
}
