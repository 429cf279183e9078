import Foundation
import XCTest

@testable import judge

final class NewCommandTests: XCTestCase {
  func testMakesAFolderAndSaysWhatIsNext() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["new", "soft-nms"])
    XCTAssertEqual(
      outcome,
      .init(
        code: .success,
        output: """
          Made 'soft-nms' in TMP/judge/Exercises/soft-nms

            judge verify soft-nms   what is left to write, in the order to write it

          """, errors: ""))
    XCTAssertNotNil(harness.read("judge/Exercises/soft-nms/statement.zh.md"))
    XCTAssertEqual(harness.run(["list", "--ids"]).output, "kmeans-anchors\nnms\nsoft-nms\n")
  }

  func testAFolderOfOnesOwnIsMadeAndNamedInWhatIsNext() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["new", "soft-nms", "--directory", "course"])
    XCTAssertEqual(outcome.code, .success)
    XCTAssertTrue(
      outcome.output.contains("  judge verify soft-nms --exercises course   "), outcome.output)
    XCTAssertNotNil(harness.read("desk/course/soft-nms/exercise.json"))
  }

  func testTheFolderOfTheCommandLineIsTheOneToMakeItIn() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/course/README.md")
    XCTAssertEqual(harness.run(["new", "soft-nms", "--exercises", "course"]).code, .success)
    XCTAssertNotNil(harness.read("desk/course/soft-nms/exercise.json"))
  }

  func testNamesAreChecked() throws {
    let harness = try CommandHarness(for: self)
    for name in ["Soft_NMS", "../nms", "soft--nms", "soft nms"] {
      let outcome = harness.run(["new", name])
      XCTAssertEqual(outcome.code, .usage)
      XCTAssertTrue(outcome.errors.contains("cannot be an exercise's id"), outcome.errors)
    }
  }

  func testWhatIsThereIsLeftAsItIs() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["new", "nms", "--directory", "course"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(outcome.errors.contains("'TMP/judge/Exercises/nms' already"), outcome.errors)
    XCTAssertNil(harness.read("desk/course/nms/exercise.json"))
  }

  func testIsLikeAnExerciseThatExists() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(harness.run(["new", "soft-nms", "--like", "nms"]).code, .success)
    let starter = harness.read("judge/Exercises/soft-nms/Starter.swift")
    XCTAssertTrue(starter?.hasSuffix("public func solve() {}\n") ?? false, starter ?? "none")
    XCTAssertEqual(harness.run(["new", "hard-nms", "--like", "nsm"]).code, .usage)
  }
}
