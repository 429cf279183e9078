import Foundation
import Isolation

/// Judges the submissions of a group, which are the same, once.
///
/// Whatever one of them is, there is a result: what a student has done wrong is a verdict, and what we or the
/// machine have is a judge error.
final class GroupJudge: Sendable {
  private let judge: Judge
  private let exercises: [String: Exercise]
  /// Why there is no suite, by exercise: found out once, and not again with each submission.
  private let failures: [String: any Error]
  private let folder: UntrustedFolder
  private let options: GradingOptions

  /// Prepares to judge submissions of these exercises.
  ///
  /// Suites that are not in the cache are built now, because that takes all processors.
  init(_ judge: Judge, exercises: [Exercise], options: GradingOptions) throws {
    self.judge = judge
    self.exercises = Dictionary(uniqueKeysWithValues: exercises.map { ($0.id, $0) })
    folder = try UntrustedFolder(path: options.folder.path)
    self.options = options
    var failures: [String: any Error] = [:]
    for exercise in exercises {
      do { _ = try judge.workbench.suite(of: exercise) } catch { failures[exercise.id] = error }
    }
    self.failures = failures
  }

  /// Makes what a thread keeps, on that thread.
  func newLane() -> JudgingLane { JudgingLane(judge.workbench) }

  /// Judges a group.
  ///
  /// - Parameters:
  ///   - group: The submissions.
  ///   - measuresTime: Whether an accepted one is measured too.
  ///   - lane: What this thread keeps from solution to solution.
  /// - Returns: A result for each, which shows no more than it may.
  /// - Throws: That it was interrupted, and nothing else.
  func results(
    for group: GradingPlan.Group, measuresTime: Bool, in lane: JudgingLane
  ) throws(JudgingInterrupted) -> [GradedSubmission] {
    let first = group.members[0]
    guard let exercise = exercises[first.exercise] else { return [] }
    // The same for all, so that the same sources are compiled to the same.
    let name = "\(exercise.id).swift"
    let limit = exercise.metadata.feedback
    let feedback = min(options.feedback, limit)
    let judging = JudgingOptions(
      seed: options.seed, measuresTime: measuresTime,
      timingBudget: options.timingBudget ?? JudgingOptions().timingBudget,
      diagnoses: feedback == .counterexample, explains: feedback >= .property, box: options.box)
    let result: SubmissionResult
    do {
      result = try self.result(
        for: group, of: exercise, as: name, judging, in: lane)
    } catch let interrupted as JudgingInterrupted {
      throw interrupted
    } catch {
      var draft = draft(exercise, as: name, judging)
      draft.fail(error)
      result = draft.result
    }
    var shown = result.showing(options.feedback, atMost: limit)
    shown.sourceDigest = group.identity?.source
    // Time is measured later, and only of accepted ones: asked for it was in any case.
    shown.environment.request?.timeBudget = options.timingBudget
    let awaitsTiming =
      !measuresTime && options.timingBudget != nil && exercise.workloads != nil
      && shown.verdict == .accepted
    return group.members.map { member in
      GradedSubmission(
        result: shown.renamed(to: member.path, from: name), student: member.student,
        awaitsTiming: awaitsTiming)
    }
  }

  private func result(
    for group: GradingPlan.Group, of exercise: Exercise, as name: String,
    _ judging: JudgingOptions, in lane: JudgingLane
  ) throws -> SubmissionResult {
    if let failure = failures[exercise.id] { throw failure }
    let source: [UInt8]
    do {
      source = try self.source(of: group)
    } catch let obstacle as UntrustedFolder.Obstacle where !obstacle.isOurs {
      return try refusal(obstacle.text.text(in: .english), exercise, as: name, judging)
    }
    if let problem = Submission.problem(of: source) {
      return try refusal(problem, exercise, as: name, judging)
    }
    return try judge.judge(
      Submission(name: name, source: source), on: exercise, options: judging,
      in: lane)
  }

  /// Reads the source of a group from the first member that still has it.
  private func source(of group: GradingPlan.Group) throws -> [UInt8] {
    for member in group.members {
      do {
        let source = try folder.content(of: member.components, upTo: Submission.sizeLimit)
        if ContentDigest(of: source).hexadecimal == member.identity?.source { return source }
      } catch {
        // What has become of the file of one costs none of the others anything.
        if member.identity == nil { throw error }
      }
    }
    throw ChangedSubmission(path: group.members[0].path)
  }

  /// Refuses a file that is nothing that could be compiled.
  private func refusal(
    _ problem: String, _ exercise: Exercise, as name: String, _ judging: JudgingOptions
  ) throws -> SubmissionResult {
    var draft = draft(exercise, as: name, judging)
    draft.begin(on: try judge.workbench.suite(of: exercise), TestSelection())
    let diagnostic = Diagnostic(file: name, severity: .error, message: problem)
    _ = draft.note(.refused([diagnostic], duration: .zero))
    return draft.result
  }

  private func draft(
    _ exercise: Exercise, as name: String, _ judging: JudgingOptions
  ) -> ResultDraft {
    ResultDraft(
      Submission(name: name, source: []), exercise, judging, toolchain: judge.workbench.toolchain)
  }
}
