/// Checks that every submission gets the verdict of its folder, from what its comment names.
enum SubmissionsCheck {
  static func findings(in trials: ExerciseTrials) -> [Finding] {
    trials.entries.compactMap { entry in finding(about: entry, in: trials) }
  }

  private static func finding(
    about entry: ExerciseTrials.Entry, in trials: ExerciseTrials
  ) -> Finding? {
    let (verdict, place) = verdict(on: entry)
    if verdict == .judgeError, !entry.trial.faults.isEmpty {
      return .judgeError(entry.trial, of: entry.path, .submissions)
    }
    if let fault = entry.time?.faults.first {
      return Finding(
        .submissions, file: entry.path, "Its workloads cannot be measured: \(fault)",
        advice: "Look at 'Workloads.swift': what it makes must not trap.")
    }
    // Whether a time is as long as it must be is the question of another check.
    let isTooFast = entry.expected == .timeLimitExceeded && verdict == .accepted
    if verdict != entry.expected.verdict, !(isTooFast && entry.time != nil) {
      return Finding(
        .submissions, file: entry.path, line: place.line,
        "The verdict is \(verdict.words.text(in: .english)), not \(entry.expected.verdict.words.text(in: .english)).\(place.words)",
        advice: "Mend it, or move it to '\(Exercise.ExpectedVerdict.folder(of: verdict))'.")
    }
    guard case .test(let name)? = entry.notice else { return nil }
    let line = SubmissionNotice.line(in: entry.text)
    guard trials.tests.contains(where: { $0.id == name }) else {
      let near = NearestNames.best(for: name, in: trials.tests.map(\.id))
      return Finding(
        .submissions, file: entry.path, line: line, "There is no test '\(name)'.",
        advice: near.map { "Did you mean '\($0)'?" } ?? "Name a test of the suite.")
    }
    guard entry.trial.failures[name] == nil else { return nil }
    let failing = entry.trial.failures.keys.sorted()
    return Finding(
      .submissions, file: entry.path, line: line, "It does not fail '\(name)'.",
      advice: failing.first.map { "Name one that it fails, such as '\($0)'." }
        ?? "Name what notices it: no test does.")
  }

  /// The verdict on a submission, and where to look for its reason.
  private static func verdict(
    on entry: ExerciseTrials.Entry
  ) -> (verdict: Verdict, place: (line: Int?, words: String)) {
    let trial = entry.trial
    if trial.verdict == .compileError {
      let first = trial.diagnostics.first
      return (trial.verdict, (first?.line, first.map { " \($0.message)" } ?? ""))
    }
    guard trial.verdict == .accepted, let time = entry.time else {
      let failing = trial.failures.keys.sorted().first
      return (trial.verdict, (nil, failing.map { " It fails '\($0)'." } ?? " It fails no test."))
    }
    if let failed = time.failedWorkload {
      return (failed.verdict, (nil, " The workload '\(failed.identifier)' decides."))
    }
    if let first = time.diagnostics.first {
      return (.compileError, (first.line, " The optimised build: \(first.message)"))
    }
    let isOver = time.workloads.contains { $0.verdict == .timeLimitExceeded }
    return (isOver ? .timeLimitExceeded : .accepted, (nil, ""))
  }
}

extension Exercise.ExpectedVerdict {
  /// The verdict that submissions of the folder get.
  var verdict: Verdict {
    switch self {
    case .accepted: .accepted
    case .wrongAnswer: .wrongAnswer
    case .timeLimitExceeded: .timeLimitExceeded
    case .memoryLimitExceeded: .memoryLimitExceeded
    case .runTimeError: .runTimeError
    case .compileError: .compileError
    }
  }

  /// The folder for a verdict.
  fileprivate static func folder(of verdict: Verdict) -> String {
    "submissions/" + (allCases.first { $0.verdict == verdict }?.rawValue ?? "")
  }
}
