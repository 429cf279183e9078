// What a result may show, decided in one place and on the data: every report and every document is made
// from a result, so what is not in it cannot be in them.
//
// Each part is built anew from what may be shown. What nobody has thought of, a new key for example, is
// therefore left out and has to be let in here.
//
// What remains shown of a hidden test is what its author wrote or what we say of it, and no figure or
// text that a solution can make out of its input. A solution that is written to tell can still choose
// between ways and places to end, for the verdict itself says something; it cannot say it in words.

extension SubmissionResult {
  /// Returns the result with no more in it than a level of feedback shows.
  ///
  /// The limit of the exercise binds what is fixed about its hidden tests. A test that failed on
  /// arguments that were drawn at random is shown as far as was asked.
  ///
  /// - Parameters:
  ///   - asked: The level that is asked for.
  ///   - limit: The highest level that the exercise allows.
  /// - Returns: The result, which names the level that it has.
  package func showing(
    _ asked: FeedbackLevel, atMost limit: FeedbackLevel = .counterexample
  ) -> SubmissionResult {
    let level = min(asked, limit)
    var shown = SubmissionResult(
      exercise: exercise, submission: submission, verdict: verdict,
      faults: level == .counterexample || faults.isEmpty || passesExamplesOnly
        ? faults : [Self.withheldFaults],
      tests: tests.compactMap { $0.showing($0.isDrawn ? asked : level) },
      // A workload is a hidden test: which one failed is more than the verdict.
      timing: level == .verdict ? nil : timing?.showing(level),
      // These are about the learner's own file and the starter; hidden tests are not compiled with it.
      diagnostics: diagnostics, omittedDiagnostics: omittedDiagnostics,
      // The exercise publishes its limits, and the environment names versions, digests and layers.
      limits: limits, phases: level == .verdict ? phases.untilTheTests : phases,
      environment: environment)
    // A digest of the learner's own file.
    shown.sourceDigest = sourceDigest
    shown.examplesOnly = examplesOnly
    if level == .verdict {
      // What was asked for names hidden tests.
      shown.environment.request?.tests = []
      shown.environment.request?.sizes = []
    }
    // They are found by hidden inputs, fixed ones too, and say more than any rule.
    if level == .counterexample {
      shown.diagnoses = diagnoses
      shown.diagnosisFault = diagnosisFault
    }
    shown.feedback = level
    shown.askedFeedback = asked > limit ? asked : nil
    return shown
  }

  /// Stands for all faults: they name tests, and quote the sources and the output of a suite.
  private static let withheldFaults =
    "What failed is not shown, for it can quote hidden tests. Judge with '--feedback counterexample' "
    + "to see it, and without 'feedback' in 'exercise.json' if the exercise limits it."
}

// MARK: - Tests

extension TestResult {
  /// Returns what a level shows of a test; `nil` if that is nothing.
  fileprivate func showing(_ level: FeedbackLevel) -> TestResult? {
    guard visibility == .hidden, level < .counterexample else { return self }
    guard level > .verdict else { return nil }
    var shown = TestResult(
      id: id, title: title, verdict: verdict, visibility: visibility,
      // Where it traps in the learner's own file, with its own text.
      reason: reason?.showing(level), location: location)
    // A sentence that the test's author wrote, or one of ours; any other message quotes values.
    if level == .property, statesRule {
      shown.message = message
      shown.statesRule = true
    }
    // Left out: call, expected and actual, which are what is hidden; the output, which can quote the
    // input; times and memory, which a solution chooses, and which grow with the input without its doing.
    return shown
  }
}

extension RunTimeErrorReason {
  /// Returns the reason with as much detail as a level below `counterexample` shows.
  fileprivate func showing(_ level: FeedbackLevel) -> RunTimeErrorReason {
    switch self {
    // The learner's own text, into which the input may have been interpolated.
    case .trap(let message):
      .trap(message: message.flatMap { level == .property && Self.isOfSwift($0) ? $0 : nil })
    // A number that the solution chooses, and bytes that it has written.
    case .earlyExit: .earlyExit(code: nil)
    case .protocolViolation: .protocolViolation(detail: nil)
    case .invalidValue: .invalidValue(detail: nil)
    // One of a few names and numbers, which say what kind of end it was.
    case .refusedSystemCall, .signal, .stackOverflow, .threadLimit: self
    }
  }

  /// Whether a message is one of the standard library's that say the same for every input.
  private static func isOfSwift(_ message: String) -> Bool {
    [
      "Index out of range", "Negative Array index is out of range", "Division by zero",
      "Array index is out of range", "Range requires lowerBound <= upperBound",
      "Unexpectedly found nil while unwrapping an Optional value",
      "Can't remove first element from an empty collection",
      "Can't remove last element from an empty collection",
    ].contains(message)
  }
}

// MARK: - Timing

extension TimingResult {
  fileprivate func showing(_ level: FeedbackLevel) -> TimingResult {
    TimingResult(
      workloads: workloads.map { $0.showing(level) }, growths: growths, limitRatio: limitRatio,
      warnings: warnings)
  }
}

extension WorkloadResult {
  fileprivate func showing(_ level: FeedbackLevel) -> WorkloadResult {
    guard level < .counterexample else { return self }
    // The figures are what the verdict on a workload is made of. Its message quotes values.
    var shown = self
    shown.message = nil
    shown.reason = reason?.showing(level)
    return shown
  }
}

extension PhaseTimes {
  /// The steps before the first test: the others tell whether the tests have passed, and the total by how much.
  fileprivate var untilTheTests: PhaseTimes {
    PhaseTimes(contract: contract, compile: compile, link: link)
  }
}
