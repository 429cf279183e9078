import Foundation
import Isolation

/// Judges submissions again that have results, and says what has become different and why.
///
///     results ─► judged, several at a time ─► timed, one after another ─► compared
///                                                         what nothing explains is judged once more ─┘
package struct Rejudger: Sendable {
  private let judge: Judge

  /// Creates a rejudger that works with what a workbench provides.
  package init(workbench: Workbench) {
    judge = Judge(workbench: workbench)
  }

  /// Judges again.
  ///
  /// - Parameters:
  ///   - results: The results of before.
  ///   - options: Where the submissions are, and how.
  ///   - observe: Told several times a second how far it has come.
  /// - Returns: What came of each, in the order of the results.
  /// - Throws: `JudgingInterrupted`; what the system says when the folder cannot be opened.
  package func rejudge(
    _ results: [SubmissionResult], options: RejudgingOptions,
    observe: (GradingProgress) -> Void = { _ in }
  ) throws -> [Rejudgement] {
    let sources = try RejudgedSources(in: options.submissions)
    let exercises = Dictionary(options.exercises.map { ($0.id, $0) }) { first, _ in first }
    // Before several threads want the same: building a suite takes all processors.
    for id in Set(results.map(\.exercise)).sorted() {
      if let exercise = exercises[id] { _ = try? judge.workbench.suite(of: exercise) }
    }
    var again: [Int: Result<SubmissionResult, RejudgingObstacle>] = [:]
    func perform(
      _ step: GradingProgress.Step, _ indices: [Int], jobs: Int, measuresTime: Bool
    ) throws {
      let begin = ContinuousClock.now
      let outcomes = try WorkQueue(width: jobs).map(
        indices, keeping: JudgingLane.maker(judge.workbench), for: { results[$0].exercise },
        observe: { done in
          observe(
            GradingProgress(
              step, done: done, of: indices.count, fresh: done, in: ContinuousClock.now - begin))
        },
        { [judge] index, lane in
          try Self.outcome(
            of: results[index], exercises[results[index].exercise], sources, options, judge,
            measuresTime: measuresTime, in: lane)
        })
      for (index, outcome) in zip(indices, outcomes) { again[index] = outcome }
    }
    // Those of an exercise beside each other, so that a thread judges them with copies of one suite.
    let sorted = results.indices.sorted {
      (results[$0].exercise, $0) < (results[$1].exercise, $1)
    }
    try perform(.judging, sorted, jobs: options.jobs, measuresTime: false)
    let timed = results.indices.filter { index in
      guard options.measuresTime, results[index].asksForTime,
        case .success(let result) = again[index]
      else { return false }
      return result.verdict == .accepted && exercises[result.exercise]?.workloads != nil
    }
    try perform(.timing, timed, jobs: 1, measuresTime: true)
    return try results.indices.map { index in
      try rejudgement(
        of: results[index], again[index], exercises[results[index].exercise],
        sources, options)
    }
  }
}

// MARK: - One submission

extension Rejudger {
  private static func outcome(
    of old: SubmissionResult, _ exercise: Exercise?, _ sources: RejudgedSources,
    _ options: RejudgingOptions, _ judge: Judge, measuresTime: Bool,
    in lane: JudgingLane? = nil
  ) throws(JudgingInterrupted) -> Result<SubmissionResult, RejudgingObstacle> {
    guard let exercise else { return .failure(.noExercise(old.exercise)) }
    let source: [UInt8]
    do throws(RejudgingObstacle) {
      source = try sources.source(of: old, exercise)
    } catch {
      return .failure(error)
    }
    let name = old.submission.split(separator: "/").last.map(String.init) ?? old.submission
    let judging = JudgingOptions(again: old, options, measuresTime: measuresTime)
    do {
      try judge.check(judging, for: exercise)
    } catch is UnknownTest {
      return .failure(.noTests(judging.tests))
    } catch {
      // Whatever else is wrong is told by the judging itself.
    }
    var result: SubmissionResult
    if Submission.problem(of: source) == nil {
      result = try judge.judge(
        Submission(name: name, source: source), on: exercise, options: judging,
        in: lane)
    } else {
      // It was refused without a look by the compiler, and so it is again.
      result = old
    }
    result = result.showing(old.askedFeedback ?? old.feedback, atMost: exercise.metadata.feedback)
    return .success(result.renamed(to: old.submission, from: name))
  }

