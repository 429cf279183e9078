import Foundation
import Isolation
import Judging
import Synchronization
import XCTest

@testable import judge

final class TestCommandTests: XCTestCase {
  private func result(_ verdict: Verdict) -> SubmissionResult { CommandHarness.result(verdict) }

  private func actions(_ verdict: Verdict) -> JudgeActions { CommandHarness.actions(verdict) }

  /// Runs a command line and returns what it asked of the judge.
  private func request(
    _ line: [String], in harness: CommandHarness
  ) throws -> TestRequest {
    final class Box: Sendable { let request = Mutex<TestRequest?>(nil) }
    let box = Box()
    var actions = CommandHarness.noActions
    let result = result(.accepted)
    actions.test = { request, _, _ in
      box.request.withLock { $0 = request }
      return result
    }
    let outcome = harness.run(line, actions: actions)
    XCTAssertEqual(outcome.code, .success, outcome.errors)
    return try XCTUnwrap(box.request.withLock { $0 })
  }

  func testExitCodesFollowTheVerdict() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    let codes: [(Verdict, ExitCode)] = [
      (.accepted, .success), (.wrongAnswer, .notAccepted), (.timeLimitExceeded, .notAccepted),
      (.memoryLimitExceeded, .notAccepted), (.runTimeError, .notAccepted),
      (.compileError, .notAccepted), (.judgeError, .judgeError),
    ]
    XCTAssertEqual(codes.count, Verdict.allCases.count)
    for (verdict, code) in codes {
      let outcome = harness.run(["test", "nms"], actions: actions(verdict))
      XCTAssertEqual(outcome.code, code, "\(verdict)")
      XCTAssertFalse(outcome.output.isEmpty)
    }
  }

  func testAJudgeThatFailsIsNeverAVerdict() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    let outcome = harness.run(["test", "nms"])
    XCTAssertEqual(outcome.code, .judgeError)
    XCTAssertEqual(outcome.output, "")
  }

  func testWritesTheNativeResult() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    let outcome = harness.run(
      ["test", "nms", "--format", "json"], actions: actions(.wrongAnswer))
    XCTAssertEqual(
      try JSONReport.decode(SubmissionResult.self, from: outcome.output), result(.wrongAnswer))
    XCTAssertTrue(outcome.output.hasSuffix("}\n"))
  }

  // MARK: - Feedback

  /// A result with a failing hidden test that would betray its input.
  private var telling: SubmissionResult {
    var result = result(.wrongAnswer)
    result.tests = [
      TestResult(
        id: "NMSTests/testKeepsTies", verdict: .wrongAnswer, visibility: .hidden,
        message: "[1] is 4711, not 0", call: "nms([4711])", output: "4711")
    ]
    return result
  }

  private func runTelling(_ line: [String], in harness: CommandHarness) -> CommandHarness.Outcome {
    var actions = CommandHarness.noActions
    let result = telling
    actions.test = { _, _, observe in
      observe(.tested(result))
      return result
    }
    return harness.run(line, columns: 80, actions: actions)
  }

  func testShowsAsMuchOfHiddenTestsAsIsAsked() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    for format in ["terminal", "json"] {
      let line = ["test", "nms", "--format", format]
      for whole in [line, line + ["--feedback", "counterexample"]] {
        let outcome = runTelling(whole, in: harness)
        XCTAssertTrue(outcome.output.contains("nms([4711])"), outcome.output)
        XCTAssertEqual(outcome.errors, "")
      }
      let names = runTelling(line + ["--feedback", "names"], in: harness)
      XCTAssertTrue(names.output.contains("Keeps ties"), names.output)
      XCTAssertFalse(names.output.contains("4711"), names.output)
      let verdict = runTelling(line + ["--feedback=verdict"], in: harness)
      XCTAssertFalse(verdict.output.contains("Keeps ties"), verdict.output)
      XCTAssertEqual(verdict.errors, "")
      XCTAssertEqual(verdict.code, .notAccepted)
    }
  }

  func testSaysThatWorkloadsFollowWhenTheTestsHavePassed() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    var actions = CommandHarness.noActions
    let result = result(.accepted)
    actions.test = { _, _, observe in
      observe(.tested(result))
      return result
    }
    let outcome = harness.run(["test", "nms"], columns: 80, actions: actions)
    XCTAssertTrue(
      outcome.errors.contains("Measuring time, for at most 8 s of CPU time"), outcome.errors)
  }

  func testProgressOfMeasuringIsShownWhereThePersonMayKnowThatTheTestsPassed() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    var actions = CommandHarness.noActions
    let result = result(.accepted)
    actions.test = { _, _, observe in
      observe(.measured(part: 0.42))
      return result
    }
    func errors(_ line: [String], columns: Int? = 80) -> String {
      harness.run(line, columns: columns, style: .terminal, actions: actions).errors
    }
    XCTAssertTrue(errors(["test", "nms"]).contains("\r42 %"))
    XCTAssertFalse(errors(["test", "nms", "--feedback", "verdict"]).contains("42 %"))
    XCTAssertFalse(errors(["test", "nms"], columns: nil).contains("42 %"))
  }

  func testTheVerdictIsWrittenOnceAndTheDiagnosisAfterIt() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    var actions = CommandHarness.noActions
    let known = telling
    var whole = known
    whole.diagnoses = [
      Diagnosis(id: "a-b", text: "It is.", source: .exercise, agreeing: 9, telling: 4)
    ]
    let result = whole
    actions.test = { _, _, observe in
      observe(.tested(known))
      return result
    }
    let early = harness.run(["test", "nms"], columns: 80, actions: actions).output
    actions.test = { _, _, _ in result }
    let late = harness.run(["test", "nms"], columns: 80, actions: actions).output
    XCTAssertEqual(early, late)
    XCTAssertTrue(early.contains("It is."), early)
    actions.test = { _, _, observe in
      observe(.tested(known))
      return result
    }
    let document = harness.run(["test", "nms", "--format", "json"], actions: actions).output
    XCTAssertEqual(try JSONReport.decode(SubmissionResult.self, from: document), result)
  }

  func testTheMistakeIsLookedForOnlyWhereItMayBeShown() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    XCTAssertTrue(try request(["test", "nms"], in: harness).diagnoses)
    for level in ["verdict", "names", "property"] {
      XCTAssertFalse(try request(["test", "nms", "--feedback", level], in: harness).diagnoses)
    }
  }

  func testShowsNoMoreThanTheExerciseAllows() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    let file = "judge/Exercises/nms/exercise.json"
    let metadata = try XCTUnwrap(harness.read(file))
    for level in ["names", "verdict"] {
      try harness.write(
        metadata.replacing(#""track""#, with: #""feedback": "\#(level)", "track""#), to: file)
      let outcome = runTelling(["test", "nms", "--feedback", "counterexample"], in: harness)
      XCTAssertFalse(outcome.output.contains("4711"), outcome.output)
      XCTAssertTrue(
        outcome.output.contains("Shown is '\(level)', not 'counterexample'"), outcome.output)
      XCTAssertEqual(outcome.output.contains("Keeps ties"), level == "names")
    }
    let single = runTelling(["test", "nms", "--test", "A"], in: harness)
    XCTAssertEqual(single.code, .usage)
    XCTAssertTrue(
      single.errors.hasSuffix(
        "of which this exercise shows nothing: its 'feedback' is 'verdict'. Leave it out.\n"),
      single.errors)
  }

  func testTellsNoCountsWhenInterruptedWhereOnlyTheVerdictIsShown() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    var actions = CommandHarness.noActions
    actions.test = { _, _, _ in
      throw JudgingInterrupted(
        signal: .interrupt, progress: .testing(passed: 11, failed: 1, of: 35))
    }
    let whole = harness.run(["test", "nms"], actions: actions)
    XCTAssertTrue(whole.errors.contains("11 passed, 1 failed"), whole.errors)
    let verdict = harness.run(["test", "nms", "--feedback", "verdict"], actions: actions)
    XCTAssertTrue(verdict.errors.contains("Interrupted while judging."), verdict.errors)
    XCTAssertFalse(verdict.errors.contains("11"), verdict.errors)
  }

  // MARK: - Requests

  func testHandsOverWhatWasAsked() throws {
    let harness = try CommandHarness(for: self)
    let file = try harness.write("", to: "desk/mine.swift")
    let request = try request(
      ["test", "nms", "mine.swift", "--seed", "7", "--no-timing", "--test", "A", "--test=B/c"],
      in: harness)
    XCTAssertEqual(request.exercise.id, "nms")
    XCTAssertEqual(request.solution.path, file.path)
    XCTAssertEqual(request.seed, 7)
    XCTAssertEqual(request.tests, ["A", "B/c"])
    XCTAssertFalse(request.measuresTime)
  }

  func testLeavesToTheJudgeWhatWasNotAsked() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    let request = try request(["test", "nms"], in: harness)
    XCTAssertNil(request.seed)
    XCTAssertEqual(request.tests, [])
    XCTAssertTrue(request.measuresTime)
  }

  func testDrawsASeedWhenAsked() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    XCTAssertNotNil(try request(["test", "nms", "--seed=random"], in: harness).seed)
  }

  func testFindsTheFileThatWasStarted() throws {
    let harness = try CommandHarness(for: self)
    _ = harness.run(["start", "nms", "--directory", "mine"])
    XCTAssertEqual(
      try request(["test", "nms"], in: harness).solution.path,
      harness.folder.path + "/desk/mine/nms/nms.swift")
  }

  func testAFileInTheWorkingDirectoryComesFirst() throws {
    let harness = try CommandHarness(for: self)
    _ = harness.run(["start", "nms", "--directory", "mine"])
    let here = try harness.write("", to: "desk/nms.swift")
    XCTAssertEqual(try request(["test", "nms"], in: harness).solution.path, here.path)
  }

  func testSaysWhenTheStartedFileIsGone() throws {
    let harness = try CommandHarness(for: self)
    _ = harness.run(["start", "nms", "--directory", "mine"])
    try FileManager.default.removeItem(at: harness.folder.appending(path: "desk/mine"))
    let outcome = harness.run(["test", "nms"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(
      outcome.errors.hasPrefix(
        "judge: 'TMP/desk/mine/nms/nms.swift', which was started for 'nms', is gone."),
      outcome.errors)
  }

  func testSaysWhenTheEntryIsDamagedAndGoesOn() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("{", to: "home/.local/state/judge/started/nms.json")
    let outcome = harness.run(["test", "nms"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(
      outcome.errors.hasPrefix(
        "judge: 'TMP/home/.local/state/judge/started/nms.json' is ignored: it is not"),
      outcome.errors)
    XCTAssertTrue(outcome.errors.contains("start with 'judge start nms'"), outcome.errors)
  }
}
