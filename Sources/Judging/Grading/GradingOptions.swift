package import Foundation
package import Isolation

/// How the submissions of a folder are graded.
package struct GradingOptions: Equatable, Sendable {
  /// The folder with the submissions.
  package var folder: URL
  /// Where in it they lie.
  package var layouts: [SubmissionLayout]
  /// The exercises to look for.
  package var exercises: [Exercise]
  /// Whether each student should have something for each of them.
  package var demandsAll: Bool
  /// The part of the submissions to grade.
  package var shard: GradingShard
  /// How many submissions are judged at a time.
  package var jobs: Int
  package var seed: UInt64
  /// The CPU time for which an accepted submission is measured; `nil` for not at all.
  package var timingBudget: Duration?
  package var feedback: FeedbackLevel
  package var box: BoxLevel
  /// The file to which results are written as they come.
  package var results: URL
  /// Whether to go on where a run with the same file has stopped.
  package var resumes: Bool

  /// Collects options.
  package init(
    folder: URL, layouts: [SubmissionLayout] = SubmissionLayout.usual, exercises: [Exercise],
    demandsAll: Bool = false, shard: GradingShard = .whole, jobs: Int = 1, seed: UInt64 = 1,
    timingBudget: Duration? = nil, feedback: FeedbackLevel = .names, box: BoxLevel = .basic,
    results: URL, resumes: Bool = false
  ) {
    self.folder = folder
    self.layouts = layouts
    self.exercises = exercises
    self.demandsAll = demandsAll
    self.shard = shard
    self.jobs = jobs
    self.seed = seed
    self.timingBudget = timingBudget
    self.feedback = feedback
    self.box = box
    self.results = results
    self.resumes = resumes
  }

  /// How many submissions are judged at a time where nobody says it: one for each processor, and one more that has
  /// the processor of those which wait for a process to begin or for a file.
  package static var standardJobs: Int { max(1, ProcessorAffinity.current.count) + 1 }

  /// The strongest box that this system has.
  ///
  /// - Throws: What the lowest level lacks, where not even that works.
  package static func strongestBox() throws -> BoxLevel {
    if let level = BoxSupport.level { return level }
    try BoxSupport.require(.basic)
    return .basic
  }
}