  private func rejudgement(
    of old: SubmissionResult, _ outcome: Result<SubmissionResult, RejudgingObstacle>?,
    _ exercise: Exercise?, _ sources: RejudgedSources, _ options: RejudgingOptions
  ) throws -> Rejudgement {
    func rejudgement(_ outcome: Rejudgement.Outcome) -> Rejudgement {
      Rejudgement(
        submission: old.submission, exercise: old.exercise, was: old.verdict, outcome: outcome)
    }
    switch outcome {
    case .success(let new):
      // Time that was not to be measured is no difference.
      var was = old
      if !options.measuresTime { was.timing = nil }
      let comparison = ResultComparison(was: was, now: new)
      var reasons = comparison.reasons
      if reasons == [.unexplained], comparison.differences.contains(where: { !$0.isTime }),
        try isOtherAgain(than: new, old, exercise, sources, options)
      {
        reasons = [.notRepeatable]
      }
      return rejudgement(
        .judged(new.verdict, differences: comparison.differences, reasons: reasons))
    case .failure(.unreadable(let obstacle)) where !obstacle.isOurs && old.sourceDigest == nil:
      // What could not be read then cannot be read now, and was refused for that.
      let differences: [ResultDifference] =
        old.verdict == .compileError ? [] : [.verdict(was: old.verdict, is: .compileError)]
      return rejudgement(
        .judged(
          .compileError, differences: differences,
          reasons: differences.isEmpty ? [] : [.unknownVersion]))
    case .failure(let obstacle): return rejudgement(.notJudged(obstacle))
    case nil: return rejudgement(.notJudged(.gone))
    }
  }

  /// Whether a submission that nothing explains gets a third result when it is judged once more.
  private func isOtherAgain(
    than new: SubmissionResult, _ old: SubmissionResult, _ exercise: Exercise?,
    _ sources: RejudgedSources, _ options: RejudgingOptions
  ) throws -> Bool {
    let third = try Self.outcome(
      of: old, exercise, sources, options, judge, measuresTime: false)
    guard case .success(let third) = third else { return false }
    return third.withoutTimes.tests != new.withoutTimes.tests
  }
}

// MARK: - As it was asked for

extension SubmissionResult {
  /// Whether the time of an accepted submission was to be measured.
  ///
  /// Documents of earlier judges do not say it, so there the measurement itself does.
  fileprivate var asksForTime: Bool {
    guard let request = environment.request else { return timing != nil || verdict != .accepted }
    return request.timeBudget != nil
  }
}

extension JudgingOptions {
  /// Asks for what was asked for when a result was made.
  fileprivate init(
    again old: SubmissionResult, _ options: RejudgingOptions, measuresTime: Bool
  ) {
    let request = old.environment.request
    let layers = Set(old.environment.box.compactMap(BoxLayer.init(rawValue:)))
    self.init(
      seed: options.seed ?? old.environment.seed, tests: request?.tests ?? [],
      measuresTime: measuresTime, sizes: request?.sizes ?? [],
      timingBudget: request?.timeBudget ?? JudgingOptions().timingBudget,
      diagnoses: request?.diagnoses ?? false, explains: old.feedback >= .property,
      // A document that does not say it can be about a solution that nobody trusts.
      box: options.box ?? request?.box ?? BoxLevel(reachedBy: layers) ?? BoxSupport.level
        ?? .basic)
  }
}
