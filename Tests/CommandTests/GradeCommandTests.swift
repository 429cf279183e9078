import Foundation
import Isolation
import Judging
import Synchronization
import XCTest

@testable import judge

final class GradeCommandTests: XCTestCase {
  /// Actions of a judge that comes to these verdicts.
  private func actions(
    _ verdicts: [Verdict], asked: @escaping @Sendable (GradingOptions) -> Void = { _ in }
  ) -> JudgeActions {
    var actions = CommandHarness.noActions
    actions.grade = { options, _, _ in
      asked(options)
      var tally = GradingTally()
      for verdict in verdicts { tally.add(verdict, of: "nms") }
      return GradingOutcome(tally: tally)
    }
    return actions
  }

  private func harness() throws -> CommandHarness {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/hw/a/nms.swift")
    return harness
  }

  func testAVerdictIsNoFailureUnlessItIsAskedFor() throws {
    let harness = try harness()
    func code(_ verdicts: [Verdict], _ options: String...) -> ExitCode {
      harness.run(
        ["grade", "hw", "--require-box", "basic"] + options, actions: actions(verdicts)
      ).code
    }
    XCTAssertEqual(code([.accepted, .wrongAnswer, .compileError]), .success)
    XCTAssertEqual(code([.accepted, .wrongAnswer], "--fail-on", "any"), .notAccepted)
    XCTAssertEqual(code([.accepted], "--fail-on", "any"), .success)
    XCTAssertEqual(code([.wrongAnswer], "--fail-on", "compile-error"), .success)
    XCTAssertEqual(
      code([.wrongAnswer], "--fail-on", "compile-error", "--fail-on", "wrong-answer"), .notAccepted)
    XCTAssertEqual(code([.wrongAnswer, .judgeError]), .judgeError)
    XCTAssertEqual(code([.wrongAnswer, .judgeError], "--fail-on", "any"), .judgeError)
  }

  func testAskedForIsWhatTheCommandLineSays() throws {
    let harness = try harness()
    let asked = Mutex<GradingOptions?>(nil)
    let outcome = harness.run(
      [
        "grade", "hw", "--exercises", "nms", "--layout", "{student}/{exercise}.swift", "--jobs",
        "3",
        "--no-timing", "--seed", "5", "--feedback", "property", "--require-box", "strong",
        "--shard",
        "2/4", "--resume", "--results", "r.jsonl",
      ], actions: actions([.accepted]) { options in asked.withLock { $0 = options } })
    XCTAssertEqual(outcome.code, .success, outcome.errors)
    let options = try XCTUnwrap(asked.withLock { $0 })
    XCTAssertEqual(options.exercises.map(\.id), ["nms"])
    XCTAssertTrue(options.demandsAll)
    XCTAssertEqual(options.jobs, 3)
    XCTAssertNil(options.timingBudget)
    XCTAssertEqual(options.seed, 5)
    XCTAssertEqual(options.feedback, .property)
    XCTAssertEqual(options.box, .strong)
    XCTAssertEqual(options.shard, GradingShard("2/4"))
    XCTAssertTrue(options.resumes)
    XCTAssertEqual(options.results.lastPathComponent, "r.jsonl")
    XCTAssertEqual(options.layouts, ["{student}/{exercise}.swift"].map { SubmissionLayout($0) })
  }

  func testWithoutOptionsNamesAreShownAndTimeIsMeasured() throws {
    let harness = try harness()
    let asked = Mutex<GradingOptions?>(nil)
    _ = harness.run(
      ["grade", "hw"],
      actions: actions([.accepted]) { options in asked.withLock { $0 = options } })
    let options = try XCTUnwrap(asked.withLock { $0 })
    XCTAssertEqual(options.exercises.map(\.id), ["kmeans-anchors", "nms"])
    XCTAssertFalse(options.demandsAll)
    XCTAssertEqual(options.feedback, .names)
    XCTAssertEqual(options.timingBudget, .seconds(8))
    XCTAssertEqual(options.box, BoxSupport.level)
    XCTAssertFalse(options.resumes)
  }

  func testWhatCannotBeWrittenIsToldBeforeAnythingIsJudged() throws {
    let harness = try harness()
    for (line, message) in [
      (["grade", "none"], "There is no folder 'none'."),
      (["grade", "hw", "--format", "csv"], "Each '--format' needs a file"),
      (["grade", "hw", "--output", "a.csv"], "Each '--format' needs a file"),
      (["grade", "hw", "--format", "csv", "--output", "no/a.csv"], "'no/a.csv' cannot be written"),
      (["grade", "hw", "--format", "exercism", "--output", "a"], "'exercism' is about one result"),
      (["grade", "hw", "--exercises", "nsm"], "There is no exercise 'nsm'."),
      (["grade", "hw", "--shard", "5/4"], "'--shard' must be"),
      (["grade", "hw", "--layout", "x.swift"], "'--layout' must be"),
    ] {
      let outcome = harness.run(line)
      XCTAssertEqual(outcome.code, .usage, "\(line)")
      XCTAssertTrue(outcome.errors.hasPrefix("judge: \(message)"), outcome.errors)
    }
  }

  func testAnInterruptedGradingSaysHowToGoOn() throws {
    let harness = try harness()
    var actions = CommandHarness.noActions
    actions.grade = { _, _, _ in
      throw GradingInterrupted(signal: .termination, done: 5, count: 20)
    }
    let outcome = harness.run(["grade", "hw", "--require-box", "basic"], actions: actions)
    XCTAssertEqual(outcome.code, .terminated)
    XCTAssertTrue(
      outcome.errors.hasSuffix(
        """
        Interrupted: 5 of 20 submissions have their result. The same command with '--resume' does \
        the rest.

        """), outcome.errors)
  }

  func testALogIsNotFilledWithProgress() throws {
    let harness = try harness()
    var actions = actions([.accepted])
    let grade = actions.grade
    actions.grade = { options, tools, observe in
      for done in 0..<100 { observe(GradingProgress(.judging, done: done, of: 100)) }
      return try grade(options, tools, observe)
    }
    let line = ["grade", "hw", "--require-box", "basic"]
    let quiet = harness.run(line, actions: actions).errors
    XCTAssertFalse(quiet.contains("of 100 judged"), quiet)
    let watched = harness.run(line, columns: 80, style: .terminal, actions: actions).errors
    XCTAssertTrue(watched.contains("\r99 of 100 judged\u{1B}[K"), watched)
  }
}
