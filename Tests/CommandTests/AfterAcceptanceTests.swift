import Foundation
import Judging
import Synchronization
import XCTest

@testable import judge

/// What `judge test` shows after the report of an accepted solution.
final class AfterAcceptanceTests: XCTestCase {
  private final class Requests: Sendable {
    let all = Mutex<[TimesRequest]>([])
  }

  private func result(_ name: String, _ verdict: Verdict = .accepted, ratio: Double)
    -> SubmissionResult
  {
    let timing = TimingResult(
      workloads: [
        WorkloadResult(
          name: "crowd", size: 70, verdict: .accepted, time: .milliseconds(2),
          referenceTime: .milliseconds(1), ratio: ratio,
          interval: RatioInterval(lower: ratio - 0.1, upper: ratio + 0.1))
      ], limitRatio: 5)
    return SubmissionResult(
      exercise: "nms", submission: name, verdict: verdict, timing: timing,
      environment: JudgingEnvironment(
        judge: "0.1.0", toolchain: "swift", exerciseDigest: "0", box: [], seed: 1))
  }

  private func harness(questions: Int = 5) throws -> CommandHarness {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    let folder = "judge/Exercises/nms"
    let texts = (1...questions).map {
      "## q-\($0): Why \($0)?\n\nBecause \($0).\n\nAnd more of \($0).\n"
    }
    try harness.write("# Next\n\n" + texts.joined(separator: "\n"), to: "\(folder)/questions.md")
    try harness.write("# 追问\n\n## q-1: 为什么？\n\n因为。\n", to: "\(folder)/questions.zh.md")
    try harness.write("// The plain way.\n", to: "\(folder)/submissions/accepted/reference.swift")
    try harness.write("// With a\n// flag.\n", to: "\(folder)/submissions/accepted/flags.swift")
    return harness
  }

  /// Actions of a judge that accepts, or not, and knows the time of another way.
  private func actions(
    _ verdict: Verdict = .accepted, noting requests: Requests = Requests()
  ) -> JudgeActions {
    var actions = CommandHarness.noActions
    let own = result("nms.swift", verdict, ratio: 3)
    let other = result("accepted/flags.swift", ratio: 2)
    actions.test = { _, _, _ in own }
    actions.times = { request, _, begins in
      requests.all.withLock { $0.append(request) }
      if request.measures {
        begins(
          BenchProgress(name: "accepted/flags.swift", done: 0, count: 2, remaining: .seconds(4)))
      }
      return [other]
    }
    return actions
  }

  private func output(_ line: [String], _ verdict: Verdict = .accepted) throws -> String {
    try harness().run(["test", "nms"] + line, actions: actions(verdict)).output
  }

  // MARK: - Questions

  func testShowsTheFirstQuestionsWithShortAnswers() throws {
    let output = try output([])
    XCTAssertTrue(
      output.contains(
        """

        What an interviewer asks next

          Why 1?
          Because 1.

          Why 2?
          Because 2.

          Why 3?
          Because 3.

        2 more: judge show nms --questions

        """), output)
  }

  func testShowsAllQuestionsWhereTheyAreFew() throws {
    let outcome = try harness(questions: 3).run(["test", "nms"], actions: actions())
    XCTAssertTrue(outcome.output.contains("Why 3?"), outcome.output)
    XCTAssertFalse(outcome.output.contains("--questions"), outcome.output)
  }

  func testShowsQuestionsInTheReadersLanguage() throws {
    XCTAssertTrue(try output(["--language", "zh"]).contains("  为什么？\n  因为。\n"))
  }

  func testAnExerciseWithoutQuestionsShowsNone() throws {
    let harness = try harness()
    try FileManager.default.removeItem(
      at: harness.folder.appending(path: "judge/Exercises/nms/questions.md"))
    let outcome = harness.run(["test", "nms"], actions: actions())
    XCTAssertEqual(outcome.code, .success)
    XCTAssertFalse(outcome.output.contains("interviewer"), outcome.output)
    XCTAssertTrue(outcome.output.contains("Other accepted ways"), outcome.output)
  }

  // MARK: - Other ways

  func testShowsOtherWaysTheReferenceFirst() throws {
    let output = try output([])
    XCTAssertTrue(
      output.contains(
        """

        Other accepted ways
          in TMP/judge/Exercises/nms/submissions/accepted
          reference.swift  The plain way.
          flags.swift      With a flag.

        """), output)
  }

  func testTheirTimesStandBesideThePersonsOwn() throws {
    let output = try output([])
    let rows = output.split(separator: "\n").suffix(3).map { $0.split(separator: " ").prefix(3) }
    XCTAssertEqual(
      rows,
      [["1", "reference", "1.00×"], ["2", "✓", "accepted/flags.swift"], ["3", "✓", "nms.swift"]])
  }

  func testMeasuresOnlyForAPersonWhoWantsTimes() throws {
    let cases: [([String], Int?, Bool)] = [
      ([], 80, true), ([], nil, false), (["--no-timing"], 80, false),
    ]
    for (options, columns, measures) in cases {
      let requests = Requests()
      let outcome = try harness().run(
        ["test", "nms"] + options, columns: columns, actions: actions(noting: requests))
      XCTAssertEqual(requests.all.withLock { $0.map(\.measures) }, [measures], "\(options)")
      XCTAssertEqual(
        outcome.errors,
        measures
          ? "\nMeasuring these ways, once on this machine: about 4 s. Ctrl-C skips it.\n" : "")
    }
  }

  func testWhatFailsHereDoesNotChangeTheVerdict() throws {
    var actions = actions()
    actions.times = { _, _, _ in throw CommandHarness.Unexpected(request: "the machine") }
    let outcome = try harness().run(["test", "nms"], actions: actions)
    XCTAssertEqual(outcome.code, .success)
    XCTAssertTrue(outcome.errors.contains("the machine"), outcome.errors)
  }

  // MARK: - When nothing of it is shown

  func testOnlyTheWholeOfAnAcceptedSolutionEarnsIt() throws {
    XCTAssertTrue(try output([]).contains("Other accepted ways"))
    XCTAssertFalse(try output([], .wrongAnswer).contains("Other accepted ways"))
    for line in [["--test", "A"], ["--feedback", "names"], ["--format", "json"]] {
      let output = try output(line)
      XCTAssertFalse(output.contains("Other accepted ways"), "\(line)")
      XCTAssertFalse(output.contains("interviewer"), "\(line)")
    }
  }

  // MARK: - judge show --questions

  func testShowsAllQuestionsWithWholeAnswers() throws {
    let outcome = try harness().run(["show", "nms", "--questions"])
    XCTAssertEqual(outcome.code, .success)
    XCTAssertTrue(
      outcome.output.hasPrefix("  Why 1?\n  Because 1.\n\n  And more of 1.\n\n  Why 2?\n"),
      outcome.output)
    XCTAssertTrue(outcome.output.hasSuffix("And more of 5.\n"), outcome.output)
    let chinese = try harness().run(["show", "nms", "--questions", "--language", "zh"])
    XCTAssertEqual(chinese.output, "  为什么？\n  因为。\n")
  }

  func testSaysWhenThereAreNoQuestionsToShow() throws {
    let outcome = try harness().run(["show", "kmeans-anchors", "--questions"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(outcome.errors.contains("'kmeans-anchors' has no questions"), outcome.errors)
  }
}
