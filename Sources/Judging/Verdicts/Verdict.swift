/// What the judge says about a submission, and about one of its tests.
///
/// There is no default and no zero value: a verdict exists only where somebody decided it.
/// The raw values are the words of the native result and never change.
package enum Verdict: String, Sendable, Codable, CaseIterable {
  /// Every declared test ran and gave the right answer, within the limits.
  case accepted
  /// An answer arrived and it is not the right one.
  case wrongAnswer = "wrong-answer"
  /// The CPU time of a test, or the ratio to the reference in a workload, is over its limit.
  case timeLimitExceeded = "time-limit-exceeded"
  /// The solution asked for more memory than its box has.
  case memoryLimitExceeded = "memory-limit-exceeded"
  /// The solution ended, or was ended, before it answered; a `RunTimeErrorReason` says how.
  case runTimeError = "run-time-error"
  /// The solution does not compile, or lacks a declaration that the exercise asks for.
  case compileError = "compile-error"
  /// The judge, the suite or the machine failed; this says nothing about the solution.
  case judgeError = "judge-error"
}

// MARK: - Order

extension Verdict {
  /// Returns the most severe of several verdicts, or `nil` when there are none.
  ///
  /// An empty list has no worst verdict on purpose: nothing observed must never read as accepted.
  ///
  /// From the most to the least severe: `compileError`, `judgeError`, `memoryLimitExceeded`,
  /// `timeLimitExceeded`, `runTimeError`, `wrongAnswer`, `accepted`. The first two follow from the
  /// rule of the judge (there are no tests behind a compile error, and behind an error of ours no
  /// verdict on the solution can be trusted). Among the rest the one that hides more comes first:
  /// a solution stopped from outside never showed what it would have answered; of the two limits,
  /// memory comes first because running out of memory makes a program slow and seldom the other
  /// way round; a run-time error hides the answers that were still to come; a wrong answer at
  /// least is an answer.
  package static func worst(of verdicts: some Sequence<Verdict>) -> Verdict? {
    verdicts.max { $0.severity < $1.severity }
  }

  private var severity: Int {
    switch self {
    case .accepted: 0
    case .wrongAnswer: 1
    case .runTimeError: 2
    case .timeLimitExceeded: 3
    case .memoryLimitExceeded: 4
    case .judgeError: 5
    case .compileError: 6
    }
  }
}

// MARK: - For people and for the shell

extension Verdict {
  /// The exit code of a command that ends with this verdict: 0 accepted, 3 judge error, 1 others.
  package var exitCode: Int32 {
    switch self {
    case .accepted: 0
    case .judgeError: 3
    case .wrongAnswer, .timeLimitExceeded, .memoryLimitExceeded, .runTimeError, .compileError: 1
    }
  }

  /// The verdict in words, in lower case: "time limit exceeded".
  package var words: Message {
    switch self {
    case .accepted: Message("accepted")
    case .wrongAnswer: Message("wrong answer")
    case .timeLimitExceeded: Message("time limit exceeded")
    case .memoryLimitExceeded: Message("memory limit exceeded")
    case .runTimeError: Message("run-time error")
    case .compileError: Message("compile error")
    case .judgeError: Message("judge error")
    }
  }

  /// The verdict as a heading: "Time limit exceeded".
  var heading: Message { .capitalised(words) }
}
