import Foundation
import XCTest

@testable import Judging

final class MutationReportTests: XCTestCase {
  private func result(
    _ id: String, _ line: Int, _ removed: [String], _ added: [String], _ outcome: MutantOutcome,
    reason: String? = nil
  ) -> MutantResult {
    MutantResult(
      mutant: Mutant(
        operatorID: id, function: "kept(_:limit:)",
        change: LineChange(line: line, removed: removed, added: added), source: []),
      outcome: outcome, reason: reason)
  }

  private var report: MutationReport {
    let condition = "  if values.count > limit { return [] }"
    return MutationReport(
      exercise: "keeping", file: "reference.swift",
      environment: JudgingEnvironment(
        judge: "0.1.0", toolchain: "swift-6.3.1", exerciseDigest: "d1", box: [], seed: 1),
      lines: [
        "func kept(_ values: [Int], limit: Int) -> [Int] {", condition, "  values.count", "}",
      ],
      results: [
        result(
          "ROR", 2, [condition], ["  if values.count >= limit { return [] }"], .survived),
        result(
          "ROR", 2, [condition], ["  if values.count < limit { return [] }"],
          .killed([MutantKill(test: "T/testA", verdict: .wrongAnswer)])),
        result("SDL", 2, [condition], [], .survived, reason: "nobody can tell"),
        result("RVR", 2, [condition], ["  if values.count > limit { return 0 }"], .stillborn),
        result(
          "OTL", 3, [], ["  break"], .fault("The suite ended before it was done.")),
      ],
      stale: [StaleDeclaration(line: 9, problem: "There is no such mutant any more. Remove it.")],
      tests: ["T/testA", "T/testB"], elapsed: .milliseconds(1_250))
  }

  func testShowsTheScoreTheOperatorsAndTheSurvivors() throws {
    let renderer = MutationTerminalReport(style: TerminalStyle(), title: "Keeping the first")
    try assertSnapshot(renderer.text(for: report), named: "mutation.txt")
  }

  func testColoursTheLinesOfADiff() {
    let renderer = MutationTerminalReport(
      style: TerminalStyle(isColoured: true), title: "Keeping the first")
    let text = renderer.text(for: report)
    XCTAssertTrue(text.contains("\u{1B}[31m-   if values.count > limit"), text)
    XCTAssertTrue(text.contains("\u{1B}[32m+   if values.count >= limit"), text)
  }

  func testTheDocumentHasEveryMutant() throws {
    try assertSnapshot(try JSONReport.text(for: report) + "\n", named: "mutation.json")
  }

  func testAScoreThatIsNotReachedIsNotShownAsReached() {
    XCTAssertEqual(MutationTerminalReport.percent(0.94999), "94.9 %")
    XCTAssertEqual(MutationTerminalReport.percent(1), "100.0 %")
    XCTAssertEqual(MutationTerminalReport.percent(nil), "none")
  }

  func testADraftOfADeclarationIsReadAgain() throws {
    let draft = EquivalenceDraft.text(for: report)
    let declarations = try EquivalentMutants(draft, in: URL(filePath: "/equivalents.md"))
      .declarations
    XCTAssertEqual(declarations.count, 1)
    XCTAssertTrue(declarations[0].covers(report.results[0].mutant), draft)
  }

  func testWithoutASurvivorThereIsNothingToDeclare() {
    let report = MutationReport(
      exercise: "e", file: "f.swift", environment: report.environment, lines: [], results: [],
      stale: [], tests: [], elapsed: .zero)
    XCTAssertEqual(EquivalenceDraft.text(for: report), "")
    XCTAssertNil(report.counts.score)
  }
}
