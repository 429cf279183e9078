import Judging

/// What may become of an attack: one or several outcomes, joined by `or`.
///
/// An outcome is `not accepted` (and no judge error either), or a verdict, followed by the kind of the
/// reason and its detail as far as they matter: `run-time-error refused-system-call fork`. Behind
/// `compile-error`, `stopped` asks for a compiler that had to be stopped.
struct AttackExpectation: Sendable, CustomStringConvertible {
  private let outcomes: [[Substring]]

  init?(_ text: String) {
    outcomes = text.replacing(" or ", with: "|").split(separator: "|")
      .map { $0.split(separator: " ") }
    let verdicts = Set(Verdict.allCases.map(\.rawValue)).union(["not"])
    guard !outcomes.isEmpty,
      outcomes.allSatisfy({ outcome in outcome.first.map { verdicts.contains(String($0)) } == true }
      )
    else { return nil }
  }

  var description: String {
    outcomes.map { $0.joined(separator: " ") }.joined(separator: " or ")
  }

  /// Whether a result is one of the outcomes.
  func admits(_ result: SubmissionResult) -> Bool {
    outcomes.contains { outcome in
      if outcome == ["not", "accepted"] {
        return result.verdict != .accepted && result.verdict != .judgeError
      }
      return Self.words(for: result).starts(with: outcome)
    }
  }

  /// A result in the words of an expectation.
  static func words(for result: SubmissionResult) -> [Substring] {
    var words = [result.verdict.rawValue]
    let test = result.tests.first { $0.verdict == result.verdict }
    if let reason = test?.reason { words += Self.words(for: reason) }
    if result.diagnostics.first?.message.contains("was stopped") == true { words.append("stopped") }
    return words.map { Substring($0) }
  }

  private static func words(for reason: RunTimeErrorReason) -> [String] {
    switch reason {
    case .trap: ["trap"]
    case .stackOverflow: ["stack-overflow"]
    case .threadLimit: ["thread-limit"]
    case .earlyExit(let code): ["early-exit", code.map { "\($0)" } ?? "unknown"]
    case .refusedSystemCall(let name): ["refused-system-call", name ?? "unknown"]
    case .protocolViolation: ["protocol-violation"]
    case .invalidValue: ["invalid-value"]
    case .signal(let number): ["signal", "\(number)"]
    }
  }
}
