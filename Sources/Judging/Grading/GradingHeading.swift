/// What a file with the results of a grading begins with: what was graded, and with what.
///
/// It says what should be in the file, so that it can be told whether something is missing.
struct GradingHeading: Equatable, Sendable {
  /// The name and version of the format.
  static let format = "judge-grading/1"

  var settings: GradingSettings
  /// The part of the submissions that the file is about.
  var shard: GradingShard
  /// The paths of the submissions of this part, sorted.
  var submissions: [String]
}

// MARK: - Codable

extension GradingHeading: Codable {
  private enum CodingKeys: String, CodingKey {
    case format
    case settings
    case shard
    case submissions
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try container.requireFormat(Self.format, forKey: .format)
    settings = try container.decode(GradingSettings.self, forKey: .settings)
    shard = try container.decodeIfPresent(GradingShard.self, forKey: .shard) ?? .whole
    submissions = try container.decode([String].self, forKey: .submissions)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.format, forKey: .format)
    try container.encode(settings, forKey: .settings)
    // The whole is the same however many parts it was made of.
    if shard != .whole { try container.encode(shard, forKey: .shard) }
    try container.encode(submissions, forKey: .submissions)
  }
}
