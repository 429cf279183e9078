package import Foundation
package import Isolation

/// How submissions are judged again.
package struct RejudgingOptions: Equatable, Sendable {
  /// The folder below which the results name their submissions.
  package var submissions: URL
  /// The exercises that there are.
  package var exercises: [Exercise]
  /// How many submissions are judged at a time.
  package var jobs: Int
  /// The seed; `nil` for that of each result.
  package var seed: UInt64?
  /// How strong the box is; `nil` for as strong as it was for each result.
  package var box: BoxLevel?
  /// Whether the time is measured of those whose time was.
  package var measuresTime: Bool

  /// Collects options.
  package init(
    submissions: URL, exercises: [Exercise], jobs: Int = 1, seed: UInt64? = nil,
    box: BoxLevel? = nil, measuresTime: Bool = true
  ) {
    self.submissions = submissions
    self.exercises = exercises
    self.jobs = jobs
    self.seed = seed
    self.box = box
    self.measuresTime = measuresTime
  }
}
