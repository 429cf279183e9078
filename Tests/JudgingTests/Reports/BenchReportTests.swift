import Foundation
import XCTest

@testable import Judging

final class BenchReportTests: XCTestCase {
  private func report(
    _ results: [SubmissionResult] = BenchSamples.all, style: TerminalStyle = TerminalStyle()
  ) -> String {
    BenchReport(style: style, title: "Greedy non-maximum suppression").text(for: results)
  }

  // MARK: - How it looks

  func testIsAsItWasRecorded() throws {
    try assertSnapshot(report(), named: "bench.txt")
    try assertSnapshot(report(style: TerminalStyle(isColoured: true)), named: "bench.ansi")
    let ascii = report(style: TerminalStyle(marks: .ascii))
    XCTAssertTrue(ascii.utf8.allSatisfy { $0 < 0x80 }, ascii)
    try assertSnapshot(ascii, named: "bench-ascii.txt")
  }

  func testNoLineGoesBeyondTheWidth() {
    for width in [40, 57, 80, 120] {
      for marks in [TerminalStyle.Marks.unicode, .ascii] {
        for line in report(style: TerminalStyle(width: width, marks: marks)).split(separator: "\n")
        {
          XCTAssertLessThanOrEqual(DisplayWidth.of(line), width, String(line))
        }
      }
    }
  }

  func testTheTablesAloneHaveNoPictures() {
    let tables = BenchReport(style: TerminalStyle(), title: "").tables(for: BenchSamples.all)
    XCTAssertTrue(tables.contains("mine.swift"), tables)
    XCTAssertFalse(tables.contains("█"), tables)
    XCTAssertFalse(tables.contains("Not timed"), tables)
  }

  // MARK: - What stands beside each other

  func testAWrongSolutionIsShownWithItsVerdictAndNoTimes() throws {
    let line = try XCTUnwrap(
      report().split(separator: "\n").first { $0.contains("✗ wrong.swift") })
    XCTAssertTrue(line.hasSuffix("wrong answer, 1 of 2 tests failed"), String(line))
  }

  func testDifferentMachinesAreNamedAndMakeNoCurvesTogether() {
    var results = BenchSamples.all
    results[1].environment.machine?.processor = "Intel Xeon"
    let text = report(results)
    XCTAssertTrue(
      text.replacing("\n", with: " ").contains("different machines (Intel Xeon and AMD EPYC)"), text
    )
    XCTAssertFalse(text.contains("CPU time by size"), text)
    XCTAssertTrue(report().contains("CPU time by size"))
  }

  func testTheMachineOfWhatWasNotTimedDoesNotMatter() {
    var results = BenchSamples.all
    results[2].environment.machine?.processor = "Intel Xeon"
    XCTAssertFalse(report(results).contains("different machines"))
  }

  func testSaysWhyAFileHasNoTime() {
    let table: [(SubmissionResult, String)] = [
      (BenchSamples.result("a.swift"), "accepted, but nothing was timed"),
      (BenchSamples.result("a.swift", .compileError), "compile error"),
      (
        BenchSamples.result(
          "a.swift", .wrongAnswer,
          workloads: BenchSamples.workload("w", sizes: [70], ratio: 1, verdict: .wrongAnswer)),
        "wrong answer in 'w', size 70"
      ),
    ]
    for (result, words) in table {
      XCTAssertTrue(report([result]).contains("a.swift"), words)
      XCTAssertTrue(report([result]).contains("  \(words)\n"), report([result]))
    }
  }

  func testADocumentIsAsGoodAsTheBenchItself() throws {
    let document = try JSONReport.text(for: SubmissionResults(results: BenchSamples.all))
    let read = try JSONReport.decode(SubmissionResults.self, from: document)
    XCTAssertEqual(report(read.results), report())
  }
}
