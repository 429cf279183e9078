/// What a result as a whole suggests to do, where it suggests something that its parts do not say.
enum Advice {
  /// A growth this far above the reference's is another power of the size, not noise.
  private static let growthMargin = 0.4

  /// Returns the advice, a short sentence each; mostly there is none.
  static func lines(for result: SubmissionResult) -> [Message] {
    lines(forVerdictOf: result) + lines(forFeedbackOf: result)
  }

  private static func lines(forFeedbackOf result: SubmissionResult) -> [Message] {
    switch result.verdict {
    case .accepted, .compileError: return []
    case .judgeError, .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError:
      guard let asked = result.askedFeedback else { return [] }
      return [
        Message(
          "Shown is '\(result.feedback.rawValue)', not '\(asked.rawValue)': this exercise allows no more."
        )
      ]
    }
  }

  private static func lines(forVerdictOf result: SubmissionResult) -> [Message] {
    switch result.verdict {
    case .judgeError where result.passesExamplesOnly: return []
    case .judgeError: return [Message("Run 'judge doctor' to see whether this machine can judge.")]
    case .compileError where result.diagnostics.contains { $0.expected != nil }:
      return [
        Message("Labels and types must be as expected; the names inside the function are yours.")
      ]
    case .timeLimitExceeded:
      let growths = result.timing?.growths ?? []
      guard growths.contains(where: growsFaster) else { return [] }
      return [Message("The time grows faster than the reference's: there may be a loop too many.")]
    case .accepted, .wrongAnswer, .memoryLimitExceeded, .runTimeError, .compileError: return []
    }
  }

  private static func growsFaster(_ growth: GrowthResult) -> Bool {
    guard let exponent = growth.exponent, let reference = growth.referenceExponent else {
      return false
    }
    return exponent > reference + growthMargin
  }
}
