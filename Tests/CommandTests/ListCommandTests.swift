import Foundation
import Judging
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
        ID              TITLE                   DIFFICULTY  TRACK
      · kmeans-anchors  K-means anchors with …  medium      anchors-assignment

      · nms             Greedy non-maximum su…  easy        post-processing

      """)
  }

  func testAlignsChineseTitles() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(
      harness.run(["list", "--language=zh"]).output,
      """
        ID              标题                              难度  专题
      · kmeans-anchors  以 1 - IoU 为距离的 K-means 锚框  中等  anchors-assignment
      · nms             贪心非极大值抑制                  简单  post-processing

      """)
  }

  func testFilters() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertFalse(harness.run(["list", "--track", "post-processing"]).output.contains("kmeans"))
    XCTAssertFalse(harness.run(["list", "--difficulty", "medium"]).output.contains("nms"))
    XCTAssertEqual(
      harness.run(["list", "--difficulty", "hard"]), .init(code: .success, output: "", errors: ""))
  }

  func testSearchesIdsTitlesAndTopics() throws {
    let harness = try CommandHarness(for: self)
    func ids(_ line: String...) -> String { harness.run(["list", "--ids"] + line).output }
    XCTAssertEqual(ids("NMS"), "nms\n")
    XCTAssertEqual(ids("锚框"), "kmeans-anchors\n")
    XCTAssertEqual(ids("k-means", "iou"), "kmeans-anchors\n")
    XCTAssertEqual(ids("k-means", "greedy"), "")
  }

  func testWritesNamesForOtherPrograms() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(harness.run(["list", "--ids"]).output, "kmeans-anchors\nnms\n")
    XCTAssertEqual(
      harness.run(["list", "--track-names"]).output, "anchors-assignment\npost-processing\n")
    // One that is broken is for people to know: no completion is the worse for it.
    try harness.write("{", to: "judge/Exercises/iou/exercise.json")
    XCTAssertEqual(
      harness.run(["list", "--ids"]),
      .init(code: .success, output: "kmeans-anchors\nnms\n", errors: ""))
  }

  func testFiltersByWhatIsSolved() throws {
    let harness = try CommandHarness(for: self)
    try harness.addReference(to: "nms")
    try harness.write("", to: "desk/nms.swift")
    XCTAssertEqual(harness.run(["list", "--ids", "--done"]).output, "")
    _ = harness.run(
      ["test", "nms", "--record"], actions: CommandHarness.actions(.accepted))
    XCTAssertEqual(harness.run(["list", "--ids", "--done"]).output, "nms\n")
    XCTAssertEqual(harness.run(["list", "--ids", "--pending"]).output, "kmeans-anchors\n")
    let both = harness.run(["list", "--done", "--pending"])
    XCTAssertEqual(both.code, .usage)
    XCTAssertTrue(both.errors.contains("'--done' and '--pending' exclude each other"))
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
