/// What is told of a judging before its result is there.
package enum JudgingMilestone: Sendable {
  /// The tests have ended, and something that takes a while follows: workloads, or the search for the mistake.
  ///
  /// The verdict on tests that failed is final; workloads can still change one of acceptance.
  case tested(SubmissionResult)
  /// Workloads are being measured; about this part of it is done, 1 for all.
  case measured(part: Double)
}
