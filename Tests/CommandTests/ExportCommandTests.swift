import Foundation
import XCTest

@testable import judge

final class ExportCommandTests: XCTestCase {
  private func harness() throws -> CommandHarness {
    let harness = try CommandHarness(for: self)
    try harness.addReference(to: "nms")
    try harness.addReference(to: "kmeans-anchors")
    try harness.write(
      "final class Secret { let answer = \"forty-two point five, and no more than that\" }\n",
      to: "judge/Exercises/nms/Tests/Secret.swift")
    return harness
  }

  func testACopyHasWhatAStudentNeeds() throws {
    let harness = try harness()
    let outcome = harness.run(["export", "--students", "out", "nms"])
    XCTAssertEqual(outcome.code, .success, outcome.errors)
    XCTAssertEqual(
      outcome.output,
      "Copied 1 exercise for students to 'out': statements, starters, types, examples and hints.\n")
    XCTAssertEqual(try harness.names(in: "desk/out"), ["nms"])
    XCTAssertEqual(
      try harness.names(in: "desk/out/nms"), ["Starter.swift", "exercise.json", "statement.md"])
    // The whole one is there too, and gives way.
    XCTAssertEqual(harness.run(["show", "nms", "--exercises", "out"]).code, .success)
    XCTAssertEqual(harness.run(["start", "nms", "--exercises", "out"]).code, .success)
    XCTAssertEqual(
      harness.run(["list"], environment: ["JUDGE_EXERCISES": "out"]).code, .success)
  }

  func testWithoutNamesEveryExerciseIsCopied() throws {
    let harness = try harness()
    XCTAssertEqual(harness.run(["export", "--students", "out"]).code, .success)
    XCTAssertEqual(try harness.names(in: "desk/out"), ["kmeans-anchors", "nms"])
  }

  func testWhereNothingCanBeCopiedIsTold() throws {
    let harness = try harness()
    XCTAssertEqual(
      harness.run(["export"]).errors, "judge: Say where to copy to: '--students DIR'.\n")
    let among = harness.run(["export", "--students", "../judge/Exercises"])
    XCTAssertEqual(among.code, .usage)
    XCTAssertTrue(among.errors.contains("has the exercises themselves"), among.errors)
    try harness.write("{}", to: "desk/out/nms/exercise.json")
    let foreign = harness.run(["export", "--students", "out"])
    XCTAssertEqual(foreign.code, .usage)
    XCTAssertTrue(foreign.errors.contains("is no copy for students"), foreign.errors)
  }

  func testImportCheckSaysWhatIsHiddenAndWhere() throws {
    let harness = try harness()
    XCTAssertEqual(harness.run(["export", "--students", "out"]).code, .success)
    XCTAssertEqual(
      harness.run(["import-check", "out"]),
      .init(code: .success, output: "Nothing hidden of 2 exercises was found.\n", errors: ""))
    try harness.write(
      "// see\nlet answer = \"forty-two point five, and no more than that\"\n",
      to: "desk/out/nms/Starter.swift")
    let found = harness.run(["import-check", "out"])
    XCTAssertEqual(found.code, .notAccepted)
    XCTAssertEqual(
      found.output,
      """
      nms/Starter.swift:2: It has a piece of the hidden file 'nms/Tests/Secret.swift', line 1.
      1 place with something hidden.

      """)
    let json = harness.run(["import-check", "out", "--format", "json"])
    XCTAssertTrue(json.output.contains("\"kind\" : \"fragment\""), json.output)
    XCTAssertEqual(harness.run(["import-check", "none"]).code, .usage)
  }
}
