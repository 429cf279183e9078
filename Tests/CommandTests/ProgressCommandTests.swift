import Foundation
import Judging
import XCTest

@testable import judge

final class ProgressCommandTests: XCTestCase {
  private let log = "home/.local/state/judge/progress.jsonl"

  private func solve(_ exercise: String, in harness: CommandHarness) throws {
    try harness.addReference(to: exercise)
    try harness.write("", to: "desk/\(exercise).swift")
    let outcome = harness.run(
      ["test", exercise, "--record"], actions: CommandHarness.actions(.accepted))
    XCTAssertEqual(outcome.code, .success, outcome.errors)
  }

  func testShowsWhatIsSolvedAndWhatIsStale() throws {
    let harness = try CommandHarness(for: self)
    try solve("nms", in: harness)
    XCTAssertTrue(harness.run(["progress"]).output.hasPrefix("Progress"))
    XCTAssertTrue(harness.run(["progress"]).output.contains("1 of 2 exercises"))
    XCTAssertEqual(
      harness.run(["list"]).output.split(separator: "\n").map { $0.first }, [" ", "·", "✓"])
    try harness.write("// Another test.\n", to: "judge/Exercises/nms/Tests/NMSTests.swift")
    XCTAssertTrue(
      harness.run(["progress"]).output.contains("the tests have changed since: nms"))
    XCTAssertEqual(
      harness.run(["list"]).output.split(separator: "\n").map { $0.first }, [" ", "·", "~"])
  }

  func testWritesADocument() throws {
    let harness = try CommandHarness(for: self)
    try solve("nms", in: harness)
    let outcome = harness.run(["progress", "--format", "json"])
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    XCTAssertEqual(document["format"] as? String, "judge-progress-summary/1")
    let days = try XCTUnwrap(document["days"] as? [[String: Any]])
    XCTAssertEqual(days.map { $0["day"] as? String }, ["2026-11-20"])
  }

  func testListsTheQuestionsThatCanBeAnswered() throws {
    let harness = try CommandHarness(for: self)
    for exercise in ["nms", "kmeans-anchors"] {
      try harness.write(
        "## Q-\(exercise): Why?\n\nSo.\n", to: "judge/Exercises/\(exercise)/questions.md")
    }
    XCTAssertEqual(harness.run(["progress", "--questions"]).output, "")
    try solve("nms", in: harness)
    XCTAssertEqual(harness.run(["progress", "--questions"]).output, "nms  Q-nms  Why?\n")
    XCTAssertTrue(
      harness.run(["progress"]).output.contains("1 of 2 interview questions can be answered"))
  }

  func testMergesTheLogOfAnotherMachine() throws {
    let harness = try CommandHarness(for: self)
    try solve("nms", in: harness)
    let ours = try XCTUnwrap(harness.read(log))
    let later = #"{"format":"judge-progress/9","id":"x","kind":"dream"}"# + "\n"
    try harness.write(ours + later + "{torn", to: "desk/other.jsonl")
    let outcome = harness.run(["progress", "--merge", "other.jsonl"])
    XCTAssertEqual(
      outcome.output, "Added 1 event to TMP/home/.local/state/judge/progress.jsonl\n")
    XCTAssertEqual(
      outcome.errors,
      "judge: 'TMP/desk/other.jsonl' has damaged lines, which are skipped: 3.\n")
    XCTAssertEqual(harness.read(log), ours + later)
    XCTAssertTrue(
      harness.run(["progress", "--merge", "other.jsonl"]).output.hasPrefix("Added 0 events"))
  }

  func testALogThatIsMissingIsNamed() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["progress", "--merge", "gone.jsonl"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertEqual(
      outcome.errors.split(separator: "\n").first, "judge: There is no file 'gone.jsonl'.")
  }

  func testADamagedLineIsToldAndKept() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("{torn", to: log)
    try solve("nms", in: harness)
    let outcome = harness.run(["progress"])
    XCTAssertEqual(
      outcome.errors,
      "judge: 'TMP/\(log)' has damaged lines, which are skipped and kept: 1.\n")
    XCTAssertTrue(outcome.output.contains("1 of 2 exercises"), outcome.output)
    XCTAssertTrue(try XCTUnwrap(harness.read(log)).hasPrefix("{torn\n{"))
  }
}
