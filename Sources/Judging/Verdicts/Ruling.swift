/// The verdict on a submission, with the faults of ours that led to it.
package struct Ruling: Sendable, Equatable {
  /// The verdict on the whole submission.
  package var verdict: Verdict
  /// What we did wrong; empty exactly when the verdict is on the solution.
  package var faults: [JudgeFault]

  /// States a verdict and the faults behind it.
  package init(verdict: Verdict, faults: [JudgeFault]) {
    self.verdict = verdict
    self.faults = faults
  }
}
