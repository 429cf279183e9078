import XCTest

@testable import Judging

final class GradingProgressTests: XCTestCase {
  private func text(done: Int, of count: Int, fresh: Int, seconds: Int) -> String {
    GradingProgress(.judging, done: done, of: count, fresh: fresh, in: .seconds(seconds))
      .message.english
  }

  func testBeforeAnythingIsDoneNothingIsEstimated() {
    XCTAssertEqual(text(done: 5, of: 20, fresh: 0, seconds: 3), "5 of 20 judged")
  }

  func testWhatIsLeftTakesAsLongAsWhatThisRunHasDone() {
    XCTAssertEqual(
      text(done: 1010, of: 1100, fresh: 10, seconds: 5), "1,010 of 1,100 judged, about 45 s left")
    XCTAssertEqual(
      text(done: 100, of: 1000, fresh: 100, seconds: 100),
      "100 of 1,000 judged, about 15 minutes left")
  }

  func testATableHasALineForEachExerciseAndOneForAll() {
    var tally = GradingTally()
    for _ in 0..<1200 { tally.add(.accepted, of: "nms") }
    tally.add(.wrongAnswer, of: "nms")
    tally.add(.wrongAnswer, of: "miou")
    XCTAssertEqual(
      GradingTable(style: TerminalStyle()).text(for: tally),
      """
      exercise  accepted  wrong    all
      miou             0      1      1
      nms          1,200      1  1,201
      all          1,200      2  1,202

      """)
    XCTAssertEqual(GradingTable(style: TerminalStyle()).text(for: GradingTally()), "")
  }

  func testWhatFollowsAStepIsInTheEstimate() {
    let progress = GradingProgress(
      .judging, done: 20, of: 120, fresh: 20, in: .seconds(10), then: .seconds(400))
    XCTAssertEqual(progress.remaining, .seconds(450))
    XCTAssertNil(GradingProgress(.judging, done: 0, of: 120, then: .seconds(400)).remaining)
  }

  func testTimingIsExpectedToTakeItsBudgetAndAnotherJudging() throws {
    func expected(_ budget: Duration?) throws -> Duration {
      let writer = try GradingWriter(to: makeFolder().appending(path: "g.jsonl"), mayGoOn: false)
      let run = GradingRun(
        count: 4, plan: GradingPlan(for: []), writer: writer, timingBudget: budget
      ) { _ in }
      return run.expectedTiming(of: 2.5, judgedIn: .seconds(2))
    }
    XCTAssertEqual(try expected(.seconds(8)), .seconds(25))
    XCTAssertEqual(try expected(nil), .zero)
  }
}
