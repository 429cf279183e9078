/// The native result: everything that the judge found out about one submission.
///
/// Every command that judges writes this document, and every report is made from it alone.
/// `ResultFormat.md` describes its keys; a new key and its description are one commit.
package struct SubmissionResult: Sendable, Equatable {
  /// The name and version of the format; a key's meaning never changes within a version.
  package static let format = "judge-result/1"

  /// The identifier of the exercise: "nms".
  package var exercise: String
  /// The file that was judged, as the person who asked would name it.
  package var submission: String
  /// The SHA-256 of the source that was judged; absent where it could not be read, and in documents of earlier
  /// judges.
  package var sourceDigest: String?
  /// The verdict on the whole submission.
  package var verdict: Verdict
  /// Whether the exercise was a copy for students, which has no hidden tests: then nothing is accepted.
  package var examplesOnly = false
  /// What we did wrong, one sentence each; empty unless the verdict is a judge error.
  package var faults: [String]
  /// What became of each test, in the order of the suite.
  package var tests: [TestResult]
  /// The mistakes that fit the answers of a solution that failed, the more specific first.
  package var diagnoses: [Diagnosis] = []
  /// Why such mistakes could not be looked for, where that failed.
  package var diagnosisFault: String?
  /// What the workloads took; absent when they were not run.
  package var timing: TimingResult?
  /// What the compiler and the contract have to say about the file.
  package var diagnostics: [Diagnostic]
  /// How many diagnostics were left out of `diagnostics`, because there were too many.
  package var omittedDiagnostics: Int
  /// The limits that held for each test.
  package var limits: TestLimits?
  /// How long each step of judging took.
  package var phases: PhaseTimes
  /// What the submission was judged with.
  package var environment: JudgingEnvironment
  /// How much of hidden tests the result shows: everything, until `showing(_:atMost:)` takes it out.
  package var feedback = FeedbackLevel.counterexample
  /// The level that was asked for, where the exercise allows only a lower one.
  package var askedFeedback: FeedbackLevel?

  /// Puts a result together; the verdict comes from `VerdictRules`.
  package init(
    exercise: String, submission: String, verdict: Verdict, faults: [String] = [],
    tests: [TestResult] = [], timing: TimingResult? = nil, diagnostics: [Diagnostic] = [],
    omittedDiagnostics: Int = 0, limits: TestLimits? = nil, phases: PhaseTimes = PhaseTimes(),
    environment: JudgingEnvironment
  ) {
    self.exercise = exercise
    self.submission = submission
    self.verdict = verdict
    self.faults = faults
    self.tests = tests
    self.timing = timing
    self.diagnostics = diagnostics
    self.omittedDiagnostics = omittedDiagnostics
    self.limits = limits
    self.phases = phases
    self.environment = environment
  }
}

extension SubmissionResult {
  /// Whether the examples have passed with a copy that has nothing else, which is no verdict on the solution.
  var passesExamplesOnly: Bool {
    // Whatever else went wrong with it is an error of ours like any other.
    examplesOnly && verdict == .judgeError
      && faults == [JudgeFault.examplesOnly(passed: tests.count).description]
  }

  /// Whether a test ended with an answer that is not the right one, which is what a mistake can be seen in.
  var hasWrongAnswers: Bool { tests.contains { $0.verdict == .wrongAnswer } }
}

// MARK: - Codable

extension SubmissionResult: Codable {
  private enum CodingKeys: String, CodingKey {
    case format
    case exercise
    case submission
    case sourceDigest
    case verdict
    case examplesOnly
    case faults
    case tests
    case diagnoses
    case diagnosisFault
    case timing
    case diagnostics
    case omittedDiagnostics
    case limits
    case phases
    case environment
    case feedback
    case askedFeedback
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try container.requireFormat(Self.format, forKey: .format)
    exercise = try container.decode(String.self, forKey: .exercise)
    submission = try container.decode(String.self, forKey: .submission)
    sourceDigest = try container.decodeIfPresent(String.self, forKey: .sourceDigest)
    verdict = try container.decode(Verdict.self, forKey: .verdict)
    examplesOnly = try container.decodeIfPresent(Bool.self, forKey: .examplesOnly) ?? false
    faults = try container.decodeIfPresent([String].self, forKey: .faults) ?? []
    tests = try container.decode([TestResult].self, forKey: .tests)
    diagnoses = try container.decodeIfPresent([Diagnosis].self, forKey: .diagnoses) ?? []
    diagnosisFault = try container.decodeIfPresent(String.self, forKey: .diagnosisFault)
    timing = try container.decodeIfPresent(TimingResult.self, forKey: .timing)
    diagnostics = try container.decode([Diagnostic].self, forKey: .diagnostics)
    omittedDiagnostics = try container.decodeIfPresent(Int.self, forKey: .omittedDiagnostics) ?? 0
    limits = try container.decodeIfPresent(TestLimits.self, forKey: .limits)
    phases = try container.decode(PhaseTimes.self, forKey: .phases)
    environment = try container.decode(JudgingEnvironment.self, forKey: .environment)
    // A document from before there were levels shows everything.
    feedback =
      try container.decodeIfPresent(FeedbackLevel.self, forKey: .feedback) ?? .counterexample
    askedFeedback = try container.decodeIfPresent(FeedbackLevel.self, forKey: .askedFeedback)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.format, forKey: .format)
    try container.encode(exercise, forKey: .exercise)
    try container.encode(submission, forKey: .submission)
    try container.encodeIfPresent(sourceDigest, forKey: .sourceDigest)
    try container.encode(verdict, forKey: .verdict)
    if examplesOnly { try container.encode(examplesOnly, forKey: .examplesOnly) }
    if !faults.isEmpty { try container.encode(faults, forKey: .faults) }
    try container.encode(tests, forKey: .tests)
    if !diagnoses.isEmpty { try container.encode(diagnoses, forKey: .diagnoses) }
    try container.encodeIfPresent(diagnosisFault, forKey: .diagnosisFault)
    try container.encodeIfPresent(timing, forKey: .timing)
    try container.encode(diagnostics, forKey: .diagnostics)
    if omittedDiagnostics > 0 {
      try container.encode(omittedDiagnostics, forKey: .omittedDiagnostics)
    }
    try container.encodeIfPresent(limits, forKey: .limits)
    try container.encode(phases, forKey: .phases)
    try container.encode(environment, forKey: .environment)
    try container.encode(feedback, forKey: .feedback)
    try container.encodeIfPresent(askedFeedback, forKey: .askedFeedback)
  }
}
