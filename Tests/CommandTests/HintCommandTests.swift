import Judging
import XCTest

@testable import judge

final class HintCommandTests: XCTestCase {
  private func harness() throws -> CommandHarness {
    let harness = try CommandHarness(for: self)
    try harness.write(
      "# Hints\n\n## 1\n\nSort.\n\n## 2\n\nCompare.\n\n## 3\n\nKeep.\n",
      to: "judge/Exercises/nms/hints.md")
    try harness.write("## 1\n排序。\n", to: "judge/Exercises/nms/hints.zh.md")
    return harness
  }

  private func steps(in harness: CommandHarness) -> [ProgressEvent.Kind] {
    harness.progressEvents.map(\.kind)
  }

  func testEachCallShowsAFurtherStep() throws {
    let harness = try harness()
    XCTAssertEqual(harness.run(["hint", "nms"]).output, "Hint 1 of 3\n\nSort.\n")
    XCTAssertEqual(harness.run(["hint", "nms"]).output, "Hint 2 of 3\n\nCompare.\n")
    XCTAssertEqual(harness.run(["hint", "nms"]).output, "Hint 3 of 3\n\nKeep.\n")
    XCTAssertTrue(
      harness.run(["hint", "nms"]).output.hasPrefix("You have seen all hints of 'nms': 3."))
    XCTAssertEqual(
      Set(steps(in: harness).map { "\($0)" }),
      ["hint(step: 1)", "hint(step: 2)", "hint(step: 3)"])
    XCTAssertEqual(steps(in: harness).count, 3)
  }

  func testAgainShowsTheLastOneAndCountsNothing() throws {
    let harness = try harness()
    let early = harness.run(["hint", "nms", "--again"])
    XCTAssertEqual(early.code, .usage)
    XCTAssertTrue(early.errors.contains("No hint of 'nms' has been shown yet."), early.errors)
    _ = harness.run(["hint", "nms"])
    XCTAssertEqual(harness.run(["hint", "nms", "--again"]).output, "Hint 1 of 3\n\nSort.\n")
    XCTAssertEqual(steps(in: harness), [.hint(step: 1)])
  }

  func testAllShowsAllAndCountsThoseThatAreNew() throws {
    let harness = try harness()
    _ = harness.run(["hint", "nms"])
    XCTAssertEqual(
      harness.run(["hint", "nms", "--all"]).output,
      "Hint 1 of 3\n\nSort.\n\nHint 2 of 3\n\nCompare.\n\nHint 3 of 3\n\nKeep.\n")
    XCTAssertEqual(steps(in: harness).count, 3)
    XCTAssertEqual(harness.run(["hint", "nms", "--all", "--again"]).code, .usage)
  }

  func testShowsATranslation() throws {
    let harness = try harness()
    XCTAssertEqual(
      harness.run(["hint", "nms", "--language", "zh"]).output, "提示 1/1\n\n排序。\n")
  }

  func testAnExerciseWithoutHintsSaysSo() throws {
    let harness = try harness()
    let outcome = harness.run(["hint", "kmeans-anchors"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(outcome.errors.contains("'kmeans-anchors' has no hints"), outcome.errors)
  }

  func testALogThatCannotBeWrittenHidesNoHint() throws {
    let harness = try harness()
    try harness.write("", to: "home/.local/state/judge")
    let outcome = harness.run(["hint", "nms"])
    XCTAssertEqual(outcome.code, .success)
    XCTAssertTrue(outcome.output.contains("Sort."), outcome.output)
    XCTAssertTrue(outcome.errors.contains("is not in your log of progress"), outcome.errors)
  }
}
