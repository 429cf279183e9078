// What came of a submission in a few words, the same in every report.

extension SubmissionResult {
  /// What stands beside the verdict: "1 of 35 tests failed"; empty where there is nothing to count.
  var summary: String {
    switch verdict {
    case .judgeError: return "this says nothing about the solution"
    case .compileError:
      let errors = diagnostics.count { $0.severity == .error } + omittedDiagnostics
      return errors == 0 ? "" : Figures.count(errors, "error")
    // Not all tests are in such a result, so that there is nothing to count.
    case _ where feedback == .verdict:
      return verdict == .accepted ? "all tests passed" : ""
    case .accepted:
      return "\(Figures.count(tests.count, "test")) passed\(timeTaken)"
    case .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError:
      let failed = tests.filter { $0.verdict != .accepted }
      guard !failed.isEmpty else {
        let workload = timing?.workloads.first { $0.verdict == verdict }
        let trouble = verdict == .timeLimitExceeded ? "takes too long" : "failed"
        let exception = workload.map { "; '\($0.name)' \(trouble)" } ?? ""
        return "\(Figures.count(tests.count, "test")) passed\(exception)"
      }
      return "\(Figures.grouped(failed.count)) of \(Figures.count(tests.count, "test")) failed"
        + Self.breakdown(of: failed)
    }
  }

  /// How long it took until the tests were through, which is what somebody waited for: " in 0.35 s".
  var timeTaken: String {
    let all = phases.total.map { $0 - (phases.timing ?? .zero) }
    guard let duration = all ?? phases.suite, duration > .zero else { return "" }
    return " in \(Figures.seconds(duration))"
  }

  /// Says how many tests failed in which way, where they did not all fail in the same.
  private static func breakdown(of failed: [TestResult]) -> String {
    let counts = Verdict.allCases.map { verdict in
      (verdict: verdict, count: failed.count { $0.verdict == verdict })
    }
    let present = counts.filter { $0.count > 0 }
    guard present.count > 1 else { return "" }
    return ": "
      + present.map { "\($0.count) \(shortWords($0.verdict))" }.joined(separator: ", ")
  }

  private static func shortWords(_ verdict: Verdict) -> String {
    switch verdict {
    case .timeLimitExceeded: "time limit"
    case .memoryLimitExceeded: "memory limit"
    case .accepted, .wrongAnswer, .runTimeError, .compileError, .judgeError: verdict.words
    }
  }
}
