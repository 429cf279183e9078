import Judging
import XCTest

@testable import judge

final class NextCommandTests: XCTestCase {
  private func solve(_ exercises: [String], in harness: CommandHarness) throws {
    for exercise in exercises {
      try harness.addReference(to: exercise)
      try harness.write("", to: "desk/\(exercise).swift")
      _ = harness.run(
        ["test", exercise, "--record"], actions: CommandHarness.actions(.accepted))
    }
  }

  func testProposesAnExerciseWithTheReason() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(
      harness.run(["next"]).output,
      """
      Greedy non-maximum suppression
      It is easy and builds on no other exercise.

        judge show nms
        judge start nms

      """)
    XCTAssertTrue(harness.run(["next", "--language", "zh"]).output.hasPrefix("贪心非极大值抑制\n"))
    XCTAssertTrue(
      harness.run(["next", "--track", "anchors-assignment"]).output.hasPrefix("K-means"))
  }

  func testATrackThatIsNotThereIsAMistake() throws {
    let harness = try CommandHarness(for: self)
    for line in [["next"], ["next", "--review"], ["interview"]] {
      let outcome = harness.run(line + ["--track", "metric"])
      XCTAssertEqual(outcome.code, .usage)
      XCTAssertTrue(outcome.errors.contains("There is no track 'metric'."), outcome.errors)
    }
  }

  func testSaysSoWhenAllIsSolved() throws {
    let harness = try CommandHarness(for: self)
    try solve(["nms", "kmeans-anchors"], in: harness)
    XCTAssertTrue(harness.run(["next"]).output.hasPrefix("Every exercise is solved."))
  }

  func testReviewsWhatIsDue() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertTrue(harness.run(["next", "--review"]).output.hasPrefix("Nothing is solved yet"))
    try solve(["nms"], in: harness)
    XCTAssertEqual(
      harness.run(["next", "--review"]).output,
      "Nothing is due for review before 2026-11-21, when 'nms' is.\n")
    let tomorrow = CommandHarness.now.addingTimeInterval(86400)
    XCTAssertTrue(
      harness.run(["next", "--review"], now: tomorrow).output
        .contains("Its review number 1 is due today."))
  }
}
