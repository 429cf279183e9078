/// How the cost of a workload grows with the size of its input.
package struct GrowthResult: Sendable, Equatable, Codable {
  /// The name of the workload.
  package var workload: String
  /// The exponent g for which the solution's time grows like size to the power of g.
  package var exponent: Double?
  /// The interval of the exponent, as far as it is due to noise.
  package var interval: RatioInterval?
  /// The same exponent for the reference.
  package var referenceExponent: Double?
  /// The interval of the reference's exponent.
  package var referenceInterval: RatioInterval?
  /// The exponent with which the solution's memory grows; none where it hardly does.
  package var memoryExponent: Double?
  /// The same for the reference.
  package var referenceMemoryExponent: Double?

  /// States how a workload grows.
  package init(
    workload: String, exponent: Double? = nil, interval: RatioInterval? = nil,
    referenceExponent: Double? = nil, referenceInterval: RatioInterval? = nil,
    memoryExponent: Double? = nil, referenceMemoryExponent: Double? = nil
  ) {
    self.workload = workload
    self.exponent = exponent
    self.interval = interval
    self.referenceExponent = referenceExponent
    self.referenceInterval = referenceInterval
    self.memoryExponent = memoryExponent
    self.referenceMemoryExponent = referenceMemoryExponent
  }
}
