import Foundation
import XCTest

@testable import judge

/// Exercises that lie outside of the repository: `--exercises` and `JUDGE_EXERCISES`.
final class FurtherExercisesTests: XCTestCase {
  private func harness() throws -> CommandHarness {
    let harness = try CommandHarness(for: self)
    try harness.addExercise(
      "soft-nms", to: "course", title: "Soft NMS", chinese: "柔性 NMS", track: "post-processing",
      difficulty: "hard")
    return harness
  }

  func testAFolderOnTheCommandLineAddsExercises() throws {
    let harness = try harness()
    XCTAssertEqual(
      harness.run(["list", "--ids", "--exercises", "../course"]).output,
      "kmeans-anchors\nnms\nsoft-nms\n")
    let outcome = harness.run(["show", "soft-nms", "--exercises", "../course"])
    XCTAssertTrue(outcome.output.hasPrefix("Soft NMS"), outcome.output)
    XCTAssertEqual(harness.run(["show", "soft-nms"]).code, .usage)
  }

  func testAVariableNamesSeveralFolders() throws {
    let harness = try harness()
    func ids(_ variable: String) -> String {
      harness.run(["list", "--ids"], environment: ["JUDGE_EXERCISES": variable]).output
    }
    XCTAssertEqual(ids("../course"), "soft-nms\n")
    XCTAssertEqual(ids(":../course"), "kmeans-anchors\nnms\nsoft-nms\n")
    XCTAssertEqual(ids("../course:../judge/Exercises"), "kmeans-anchors\nnms\nsoft-nms\n")
  }

  func testAnIdThatIsThereTwiceIsAnErrorThatNamesBoth() throws {
    let harness = try harness()
    try harness.addExercise(
      "nms", to: "other", title: "NMS", chinese: "NMS", track: "post-processing",
      difficulty: "easy")
    let outcome = harness.run(["show", "nms", "--exercises=../other"])
    XCTAssertEqual(outcome.code, .judgeError)
    XCTAssertEqual(
      outcome.errors,
      """
      judge: The exercise 'nms' is there twice: 'TMP/judge/Exercises/nms' and 'TMP/other/nms'. \
      Rename one of them.

      """)
  }

  func testAFolderThatIsNotThereIsAMistakeOnTheCommandLine() throws {
    let outcome = try harness().run(["list", "--exercises", "../curse"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(outcome.errors.contains("There is no folder '../curse'."), outcome.errors)
  }
}
