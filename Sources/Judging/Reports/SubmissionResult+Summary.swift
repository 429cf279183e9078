// What came of a submission in a few words, the same in every report.

extension SubmissionResult {
  /// The verdict as a heading.
  var heading: Message { passesExamplesOnly ? Message("Examples passed") : verdict.heading }

  /// What stands beside the verdict: "1 of 35 tests failed"; empty where there is nothing to count.
  var summary: Message {
    switch verdict {
    case .judgeError where passesExamplesOnly:
      return Message("\(count: tests.count, "example") and nothing else: no verdict")
    case .judgeError: return Message("this says nothing about the solution")
    case .compileError:
      let errors = diagnostics.count { $0.severity == .error } + omittedDiagnostics
      return errors == 0 ? .empty : Message("\(count: errors, "error")")
    // Not all tests are in such a result, so that there is nothing to count.
    case _ where feedback == .verdict:
      return verdict == .accepted ? Message("all tests passed") : .empty
    case .accepted:
      return Message("\(count: tests.count, "test") passed\(timeTaken)")
    case .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError:
      let failed = tests.filter { $0.verdict != .accepted }
      guard !failed.isEmpty else {
        guard let workload = timing?.workloads.first(where: { $0.verdict == verdict }) else {
          return Message("\(count: tests.count, "test") passed")
        }
        return verdict == .timeLimitExceeded
          ? Message("\(count: tests.count, "test") passed; '\(workload.name)' takes too long")
          : Message("\(count: tests.count, "test") passed; '\(workload.name)' failed")
      }
      let number = Figures.grouped(failed.count)
      return Message(
        "\(number) of \(count: tests.count, "test") failed\(Self.breakdown(of: failed))")
    }
  }

  /// How long it took until the tests were through, which is what somebody waited for: " in 0.35 s".
  var timeTaken: Message {
    let all = phases.total.map { $0 - (phases.timing ?? .zero) }
    guard let duration = all ?? phases.suite, duration > .zero else { return .empty }
    return Message(" in \(Figures.seconds(duration))")
  }

  /// Says how many tests failed in which way, where they did not all fail in the same.
  private static func breakdown(of failed: [TestResult]) -> Message {
    let counts = Verdict.allCases.map { verdict in
      (verdict: verdict, count: failed.count { $0.verdict == verdict })
    }
    let present = counts.filter { $0.count > 0 }
    guard present.count > 1 else { return .empty }
    let parts = present.map { Message("\($0.count) \(shortWords($0.verdict))") }
    return Message(": \(Message.joined(parts, by: ", "))")
  }

  private static func shortWords(_ verdict: Verdict) -> Message {
    switch verdict {
    case .timeLimitExceeded: Message("time limit")
    case .memoryLimitExceeded: Message("memory limit")
    case .accepted, .wrongAnswer, .runTimeError, .compileError, .judgeError: verdict.words
    }
  }
}
