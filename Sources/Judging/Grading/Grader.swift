import Foundation
import Isolation

/// Grades the submissions of a folder: each is judged once, whatever ends the run in between.
///
///     folder ─► scan ─► plan ─► judged, several at a time ─► timed, one after another
///                        ▲                │                       │
///     results of before ─┘                └────► a line each ◄────┘
///
/// Times are measured when nothing else runs: beside other work the processors' caches and clocks are shared,
/// and the ratios of solution and reference suffer.
package struct Grader: Sendable {
  private let judge: Judge

  /// Creates a grader that judges with what a workbench provides.
  package init(workbench: Workbench) {
    judge = Judge(workbench: workbench)
  }

  /// Grades.
  ///
  /// - Parameters:
  ///   - options: What, and how.
  ///   - observe: Told several times a second how far it has come.
  /// - Returns: What came of it; the results are in the file that the options name.
  /// - Throws: `GradingRefusal` before anything is judged; `GradingInterrupted`; `GradingFileError`; what the
  ///   system says when the folder cannot be read or the file not be written.
  package func grade(
    _ options: GradingOptions, observe: @escaping (GradingProgress) -> Void = { _ in }
  ) throws -> GradingOutcome {
    try BoxSupport.require(options.box)
    let scan = try SubmissionScan(
      of: options.folder, layouts: options.layouts, exercises: options.exercises.map(\.id),
      demandsAll: options.demandsAll)
    guard !scan.submissions.isEmpty else {
      throw GradingRefusal.nothingFound(folder: options.folder.path)
    }
    let submissions = scan.submissions.filter {
      options.shard.contains(student: $0.student, exercise: $0.exercise)
    }
    let heading = try heading(for: submissions, options)
    let writer = try GradingWriter(to: options.results, mayGoOn: options.resumes)
    defer { writer.close() }
    let earlier = try GradingIndex(of: options.results)
    try check(heading, against: earlier)
    try writer.truncate(to: earlier.size)
    if earlier.heading != heading { try writer.write(heading) }

    var run = GradingRun(
      count: submissions.count, plan: GradingPlan(for: submissions, after: earlier.entries),
      writer: writer, timingBudget: options.timingBudget, observe: observe)
    try run.copyResults(of: earlier)
    do {
      let exercises = options.exercises.filter { heading.settings.exercises[$0.id] != nil }
      let groupJudge = try GroupJudge(
        judge, exercises: run.isComplete ? [] : exercises, options: options)
      try run.judgeAll(with: groupJudge, jobs: options.jobs)
      try run.measureAll(with: groupJudge)
    } catch {
      guard let signal = InterruptSignal.received else { throw error }
      let index = try GradingIndex(of: options.results)
      throw GradingInterrupted(
        signal: signal, done: submissions.count - index.missing.count, count: submissions.count)
    }
    return GradingOutcome(
      remarks: scan.remarks, tally: GradingTally(of: try GradingIndex(of: options.results)),
      earlier: run.plan.done, copied: run.copied)
  }

  private func heading(
    for submissions: [FoundSubmission], _ options: GradingOptions
  ) throws -> GradingHeading {
    let present = Set(submissions.map(\.exercise))
    if let copy = options.exercises.first(where: { present.contains($0.id) && $0.isStudentCopy }) {
      throw GradingRefusal.examplesOnly(exercise: copy.id, folder: copy.folder.path)
    }
    let digests = try options.exercises.filter { present.contains($0.id) }
      .map { ($0.id, try $0.verdictDigest().hexadecimal) }
    return GradingHeading(
      settings: GradingSettings(
        judge: Installation.version, toolchain: judge.workbench.toolchain.version,
        exercises: Dictionary(uniqueKeysWithValues: digests), seed: options.seed,
        timeBudgetSeconds: options.timingBudget.map { Int($0 / .seconds(1)) },
        feedback: options.feedback, box: options.box),
      shard: options.shard, submissions: submissions.map(\.path))
  }

  private func check(_ heading: GradingHeading, against earlier: GradingIndex) throws {
    guard let begun = earlier.heading else { return }
    let path = earlier.file.path
    guard begun.shard == heading.shard else {
      throw GradingRefusal.otherShard(path: path, begun.shard)
    }
    let differences = heading.settings.differences(from: begun.settings)
    guard differences.isEmpty else {
      throw GradingRefusal.otherSettings(path: path, differences: differences)
    }
  }
}
