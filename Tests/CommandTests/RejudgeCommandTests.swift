import Foundation
import Isolation
import Judging
import Synchronization
import XCTest

@testable import judge

final class RejudgeCommandTests: XCTestCase {
  private func harness() throws -> CommandHarness {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/hw/a/nms.swift")
    try harness.write(
      try JSONReport.text(for: CommandHarness.result(.accepted)), to: "desk/result.json")
    return harness
  }

  private func actions(
    _ outcomes: [Rejudgement.Outcome],
    asked: @escaping @Sendable (RejudgingOptions) -> Void = { _ in }
  ) -> JudgeActions {
    var actions = CommandHarness.noActions
    actions.rejudge = { _, options, _, _ in
      asked(options)
      return outcomes.map {
        Rejudgement(submission: "a/nms.swift", exercise: "nms", was: .accepted, outcome: $0)
      }
    }
    return actions
  }

  private let same = Rejudgement.Outcome.judged(.accepted, differences: [], reasons: [])
  private let slower = Rejudgement.Outcome.judged(
    .accepted,
    differences: [
      .time(
        WorkloadIdentifier(name: "random boxes", size: 4_000),
        was: RatioInterval(lower: 1, upper: 1.1), is: RatioInterval(lower: 2, upper: 2.2))
    ], reasons: [.machine("2 processors and 8 processors")])
  private let other = Rejudgement.Outcome.judged(
    .wrongAnswer,
    differences: [
      .verdict(was: .accepted, is: .wrongAnswer),
      .test(id: "NMSTests/testTies", was: .accepted, is: .wrongAnswer),
    ], reasons: [.exercise, .toolchain(was: "swift-6.3.1", is: "swift-6.4")])

  func testTheExitStatusSaysWhetherAnythingButTimesDiffers() throws {
    let harness = try harness()
    func code(_ outcomes: Rejudgement.Outcome...) -> ExitCode {
      harness.run(["rejudge", "result.json"], actions: actions(outcomes)).code
    }
    XCTAssertEqual(code(same, slower), .success)
    XCTAssertEqual(code(same, other), .notAccepted)
    XCTAssertEqual(code(.notJudged(.changed)), .notAccepted)
    let failed = Rejudgement.Outcome.judged(
      .judgeError, differences: [.verdict(was: .accepted, is: .judgeError)], reasons: [.judgeError])
    XCTAssertEqual(code(other, failed), .judgeError)
    XCTAssertEqual(harness.run(["rejudge", "none.json"]).code, .usage)
    XCTAssertEqual(
      harness.run(["rejudge", "result.json", "--submissions", "none"]).code, .usage)
  }

  func testWhatDiffersIsSaidWithWhatExplainsIt() throws {
    let harness = try harness()
    let outcomes = [same, slower, other, .notJudged(.changed)]
    let line = ["rejudge", "result.json"]
    XCTAssertEqual(
      harness.run(line, actions: actions(outcomes)).output,
      """
      ✓ a/nms.swift (nms): only times differ
          'random boxes' of size 4,000: 1.00–1.10 times the reference's time, now
            2.00–2.20
          → It is another machine: 2 processors and 8 processors.
      ✗ a/nms.swift (nms)
          accepted, now wrong answer
          NMSTests/testTies: accepted, now wrong answer
          → The exercise has been changed since.
          → The toolchain was swift-6.3.1 and is swift-6.4.
      ! a/nms.swift (nms): The submission has been changed since.

      2 of 4 results confirmed: nothing differs but times.

      """)
    XCTAssertTrue(
      harness.run(line + ["--language", "zh"], actions: actions(outcomes)).output
        .contains("题目此后已被修改。"))
  }

  func testADocumentHasWhatTheReportSays() throws {
    let harness = try harness()
    let outcome = harness.run(
      ["rejudge", "result.json", "--format", "json", "--output", "again.json"],
      actions: actions([other, .notJudged(.gone)]))
    XCTAssertEqual(outcome.output, "")
    let text = try XCTUnwrap(harness.read("desk/again.json"))
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    XCTAssertEqual(document["format"] as? String, "judge-rejudgement/1")
    let entries = try XCTUnwrap(document["submissions"] as? [[String: Any]])
    XCTAssertEqual(entries.map { $0["is"] as? String }, ["wrong-answer", nil])
    XCTAssertEqual(entries.map { $0["confirmed"] as? Bool }, [false, false])
    XCTAssertEqual(entries[1]["obstacle"] as? String, "gone")
    let reasons = try XCTUnwrap(entries[0]["reasons"] as? [[String: String]])
    XCTAssertEqual(reasons.map { $0["kind"] }, ["exercise", "toolchain"])
  }

  func testAskedForIsWhatTheCommandLineSays() throws {
    let harness = try harness()
    let asked = Mutex<[RejudgingOptions]>([])
    for line in [
      ["rejudge", "result.json"],
      [
        "rejudge", "result.json", "--submissions", "hw", "--seed", "5", "--require-box", "strong",
        "--no-timing", "--jobs", "3",
      ],
    ] {
      _ = harness.run(line, actions: actions([same]) { new in asked.withLock { $0.append(new) } })
    }
    let options = asked.withLock { $0 }
    XCTAssertEqual(options.map(\.submissions.lastPathComponent), ["desk", "hw"])
    XCTAssertEqual(options.map(\.seed), [nil, 5])
    XCTAssertEqual(options.map(\.box), [nil, .strong])
    XCTAssertEqual(options.map(\.measuresTime), [true, false])
    XCTAssertEqual(options.last?.jobs, 3)
    XCTAssertEqual(options.first?.exercises.map(\.id), ["kmeans-anchors", "nms"])
  }
}
