import Judging
import XCTest

final class TerminalReportTests: XCTestCase {
  private let title = "Greedy non-maximum suppression"

  func testShowsAnAcceptedSubmissionWithItsTiming() throws {
    try check(ReportSamples.accepted, "accepted")
  }

  func testShowsTwoWrongAnswersOfFifteen() throws {
    try check(ReportSamples.wrongAnswer, "wrong-answer")
  }

  func testShowsWhichMistakesFit() throws {
    try check(ReportSamples.diagnosed, "diagnosed")
  }

  func testSaysThatTheMistakeCouldNotBeLookedFor() throws {
    var result = ReportSamples.diagnosed
    result.diagnoses = []
    result.diagnosisFault = "The suite ended before it was done."
    let text = TerminalReport(style: TerminalStyle(), title: title).closing(for: result)
    XCTAssertEqual(
      text, "\nThe mistake could not be looked for: The suite ended before it was done.\n")
  }

  func testShowsATrapWithItsLine() throws {
    try check(ReportSamples.trap, "trap")
  }

  func testShowsAStackOverflow() throws {
    try check(ReportSamples.stackOverflow, "stack-overflow")
  }

  func testShowsTimeAndMemoryLimits() throws {
    try check(ReportSamples.timeLimit, "time-limit")
  }

  func testShowsAWorkloadThatTakesTooLong() throws {
    try check(ReportSamples.tooSlow, "too-slow")
  }

  func testShowsCompileErrorsInTheWordsOfTheCompiler() throws {
    try check(ReportSamples.compileError, "compile-error")
  }

  func testShowsMissingDeclarations() throws {
    try check(ReportSamples.missingDeclaration, "missing-declaration")
  }

  func testShowsAJudgeErrorWithoutBlamingTheSolution() throws {
    try check(ReportSamples.judgeError, "judge-error")
  }

  func testShowsEverythingWhenAsked() throws {
    let report = TerminalReport(style: TerminalStyle(), title: title, isVerbose: true)
    try assertSnapshot(report.text(for: ReportSamples.trap), named: "trap-verbose.txt")
  }

  func testDrawsWithASCIIAlone() throws {
    let report = TerminalReport(style: TerminalStyle(marks: .ascii), title: title)
    let text =
      report.text(for: ReportSamples.wrongAnswer) + report.text(for: ReportSamples.accepted)
    XCTAssertTrue(text.utf8.allSatisfy { $0 < 0x80 }, text)
    try assertSnapshot(text, named: "ascii.txt")
  }

  func testNamesTheTestsThatItDoesNotShow() throws {
    let tests = ReportSamples.tests().map { test in
      var test = test
      test.verdict = .wrongAnswer
      return test
    }
    let report = TerminalReport(style: TerminalStyle(), title: title, nextSteps: ["judge hint nms"])
    let text = report.text(for: ReportSamples.result(.wrongAnswer, tests: tests))
    try assertSnapshot(text, named: "all-wrong.txt")
  }

  func testPointsAtEachElementThatDiffers() {
    let test = TestResult(
      id: "T/testA", verdict: .wrongAnswer, visibility: .hidden, expected: "[0.25, 1.0, 猫, 3.5]",
      actual: "[0.27, 1.0, 猫, 3.25]")
    let report = TerminalReport(style: TerminalStyle()).text(
      for: ReportSamples.result(.wrongAnswer, tests: [test]))
    let expected = """
      ✗ A
        expected  [0.25, 1.0, 猫, 3.5]
        actual    [0.27, 1.0, 猫, 3.25]
                   ^^^^           ^^^^

      """
    XCTAssertTrue(report.hasSuffix(expected), report)
  }

  func testPointsAtNothingWhereNothingIsCommon() {
    let test = TestResult(
      id: "T/testA", verdict: .wrongAnswer, visibility: .hidden, expected: "0", actual: "[]")
    let report = TerminalReport(style: TerminalStyle()).text(
      for: ReportSamples.result(.wrongAnswer, tests: [test]))
    XCTAssertFalse(report.contains("^"), report)
  }

  func testSpeaksTheLanguageOfTheReader() throws {
    let style = TerminalStyle(language: .chinese)
    let report = TerminalReport(style: style, title: "贪心非极大值抑制")
    try assertSnapshot(
      [ReportSamples.wrongAnswer, ReportSamples.tooSlow].map(report.text).joined(separator: "\n"),
      named: "report.zh.txt")
  }

  private func check(
    _ result: SubmissionResult, _ name: String, file: StaticString = #filePath, line: UInt = #line
  ) throws {
    for isColoured in [false, true] {
      let style = TerminalStyle(width: 80, isColoured: isColoured)
      let text = TerminalReport(style: style, title: title).text(for: result)
      let ending = isColoured ? "ansi" : "txt"
      try assertSnapshot(text, named: "\(name).\(ending)", file: file, line: line)
    }
  }
}

// MARK: - What holds for every report

extension TerminalReportTests {
  private static let samples = [
    ReportSamples.accepted, ReportSamples.wrongAnswer, ReportSamples.diagnosed,
    ReportSamples.trap,
    ReportSamples.stackOverflow, ReportSamples.timeLimit, ReportSamples.tooSlow,
    ReportSamples.compileError, ReportSamples.missingDeclaration, ReportSamples.judgeError,
    ReportSamples.hostile,
  ]

  func testNoLineGoesBeyondTheWidth() {
    for sample in Self.samples {
      for width in [40, 57, 80, 120] {
        let report = TerminalReport(style: TerminalStyle(width: width), title: title)
        for line in report.text(for: sample).split(separator: "\n") {
          XCTAssertLessThanOrEqual(DisplayWidth.of(line), width, "\(line)")
        }
      }
    }
  }

  func testColourChangesNothingButColour() throws {
    // Without colour a line of carets points at the difference; all else is the same.
    for sample in Self.samples where sample.verdict != .wrongAnswer {
      let plain = TerminalReport(style: TerminalStyle()).text(for: sample)
      let coloured = TerminalReport(style: TerminalStyle(isColoured: true)).text(for: sample)
      XCTAssertNotEqual(plain, coloured)
      XCTAssertEqual(coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: ""), plain)
    }
  }

  func testTextFromASolutionCannotSteerTheTerminal() throws {
    let text = TerminalReport(style: TerminalStyle(), title: title, isVerbose: true)
      .text(for: ReportSamples.hostile)
    for scalar in text.unicodeScalars where scalar != "\n" {
      XCTAssertFalse(scalar.properties.generalCategory == .control, "\(scalar.value)")
      XCTAssertFalse(scalar.properties.generalCategory == .format, "\(scalar.value)")
    }
    try assertSnapshot(text, named: "hostile.txt")
  }

  func testOpeningAndClosingTogetherAreTheWholeReport() {
    for sample in Self.samples {
      let report = TerminalReport(style: TerminalStyle(), title: title)
      XCTAssertEqual(
        report.opening(for: sample) + report.closing(for: sample), report.text(for: sample))
    }
  }

  func testAResultWithoutTimingOpensTheReportBeforeTheWorkloadsRan() {
    var early = ReportSamples.tooSlow
    early.timing = nil
    early.verdict = .accepted
    let report = TerminalReport(style: TerminalStyle(), title: title)
    XCTAssertTrue(report.opening(for: early).contains("Accepted   15 tests passed"))
    XCTAssertEqual(report.closing(for: early), "")
    XCTAssertTrue(report.closing(for: ReportSamples.tooSlow).contains("8.71×"))
  }
}
