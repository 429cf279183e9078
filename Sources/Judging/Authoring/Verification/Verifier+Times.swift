import Foundation

extension Verifier {
  /// The CPU time for a submission that is timed beside others, and for one that is timed alone.
  ///
  /// It ends with the doubt, so a large one costs something only where the machine is not quiet.
  private static let budgets = (beside: Duration.seconds(2), alone: Duration.seconds(30))

  /// Times the submissions whose tests pass, all at once and those that leave a doubt alone.
  func measureTimes(of surveyed: inout [SurveyedExercise]) throws {
    let all = surveyed
    let jobs = all.indices.flatMap { index -> [(exercise: Int, entry: Int)] in
      guard let trials = all[index].trials, all[index].sources.exercise.workloads != nil else {
        return []
      }
      return trials.entries.indices.filter { entry in
        trials.entries[entry].trial.verdict == .accepted
          && trials.entries[entry].path != ReferenceCheck.path
      }.map { (index, $0) }
    }
    let counter = VerificationCounter("times", of: jobs.count, observe: observe)
    // Where a solution may have threads, the other processors are its own.
    let shared = jobs.filter { all[$0.exercise].sources.exercise.metadata.limits.threads == 1 }
    let alone = jobs.filter { all[$0.exercise].sources.exercise.metadata.limits.threads > 1 }
    let outcomes = try [(shared, WorkQueue()), (alone, WorkQueue(width: 1))].flatMap {
      jobs, queue in
      try queue.map(jobs) { job in
        defer { counter.advance() }
        return try timed {
          try timeTrial(
            of: all[job.exercise].trials?.entries[job.entry], of: all[job.exercise],
            budget: Self.budgets.beside)
        }
      }
    }
    for (job, (outcome, elapsed)) in zip(shared + alone, outcomes) {
      surveyed[job.exercise].trials?.entries[job.entry].time = outcome
      surveyed[job.exercise].add([], after: elapsed)
      guard outcome?.isMet == false else { continue }
      let (again, elapsed) = try timed {
        try timeTrial(
          of: all[job.exercise].trials?.entries[job.entry], of: all[job.exercise],
          budget: Self.budgets.alone)
      }
      surveyed[job.exercise].trials?.entries[job.entry].time = again
      surveyed[job.exercise].add([], after: elapsed)
    }
  }

  private func timeTrial(
    of entry: ExerciseTrials.Entry?, of surveyed: SurveyedExercise, budget: Duration
  ) throws -> TimeTrial? {
    guard let entry, let suite = surveyed.suite else { return nil }
    let submission = try Submission(entry.text)
    let demand = TimeTrial.Demand(of: entry.expected)
    let store = TrialStore(cache: workbench.cache, suite: suite)
    let machine = try JSONReport.text(for: MachineRecord.current, layout: .line)
    let question = "\(demand.rawValue) on \(machine)"
    if let kept: TimeTrial = store.kept(.times, of: submission, asked: question) { return kept }
    let runner = TrialRunner(
      exercise: surveyed.sources.exercise, suite: suite, workbench: workbench)
    let trial = try runner.timeTrial(of: submission, demand: demand, budget: budget)
    if trial.isMet { try store.keep(trial, as: .times, of: submission, asked: question) }
    return trial
  }
}
