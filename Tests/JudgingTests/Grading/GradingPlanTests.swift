import Isolation
import XCTest

@testable import Judging

final class GradingPlanTests: XCTestCase {
  private func found(_ path: String, source: String? = nil) -> FoundSubmission {
    FoundSubmission(
      student: nil, exercise: "nms", components: path.split(separator: "/").map(String.init),
      content: source.map { .success(ContentDigest(of: Array($0.utf8))) } ?? .failure(.link))
  }

  private func entries(
    _ list: [(path: String, source: String?, verdict: Verdict, awaits: Bool)]
  ) -> [String: GradingIndex.Entry] {
    Dictionary(
      uniqueKeysWithValues: list.map { one in
        (
          one.path,
          GradingIndex.Entry(
            exercise: "nms", submission: one.path, verdict: one.verdict,
            sourceDigest: one.source.map { ContentDigest(of: Array($0.utf8)).hexadecimal },
            awaitsTiming: one.awaits)
        )
      })
  }

  private func paths(_ groups: [GradingPlan.Group]) -> [[String]] {
    groups.map { $0.members.map(\.path) }
  }

  func testTheSameSourceIsJudgedOnce() {
    let plan = GradingPlan(
      for: [found("a", source: "1"), found("b", source: "2"), found("c", source: "1"), found("d")])
    XCTAssertEqual(paths(plan.open), [["a", "c"], ["b"], ["d"]])
  }

  func testWhatHasAResultIsNotJudgedAgain() {
    let plan = GradingPlan(
      for: [found("a", source: "1"), found("b", source: "2"), found("c")],
      after: entries([("a", "1", .wrongAnswer, false), ("c", nil, .compileError, false)]))
    XCTAssertEqual(paths(plan.open), [["b"]])
    XCTAssertEqual(plan.done, 2)
  }

  func testWhatWasChangedIsJudgedAgain() {
    let plan = GradingPlan(
      for: [found("a", source: "2")], after: entries([("a", "1", .accepted, false)]))
    XCTAssertEqual(paths(plan.open), [["a"]])
    XCTAssertEqual(plan.done, 0)
  }

  func testAJudgeErrorIsJudgedAgain() {
    let plan = GradingPlan(
      for: [found("a", source: "1")], after: entries([("a", "1", .judgeError, false)]))
    XCTAssertEqual(paths(plan.open), [["a"]])
  }

  func testAnotherOneOfTheSameSourceGetsTheResultThatIsThere() {
    let plan = GradingPlan(
      for: [found("a", source: "1"), found("b", source: "1"), found("c", source: "1")],
      after: entries([("b", "1", .accepted, false)]))
    XCTAssertEqual(plan.open, [])
    XCTAssertEqual(plan.copies.map(\.source), ["b"])
    XCTAssertEqual(plan.copies.first?.targets.map(\.path), ["a", "c"])
    XCTAssertEqual(plan.done, 1)
  }

  func testWhatHasOnlyPassedItsTestsIsTimedAndNotJudgedAgain() {
    let plan = GradingPlan(
      for: [found("a", source: "1"), found("b", source: "1")],
      after: entries([("a", "1", .accepted, true)]))
    XCTAssertEqual(plan.open, [])
    XCTAssertEqual(paths(plan.awaitingTiming), [["a", "b"]])
    XCTAssertEqual(plan.copies.first?.targets.map(\.path), ["b"])
    XCTAssertEqual(plan.done, 0)
  }

  func testAnotherExerciseWithTheSameSourceIsAnotherSubmission() {
    var other = found("b", source: "1")
    other.exercise = "miou"
    let plan = GradingPlan(
      for: [found("a", source: "1"), other], after: entries([("a", "1", .accepted, false)]))
    XCTAssertEqual(paths(plan.open), [["b"]])
  }
}
