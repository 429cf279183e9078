/// What the workloads took, beside the reference in the same session.
package struct TimingResult: Sendable, Equatable {
  /// The workloads by name, each by growing size.
  package var workloads: [WorkloadResult]
  /// How each workload grows that was measured at more than one size.
  package var growths: [GrowthResult]
  /// The largest ratio to the reference that the exercise allows.
  package var limitRatio: Double
  /// What makes the times less certain than they look.
  package var warnings: [TimingWarning]

  /// Collects what the workloads took.
  package init(
    workloads: [WorkloadResult], growths: [GrowthResult] = [], limitRatio: Double,
    warnings: [TimingWarning] = []
  ) {
    self.workloads = workloads
    self.growths = growths
    self.limitRatio = limitRatio
    self.warnings = warnings
  }
}

// MARK: - Codable

extension TimingResult: Codable {
  private enum CodingKeys: String, CodingKey {
    case workloads
    case growth
    case referenceGrowth
    case growths
    case limitRatio
    case warnings
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    workloads = try container.decode([WorkloadResult].self, forKey: .workloads)
    growths = try container.decodeIfPresent([GrowthResult].self, forKey: .growths) ?? []
    if growths.isEmpty, let name = workloads.first?.name {
      growths = [
        GrowthResult(
          workload: name, exponent: try container.decodeIfPresent(Double.self, forKey: .growth),
          referenceExponent: try container.decodeIfPresent(Double.self, forKey: .referenceGrowth))
      ]
      growths.removeAll { $0.exponent == nil && $0.referenceExponent == nil }
    }
    limitRatio = try container.decode(Double.self, forKey: .limitRatio)
    warnings = try container.decodeIfPresent([TimingWarning].self, forKey: .warnings) ?? []
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(workloads, forKey: .workloads)
    // The first workload's, as documents had them before each workload had its own.
    try container.encodeIfPresent(growths.first?.exponent, forKey: .growth)
    try container.encodeIfPresent(growths.first?.referenceExponent, forKey: .referenceGrowth)
    if !growths.isEmpty { try container.encode(growths, forKey: .growths) }
    try container.encode(limitRatio, forKey: .limitRatio)
    if !warnings.isEmpty { try container.encode(warnings, forKey: .warnings) }
  }
}
