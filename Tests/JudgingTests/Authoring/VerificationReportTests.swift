import XCTest

@testable import Judging

final class VerificationReportTests: XCTestCase {
  private static let verifications = [
    ExerciseVerification(
      exercise: "nms", folder: "/exercises/nms", tests: 35, submissions: 29, seconds: 4.2),
    ExerciseVerification(
      exercise: "miou", folder: "/exercises/miou", tests: 1, submissions: 2, seconds: 0.96,
      findings: [
        Finding(
          .examples, file: "statement.md", line: 34, "The example 'f(1) == 3' is not tested.",
          advice: "Add a test of it to 'Examples.swift', or take it away."),
        Finding(
          .tests, .warning, file: "Tests/A.swift", line: 7, "No submission fails 'A/testB'.",
          advice: "Write down a mistake that it notices, or take it away."),
        Finding(
          .metadata, file: "", "The folder's name is \u{1B}[31mred\u{1B}[0m.", advice: "Rename it."),
      ]),
    ExerciseVerification(
      exercise: "iou", folder: "/exercises/iou", seconds: 0.01,
      findings: [
        Finding(
          .placeholders, .unfinished, file: "statement.md", line: 1, "the title", advice: "Write.")
      ]),
  ]

  private func text(_ style: TerminalStyle) -> String {
    VerificationReport(style: style) { String($0.dropFirst("/exercises/".count)) }
      .text(for: Self.verifications)
  }

  func testShowsALineForAnExerciseAndItsFindingsBelow() throws {
    try assertSnapshot(text(TerminalStyle(width: 60)), named: "verification.txt")
    try assertSnapshot(text(TerminalStyle(width: 60, isColoured: true)), named: "verification.ansi")
    try assertSnapshot(text(TerminalStyle(marks: .ascii)), named: "verification-ascii.txt")
  }

  func testTheDocumentHasEverything() throws {
    let document = VerificationDocument(Self.verifications)
    try assertSnapshot(try JSONReport.text(for: document) + "\n", named: "verification.json")
    XCTAssertEqual(
      try JSONReport.decode(VerificationDocument.self, from: try JSONReport.text(for: document)),
      document)
  }

  func testAWarningDoesNotKeepAnExerciseFromVerifying() {
    let warning = Finding(.tests, .warning, file: "Tests", "It passes.", advice: "Look.")
    let verification = ExerciseVerification(
      exercise: "nms", folder: "/nms", findings: [warning])
    XCTAssertEqual(verification.state, .verified)
    XCTAssertTrue(VerificationDocument([verification]).isVerified)
    XCTAssertFalse(VerificationDocument(Self.verifications).isVerified)
  }
}
