/// Checks that the hidden tests notice small mistakes in the reference.
enum MutantsCheck {
  /// The findings of an exercise whose mutants were tried.
  ///
  /// A survivor is a warning while enough of the others are killed: the score is what is demanded.
  static func findings(in report: MutationReport) -> [Finding] {
    let counts = report.counts
    let score = counts.score ?? 1
    let isEnough = score >= MutationReport.demandedScore
    var findings = report.stale.map { declaration in
      Finding(
        .mutants, file: EquivalentMutants.fileName, line: declaration.line, declaration.problem,
        advice: "'judge mutate \(report.exercise)' shows the survivors that there are.")
    }
    if !isEnough {
      findings.append(
        Finding(
          .mutants, file: ReferenceCheck.path,
          """
          The tests kill \(counts.killed) of \(counts.made - counts.stillborn - counts.equivalent) \
          mutants, \(Figures.fixed(score * 100, 1)) %, and \
          \(Figures.fixed(MutationReport.demandedScore * 100, 0)) % are demanded.
          """,
          advice: """
            'judge mutate \(report.exercise)' shows the survivors: write a test that notices them, or \
            declare in '\(EquivalentMutants.fileName)' why none can.
            """))
    }
    for result in report.results where result.isSurvivor {
      let change = result.mutant.change
      findings.append(
        Finding(
          .mutants, isEnough ? .warning : .error, file: ReferenceCheck.path, line: change.line,
          "No test notices: \(Self.words(for: change))",
          advice:
            "Write a test that does, or declare in '\(EquivalentMutants.fileName)' why none can."))
    }
    for result in report.results {
      guard case .fault(let reason) = result.outcome else { continue }
      findings.append(
        Finding(
          .mutants, file: ReferenceCheck.path, line: result.mutant.change.line,
          "The suite fails on \(Self.words(for: result.mutant.change)): \(reason)",
          advice: "A test must fail, whatever a solution answers, and never the suite."))
    }
    return findings
  }

  /// The finding for declarations that cannot be read.
  static func finding(for error: EquivalentsFileError) -> Finding {
    Finding(
      .mutants, file: EquivalentMutants.fileName, line: error.line, error.text,
      advice: "'judge mutate EXERCISE --declare' prints entries as they are read.")
  }

  private static func words(for change: LineChange) -> String {
    let added = change.added.map { $0.trimmingPrefix(while: \.isWhitespace) }
    return added.isEmpty ? "the line taken away" : "'\(added.joined(separator: " "))'"
  }
}

extension MutationReport {
  /// The identifiers of the tests that failed on any mutant.
  var failedTests: Set<String> {
    results.reduce(into: []) { $0.formUnion($1.outcome.failedTests) }
  }
}
