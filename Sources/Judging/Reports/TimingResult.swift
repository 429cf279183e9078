/// What the workloads took, beside the reference in the same session.
package struct TimingResult: Sendable, Equatable, Codable {
  /// The workloads by name, each by growing size.
  package var workloads: [WorkloadResult]
  /// The exponent g for which the solution's time grows like size to the power of g.
  package var growth: Double?
  /// The same exponent for the reference.
  package var referenceGrowth: Double?
  /// The largest ratio to the reference that the exercise allows.
  package var limitRatio: Double

  /// Collects what the workloads took.
  package init(
    workloads: [WorkloadResult], growth: Double? = nil, referenceGrowth: Double? = nil,
    limitRatio: Double
  ) {
    self.workloads = workloads
    self.growth = growth
    self.referenceGrowth = referenceGrowth
    self.limitRatio = limitRatio
  }
}
