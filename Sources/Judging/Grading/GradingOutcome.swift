/// What came of a grading.
package struct GradingOutcome: Sendable {
  /// What was remarkable about the folder.
  package var remarks: [ScanRemark]
  /// How many submissions got which verdict.
  package var tally: GradingTally
  /// How many of them had their result from an earlier run.
  package var earlier: Int
  /// How many got the result of another that is the same.
  package var copied: Int

  package init(remarks: [ScanRemark] = [], tally: GradingTally, earlier: Int = 0, copied: Int = 0) {
    self.remarks = remarks
    self.tally = tally
    self.earlier = earlier
    self.copied = copied
  }
}
