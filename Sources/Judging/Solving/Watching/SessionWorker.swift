import Foundation
import Isolation

/// What a judging thread does with its orders.
struct SessionWorker: ~Copyable {
  private let makeWorkbench: @Sendable () throws -> Workbench
  private let measuresTime: Bool
  private let report: @Sendable (JudgingThread.Report) -> Void
  private var judge: Judge?
  private var prepared: Judge.Prepared?

  init(
    workbench: @escaping @Sendable () throws -> Workbench, measuresTime: Bool,
    report: @escaping @Sendable (JudgingThread.Report) -> Void
  ) {
    makeWorkbench = workbench
    self.measuresTime = measuresTime
    self.report = report
  }

  /// Carries out an order; what goes wrong is reported.
  mutating func perform(_ order: JudgingThread.Order, isCancelled: () -> Bool) {
    do {
      switch order {
      case .prepare(let exercise, let name): try prepare(exercise, name: name)
      case .judge(let run, let submission, let exercise):
        try judge(submission, of: exercise, run: run)
        // While the person reads, everything for their next save is started.
        try prepare(exercise, name: submission.name)
      case .bench(let run, let entries, let exercise):
        // What waits would not disturb, but it takes memory.
        prepared = nil
        let results = try Bench(workbench: try readyJudge().workbench)
          .results(of: entries, on: exercise, options: JudgingOptions()) { [report] in
            report(.benching(run: run, $0))
          }
        report(.benched(run: run, results))
        try prepare(exercise, name: entries.first?.file.lastPathComponent ?? exercise.id)
      }
    } catch {
      prepared = nil
      // Who has given it up knows.
      guard !isCancelled(), InterruptSignal.received == nil else { return }
      switch order {
      case .prepare: report(.unprepared(reason: error.message))
      case .judge(let run, _, _), .bench(let run, _, _):
        report(.failed(run: run, reason: error.message))
      }
    }
  }

  /// Ends what waits.
  mutating func end() { prepared = nil }

  private mutating func readyJudge() throws -> Judge {
    if let judge { return judge }
    let judge = Judge(workbench: try makeWorkbench())
    self.judge = judge
    return judge
  }

  private mutating func prepare(_ exercise: Exercise, name: String) throws {
    prepared = nil
    let options = JudgingOptions(
      measuresTime: measuresTime, diagnoses: exercise.metadata.feedback == .counterexample)
    prepared = try readyJudge().prepare(for: name, of: exercise, options: options)
    report(.prepared)
  }

  private mutating func judge(_ submission: Submission, of exercise: Exercise, run: Int) throws {
    var result = try judgeOnce(submission, of: exercise, run: run)
    if result.result.verdict == .judgeError, !result.result.passesExamplesOnly {
      // Much can happen to what waits for hours: it may have been killed, the cache emptied.
      result = try judgeOnce(submission, of: exercise, run: run)
    }
    report(
      .judged(
        run: run, result.result.showing(.counterexample, atMost: exercise.metadata.feedback),
        testsDigest: result.digest))
  }

  private mutating func judgeOnce(
    _ submission: Submission, of exercise: Exercise, run: Int
  ) throws -> (result: SubmissionResult, digest: String?) {
    let judge = try readyJudge()
    if !isPrepared(for: submission, of: exercise) { try prepare(exercise, name: submission.name) }
    guard let prepared = prepared.take() else { throw CancellationError() }
    let digest = prepared.testsDigest
    let limit = exercise.metadata.feedback
    let result = try judge.judge(submission, with: prepared) { [report] milestone in
      switch milestone {
      // That something follows tells what came of the tests.
      case _ where limit == .verdict: break
      case .tested(let known):
        report(.milestone(run: run, .tested(known.showing(.counterexample, atMost: limit))))
      case .measured: report(.milestone(run: run, milestone))
      }
    }
    return (result, digest)
  }

  private func isPrepared(for submission: Submission, of exercise: Exercise) -> Bool {
    switch prepared {
    case .some(let prepared): prepared.exercise == exercise && prepared.name == submission.name
    case .none: false
    }
  }
}
