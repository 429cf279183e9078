import Foundation
import XCTest

@testable import judge

final class ListCommandTests: XCTestCase {
  func testListsExercisesByTrack() throws {
    let harness = try CommandHarness(for: self)
    try assertSnapshot(harness.run(["list"]).output, named: "list.txt")
  }

  func testCutsTitlesToFitTheTerminal() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(
      harness.run(["list"], columns: 72).output,
      """
      ID              TITLE                     DIFFICULTY  TRACK
      kmeans-anchors  K-means anchors with 1 …  medium      anchors-assignment

      nms             Greedy non-maximum supp…  easy        post-processing

      """)
  }

  func testAlignsChineseTitles() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(
      harness.run(["list", "--language=zh"]).output,
      """
      ID              TITLE                             DIFFICULTY  TRACK
      kmeans-anchors  以 1 - IoU 为距离的 K-means 锚框  medium      anchors-assignment
      nms             贪心非极大值抑制                  easy        post-processing

      """)
  }

  func testFilters() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertFalse(harness.run(["list", "--track", "post-processing"]).output.contains("kmeans"))
    XCTAssertFalse(harness.run(["list", "--difficulty", "medium"]).output.contains("nms"))
    XCTAssertEqual(
      harness.run(["list", "--difficulty", "hard"]), .init(code: .success, output: "", errors: ""))
  }

  func testWritesAllMetadataAsJSON() throws {
    let harness = try CommandHarness(for: self)
    try assertSnapshot(harness.run(["list", "--format", "json"]).output, named: "list.json")
  }

  func testNamesABrokenExerciseAndListsTheOthers() throws {
    let harness = try CommandHarness(for: self)
    let good = harness.run(["list"]).output
    try harness.write("{\n  \"formatversion\": 1\n}", to: "judge/Exercises/iou/exercise.json")
    let outcome = harness.run(["list"])
    XCTAssertEqual(outcome.output, good)
    XCTAssertEqual(outcome.code, .judgeError)
    XCTAssertTrue(
      outcome.errors.hasPrefix(
        "judge: TMP/judge/Exercises/iou/exercise.json:2: Unknown key 'formatversion'."),
      outcome.errors)
  }

  func testAnInstallationThatIsMissingIsNotTheUsersMistake() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["list"], environment: ["JUDGE_HOME": ""])
    XCTAssertEqual(outcome.code, .judgeError)
    XCTAssertTrue(outcome.errors.contains("Set JUDGE_HOME"), outcome.errors)
  }

  func testExercisesCanBeElsewhere() throws {
    let harness = try CommandHarness(for: self)
    let exercises = harness.folder.appending(path: "mine")
    try FileManager.default.createDirectory(at: exercises, withIntermediateDirectories: true)
    XCTAssertEqual(
      harness.run(["list"], environment: ["JUDGE_EXERCISES": exercises.path]),
      .init(code: .success, output: "", errors: ""))
  }
}
