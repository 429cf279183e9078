package import Isolation

/// What was asked of the judge for a result, besides the exercise, the submission and the seed.
package struct JudgingRequest: Sendable, Equatable {
  /// How strong the box had to be.
  package var box: BoxLevel
  /// The tests that were to be run, by identifier or method name; none for all.
  package var tests: [String]
  /// The sizes of workloads that were to be measured; none for all.
  package var sizes: [Int]
  /// The CPU time for which an accepted submission is measured; `nil` for not at all.
  package var timeBudget: Duration?
  /// Whether the mistake was to be looked for in a submission that fails.
  package var diagnoses: Bool

  /// States what options ask for.
  package init(_ options: JudgingOptions) {
    box = options.box
    tests = options.tests
    sizes = options.sizes
    timeBudget = options.measuresTime ? options.timingBudget : nil
    diagnoses = options.diagnoses
  }
}

// MARK: - Codable

extension JudgingRequest: Codable {
  private enum CodingKeys: String, CodingKey {
    case box
    case tests
    case sizes
    case timeBudget = "timeBudgetSeconds"
    case diagnoses
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    box = try container.decode(BoxLevel.self, forKey: .box)
    tests = try container.decodeIfPresent([String].self, forKey: .tests) ?? []
    sizes = try container.decodeIfPresent([Int].self, forKey: .sizes) ?? []
    timeBudget = try container.decodeSecondsIfPresent(forKey: .timeBudget)
    diagnoses = try container.decodeIfPresent(Bool.self, forKey: .diagnoses) ?? false
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(box, forKey: .box)
    if !tests.isEmpty { try container.encode(tests, forKey: .tests) }
    if !sizes.isEmpty { try container.encode(sizes, forKey: .sizes) }
    try container.encodeSecondsIfPresent(timeBudget, forKey: .timeBudget)
    if diagnoses { try container.encode(diagnoses, forKey: .diagnoses) }
  }
}
