import Foundation
import Isolation
import Synchronization
import XCTest

@testable import Judging
@testable import judge

final class BenchCommandTests: XCTestCase {
  private final class Requests: Sendable {
    let all = Mutex<[BenchRequest]>([])
  }

  private static func result(_ name: String, _ verdict: Verdict) -> SubmissionResult {
    let timing = TimingResult(
      workloads: [
        WorkloadResult(
          name: "crowd", size: 70, verdict: .accepted, time: .milliseconds(2),
          referenceTime: .milliseconds(1), ratio: 2, interval: RatioInterval(lower: 1.9, upper: 2.1)
        )
      ], limitRatio: 5)
    return SubmissionResult(
      exercise: "nms", submission: name, verdict: verdict,
      tests: [
        TestResult(
          id: "T/testA", verdict: verdict, visibility: .hidden, call: "nms([4711])")
      ], timing: verdict == .accepted ? timing : nil,
      environment: JudgingEnvironment(
        judge: "0.1.0", toolchain: "swift", exerciseDigest: "0", box: [], seed: 1))
  }

  /// Actions that give the files their verdicts in turn.
  private func actions(
    _ verdicts: [Verdict], noting requests: Requests = Requests()
  ) -> JudgeActions {
    var actions = CommandHarness.noActions
    actions.bench = { request, _, begins in
      requests.all.withLock { $0.append(request) }
      return zip(request.entries, verdicts).map { Self.result($0.name, $1) }
    }
    return actions
  }

  private func harness() throws -> CommandHarness {
    let harness = try CommandHarness(for: self)
    for name in ["a", "b"] { try harness.write("", to: "desk/\(name).swift") }
    for name in [
      "accepted/reference", "accepted/flags", "time_limit_exceeded/slow", "wrong_answer/w",
    ] {
      try harness.write("", to: "judge/Exercises/nms/submissions/\(name).swift")
    }
    return harness
  }

  private func request(_ line: [String]) throws -> BenchRequest {
    let requests = Requests()
    let outcome = try harness().run(
      ["bench", "nms"] + line,
      actions: actions([.accepted, .accepted, .accepted], noting: requests))
    XCTAssertEqual(outcome.code, .success, outcome.errors)
    return try XCTUnwrap(requests.all.withLock { $0.first })
  }

  // MARK: - What is asked for

  func testMeasuresTheFilesThatAreNamed() throws {
    let request = try request(["a.swift", "b.swift", "--seed", "7", "--sizes", "30,70"])
    XCTAssertEqual(request.entries.map(\.name), ["a.swift", "b.swift"])
    XCTAssertEqual(request.seed, 7)
    XCTAssertEqual(request.sizes, [30, 70])
    XCTAssertEqual(request.box, .basic)
  }

  func testMeasuresTheExercisesOwnToo() throws {
    XCTAssertEqual(
      try request(["a.swift", "--against", "all"]).entries.map(\.name),
      ["a.swift", "accepted/flags.swift", "time_limit_exceeded/slow.swift"])
    XCTAssertEqual(
      try request(["--against", "all"]).entries.map(\.name),
      ["accepted/flags.swift", "time_limit_exceeded/slow.swift"])
  }

