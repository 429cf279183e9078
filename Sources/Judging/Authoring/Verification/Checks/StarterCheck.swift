/// Checks that the starter compiles and is not accepted.
enum StarterCheck {
  static func findings(in trials: ExerciseTrials) -> [Finding] {
    let starter = trials.starter
    switch starter.verdict {
    case .accepted:
      return [
        Finding(
          .starter, file: "Starter.swift", "The starter passes all tests as it is.",
          advice: "Let it answer something wrong, and add a test that notices.")
      ]
    case .compileError:
      let first = starter.diagnostics.first
      return [
        Finding(
          .starter, file: "Starter.swift", line: first?.line,
          "The starter does not compile: \(first?.message ?? "for an unknown reason")",
          advice: "Mend it: people begin with this file.")
      ]
    case .judgeError:
      return [.judgeError(starter, of: "Starter.swift", .starter)]
    case .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError:
      return []
    }
  }
}

extension Finding {
  /// The judge could not judge, in most cases because of the suite.
  static func judgeError(
    _ trial: SubmissionTrial, of path: String, _ check: VerificationCheck
  ) -> Finding {
    Finding(
      check, file: path,
      "It cannot be judged: \(trial.faults.joined(separator: " "))",
      advice: "Look at the test that is named: a test of a suite must not trap or throw by itself.")
  }
}
