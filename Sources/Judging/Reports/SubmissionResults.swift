/// Several native results in one document: what `bench`, `grade` and `merge` write.
package struct SubmissionResults: Sendable, Equatable {
  /// The name and version of the format.
  package static let format = "judge-results/1"

  /// The results, in the order in which the submissions were named.
  package var results: [SubmissionResult]

  /// Collects results into one document.
  package init(results: [SubmissionResult]) {
    self.results = results
  }
}

// MARK: - Codable

extension SubmissionResults: Codable {
  private enum CodingKeys: String, CodingKey {
    case format
    case results
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try container.requireFormat(Self.format, forKey: .format)
    results = try container.decode([SubmissionResult].self, forKey: .results)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.format, forKey: .format)
    try container.encode(results, forKey: .results)
  }
}
