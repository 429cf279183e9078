import XCTest

@testable import Judging

final class MutantsCheckTests: XCTestCase {
  private func mutant(_ line: Int, _ outcome: MutantOutcome, reason: String? = nil) -> MutantResult
  {
    MutantResult(
      mutant: Mutant(
        operatorID: "ROR", function: "f()",
        change: LineChange(line: line, removed: ["  a < b"], added: ["  a <= b"]), source: []),
      outcome: outcome, reason: reason)
  }

  private func findings(
    _ results: [MutantResult], stale: [StaleDeclaration] = []
  ) -> [String] {
    let report = MutationReport(
      exercise: "nms", file: "reference.swift", environment: ReportSamples.environment, lines: [],
      results: results, stale: stale, tests: [], elapsed: .zero)
    return MutantsCheck.findings(in: report).map { finding in
      "\(finding.severity.rawValue) \(finding.file):\(finding.line ?? 0): \(finding.message)"
    }
  }

  private let killed = MutantOutcome.killed([MutantKill(test: "T/testA", verdict: .wrongAnswer)])

  func testKilledAndDeclaredMutantsAreNoFindings() {
    XCTAssertEqual(
      findings([mutant(1, killed), mutant(2, .survived, reason: "r"), mutant(3, .stillborn)]), [])
  }

  func testASurvivorAmongManyIsAWarning() {
    XCTAssertEqual(
      findings(Array(repeating: mutant(1, killed), count: 19) + [mutant(7, .survived)]),
      ["warning submissions/accepted/reference.swift:7: No test notices: 'a <= b'"])
  }

  func testTooManySurvivorsAreErrors() {
    XCTAssertEqual(
      findings([mutant(1, killed), mutant(7, .survived)]),
      [
        "error submissions/accepted/reference.swift:0: The tests kill 1 of 2 mutants, 50.0 %, and 95 % are demanded.",
        "error submissions/accepted/reference.swift:7: No test notices: 'a <= b'",
      ])
  }

  func testADeclarationThatIsNotTrueIsAnError() {
    XCTAssertEqual(
      findings([mutant(1, killed)], stale: [StaleDeclaration(line: 4, problem: "Remove it.")]),
      ["error equivalents.md:4: Remove it."])
  }

  func testASuiteThatFailsIsAnError() {
    XCTAssertEqual(
      findings([mutant(5, .fault("It trapped."))]).last,
      "error submissions/accepted/reference.swift:5: The suite fails on 'a <= b': It trapped.")
  }

  func testTestsThatMutantsFailAreKnown() {
    let report = MutationReport(
      exercise: "nms", file: "reference.swift", environment: ReportSamples.environment, lines: [],
      results: [mutant(1, killed), mutant(2, .survived)], stale: [], tests: [], elapsed: .zero)
    XCTAssertEqual(report.failedTests, ["T/testA"])
  }
}
