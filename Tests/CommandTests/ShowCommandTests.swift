import Foundation
import Judging
import XCTest

@testable import judge

final class ShowCommandTests: XCTestCase {
  func testShowsTheStatementAndTheRules() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["show", "nms"])
    XCTAssertEqual(outcome.code, .success)
    XCTAssertEqual(
      outcome.output,
      """
      Greedy non-maximum suppression
      ==============================

      Write it with `care`.

      nms: easy, post-processing. Numbers may be off by 0.0001. Limits: 2 s per test,
      512 MB, one thread.

      """)
  }

  func testTheTimeLimitIsThatOfWorkloads() throws {
    let harness = try CommandHarness(for: self)
    try Data("let workloads: [Workload] = []\n".utf8)
      .write(to: harness.folder.appending(path: "judge/Exercises/nms/Workloads.swift"))
    let outcome = harness.run(["show", "nms"])
    XCTAssertTrue(
      outcome.output.contains("Limits: 5 times the\nreference's time, 2 s per test, 512 MB"),
      outcome.output)
  }

  func testAStackOfAnotherSizeIsNamed() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertFalse(harness.run(["show", "nms"]).output.contains("stack"))
    let file = "judge/Exercises/nms/exercise.json"
    let metadata = try XCTUnwrap(harness.read(file))
    try harness.write(
      metadata.replacing(#""track""#, with: #""limits": { "stackMegabytes": 1 }, "track""#),
      to: file)
    let shown = harness.run(["show", "nms"]).output.replacing("\n", with: " ")
    XCTAssertTrue(shown.contains("one thread. The stack has 1 MB."), shown)
  }

  func testUsesEscapeSequencesOnATerminal() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["show", "nms"], columns: 80, style: .terminal)
    XCTAssertTrue(outcome.output.contains("Write \u{1B}[1mit\u{1B}[0m with"), outcome.output)
  }

  func testShowsATranslation() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("# 贪心\n", to: "judge/Exercises/nms/statement.zh.md")
    XCTAssertTrue(harness.run(["show", "nms", "--language", "zh"]).output.hasPrefix("贪心\n====\n"))
    XCTAssertTrue(harness.run(["show", "nms"]).output.hasPrefix("Greedy"))
    let untranslated = harness.run(["show", "kmeans-anchors", "--language", "zh"])
    XCTAssertTrue(untranslated.output.hasPrefix("K-means"))
  }

  func testAStatementThatIsMissingIsOurFault() throws {
    let harness = try CommandHarness(for: self)
    try FileManager.default.removeItem(
      at: harness.folder.appending(path: "judge/Exercises/nms/statement.md"))
    let outcome = harness.run(["show", "nms"])
    XCTAssertEqual(outcome.code, .judgeError)
    XCTAssertTrue(
      outcome.errors.contains("TMP/judge/Exercises/nms/statement.md"), outcome.errors)
  }
}