  func testWithoutAFileThereIsNothingToMeasure() throws {
    let outcome = try harness().run(["bench", "nms"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(outcome.errors.contains("'--against all'"), outcome.errors)
  }

  func testAFileThatIsMissingIsNamed() throws {
    let outcome = try harness().run(["bench", "nms", "a.swift", "c.swift"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(outcome.errors.contains("There is no file 'c.swift'."), outcome.errors)
  }

  func testSizesAreNumbersWithCommas() throws {
    for sizes in ["", "x", "1,", "1 2", "1,,2"] {
      let outcome = try harness().run(["bench", "nms", "a.swift", "--sizes", sizes])
      XCTAssertEqual(outcome.code, .usage, sizes)
      XCTAssertTrue(
        outcome.errors.contains("'--sizes' must be whole numbers with commas"), outcome.errors)
    }
  }

  func testASizeThatIsNotDeclaredIsAMistakeOnTheCommandLine() throws {
    var actions = CommandHarness.noActions
    actions.bench = { _, _, _ in throw UnknownSize(7, declared: []) }
    let outcome = try harness().run(["bench", "nms", "a.swift", "--sizes", "7"], actions: actions)
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertEqual(outcome.output, "")
    XCTAssertTrue(outcome.errors.contains("There is no size 7"), outcome.errors)
  }

  // MARK: - Exit codes

  func testTheCodeIsThatOfTheWorstFileThatWasNamed() throws {
    let codes: [([Verdict], ExitCode)] = [
      ([.accepted, .accepted], .success), ([.accepted, .wrongAnswer], .notAccepted),
      ([.compileError, .accepted], .notAccepted), ([.wrongAnswer, .judgeError], .judgeError),
    ]
    for (verdicts, code) in codes {
      let outcome = try harness().run(
        ["bench", "nms", "a.swift", "b.swift"], actions: actions(verdicts))
      XCTAssertEqual(outcome.code, code, "\(verdicts)")
    }
  }

  func testTheExercisesOwnCountOnlyWhereTheJudgeFails() throws {
    let codes: [([Verdict], ExitCode)] = [
      ([.accepted, .accepted, .timeLimitExceeded], .success),
      ([.accepted, .accepted, .judgeError], .judgeError),
      ([.wrongAnswer, .accepted, .timeLimitExceeded], .notAccepted),
    ]
    for (verdicts, code) in codes {
      let outcome = try harness().run(
        ["bench", "nms", "a.swift", "--against", "all"], actions: actions(verdicts))
      XCTAssertEqual(outcome.code, code, "\(verdicts)")
    }
  }

  // MARK: - What is written

  func testWritesTheNativeResults() throws {
    let outcome = try harness().run(
      ["bench", "nms", "a.swift", "b.swift", "--format", "json"],
      actions: actions([.accepted, .wrongAnswer]))
    let results = try JSONReport.decode(SubmissionResults.self, from: outcome.output)
    XCTAssertEqual(results.results.map(\.submission), ["a.swift", "b.swift"])
    XCTAssertTrue(outcome.output.contains("4711"))
  }

  func testShowsNoMoreThanTheExerciseAllows() throws {
    let harness = try harness()
    let file = "judge/Exercises/nms/exercise.json"
    let metadata = try XCTUnwrap(harness.read(file))
    try harness.write(
      metadata.replacing(#""track""#, with: #""feedback": "names", "track""#), to: file)
    let outcome = harness.run(
      ["bench", "nms", "a.swift", "--format", "json"], actions: actions([.wrongAnswer]))
    XCTAssertFalse(outcome.output.contains("4711"), outcome.output)
    XCTAssertTrue(outcome.output.contains("T/testA"), outcome.output)
  }

  func testShowsALadder() throws {
    let outcome = try harness().run(
      ["bench", "nms", "a.swift", "b.swift"], actions: actions([.accepted, .wrongAnswer]))
    XCTAssertTrue(outcome.output.hasPrefix("Greedy non-maximum suppression"), outcome.output)
    XCTAssertTrue(outcome.output.contains("  2  ✓ a.swift"), outcome.output)
    XCTAssertTrue(outcome.output.contains("✗ b.swift"), outcome.output)
  }

  func testSaysOnATerminalWhatIsMeasured() throws {
    var actions = actions([.accepted])
    let results = [Self.result("a.swift", .accepted)]
    let progress = self.progress
    actions.bench = { _, _, begins in
      begins(progress)
      return results
    }
    let line = ["bench", "nms", "a.swift"]
    XCTAssertEqual(
      try harness().run(line, columns: 80, actions: actions).errors, "\(progress)\n")
    XCTAssertEqual(try harness().run(line, actions: actions).errors, "")
  }

  private var progress: BenchProgress {
    BenchProgress(name: "a.swift", done: 0, count: 1, remaining: .seconds(8))
  }
}
