/// A line of a file with the results of a grading: a native result, and what only grading knows.
///
/// The keys stand beside those of the result, so that whoever reads results can read the line.
struct GradedSubmission: Equatable, Sendable {
  var result: SubmissionResult
  /// Who wrote it, where the layout has students.
  var student: String?
  /// Whether its tests have passed and its time is still to be measured: not a verdict yet.
  var awaitsTiming = false
}

// MARK: - Codable

extension GradedSubmission: Codable {
  private enum CodingKeys: String, CodingKey {
    case student
    case awaitsTiming
  }

  init(from decoder: any Decoder) throws {
    result = try SubmissionResult(from: decoder)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    student = try container.decodeIfPresent(String.self, forKey: .student)
    awaitsTiming = try container.decodeIfPresent(Bool.self, forKey: .awaitsTiming) ?? false
  }

  func encode(to encoder: any Encoder) throws {
    try result.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(student, forKey: .student)
    if awaitsTiming { try container.encode(true, forKey: .awaitsTiming) }
  }
}

// MARK: - The same for another

extension SubmissionResult {
  /// Returns the result under another name of the file, which is also the one in diagnostics and locations.
  func renamed(to name: String, from old: String) -> SubmissionResult {
    func new(_ file: String) -> String { file == old ? name : file }
    var result = self
    result.submission = name
    for index in result.diagnostics.indices {
      result.diagnostics[index].file = new(result.diagnostics[index].file)
    }
    for index in result.tests.indices {
      guard let file = result.tests[index].location?.file else { continue }
      result.tests[index].location?.file = new(file)
    }
    return result
  }
}
