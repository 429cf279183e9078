extension Verifier {
  /// A submission to be judged, or the starter.
  private struct Job: Sendable {
    var exercise: Int
    var text: AuthoredText
    /// None for the starter.
    var expected: Exercise.ExpectedVerdict?
  }

  /// Judges the starter and every submission of all exercises, as far as that is not kept.
  func judgeSubmissions(of surveyed: inout [SurveyedExercise]) throws {
    let all = surveyed
    let jobs = all.indices.filter { all[$0].suite != nil }.flatMap { index in
      let sources = all[index].sources
      let starter = [sources["Starter.swift"]].compactMap { $0 }
        .map { Job(exercise: index, text: $0) }
      return starter
        + sources.submissions.map { Job(exercise: index, text: $0.text, expected: $0.expected) }
    }
    let counter = VerificationCounter("submissions", of: jobs.count, observe: observe)
    let outcomes = try WorkQueue().map(
      jobs, keeping: JudgingLane.maker(workbench), for: \.exercise,
      { job, lane in
        defer { counter.advance() }
        return try timed { try trial(for: job, of: all[job.exercise], in: lane) }
      })
    for (index, suite) in all.indices.map({ ($0, all[$0].suite) }) {
      guard let suite else { continue }
      var starter: SubmissionTrial?
      var entries: [ExerciseTrials.Entry] = []
      for (job, (outcome, elapsed)) in zip(jobs, outcomes) where job.exercise == index {
        surveyed[index].add([], after: elapsed)
        if !outcome.isKept { surveyed[index].judgedNow += 1 }
        if let expected = job.expected {
          entries.append(
            ExerciseTrials.Entry(text: job.text, expected: expected, trial: outcome.trial))
        } else {
          starter = outcome.trial
        }
      }
      surveyed[index].trials = starter.map {
        ExerciseTrials(tests: suite.tests, starter: $0, entries: entries)
      }
    }
  }

  private func trial(
    for job: Job, of surveyed: SurveyedExercise, in lane: JudgingLane
  ) throws -> (trial: SubmissionTrial, isKept: Bool) {
    guard let suite = surveyed.suite else { throw CancellationError() }
    let submission = try Submission(job.text)
    let repeated = repeatedTests(for: job)
    let question = repeated.map { $0.joined(separator: " ") } ?? "all"
    let store = TrialStore(cache: workbench.cache, suite: suite)
    if let kept: SubmissionTrial = store.kept(.tests, of: submission, asked: question) {
      return (kept, true)
    }
    let runner = TrialRunner(
      exercise: surveyed.sources.exercise, suite: suite, workbench: workbench)
    let trial = try runner.trial(
      of: submission, repeating: repeated, in: lane)
    if trial.isLasting { try store.keep(trial, as: .tests, of: submission, asked: question) }
    return (trial, false)
  }

  /// The tests that are run with further seeds; none for all of them.
  ///
  /// An accepted submission must pass with whatever is drawn. Of another one it is enough that the test that
  /// its comment names notices it every time; all of them would take five times as long.
  private func repeatedTests(for job: Job) -> [String]? {
    switch job.expected {
    case nil: []
    case .accepted: nil
    case .some:
      if case .test(let name)? = SubmissionNotice(in: job.text.text) { [name] } else { [] }
    }
  }
}
