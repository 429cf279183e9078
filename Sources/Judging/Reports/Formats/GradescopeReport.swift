/// Results as Gradescope's `results.json`, with what the platform's specification calls points, visibility and a
/// leaderboard (gradescope/autograder_samples, docs/specs.md).
///
/// What may be shown of hidden tests has been decided before, by the level of feedback: everything that is left
/// is visible. Late days and the number of attempts are the platform's.
struct GradescopeReport {
  let points: PointScheme

  func text(for results: [SubmissionResult]) throws -> String {
    try JSONReport.text(for: document(for: results))
  }

  private struct Document: Encodable {
    struct Test: Encodable {
      var name: String
      var number: String
      var status: String
      var score: Double?
      var maxScore: Double?
      var output: String?
      var outputFormat = "text"
      var nameFormat = "text"
      var tags: [String]
      var visibility = "visible"

      enum CodingKeys: String, CodingKey {
        case name
        case number
        case status
        case score
        case maxScore = "max_score"
        case output
        case outputFormat = "output_format"
        case nameFormat = "name_format"
        case tags
        case visibility
      }
    }

    struct Standing: Encodable {
      var name: String
      var value: Double
      var order: String
    }

    var score: Double?
    var executionTime: Double
    var output: String
    var outputFormat = "text"
    var visibility = "visible"
    var stdoutVisibility = "hidden"
    var tests: [Test]
    var leaderboard: [Standing]?

    enum CodingKeys: String, CodingKey {
      case score
      case executionTime = "execution_time"
      case output
      case outputFormat = "output_format"
      case visibility
      case stdoutVisibility = "stdout_visibility"
      case tests
      case leaderboard
    }
  }

  private func document(for results: [SubmissionResult]) -> Document {
    let awards = results.map { points.award(for: $0) }
    let scores = awards.compactMap(\.earned)
    let standings = results.compactMap { result in
      result.timing?.workloads.compactMap(\.ratio).filter(\.isFinite).max().map { ratio in
        Document.Standing(
          name: "\(result.exercise): time, as a multiple of the reference's",
          value: (ratio * 1000).rounded() / 1000, order: "asc")
      }
    }
    return Document(
      // Without a score the platform asks a person to look, which is right if we or the machine failed.
      score: scores.count == results.count ? scores.reduce(0, +) : nil,
      executionTime: results.compactMap(\.phases.total).reduce(.zero, +).inSeconds,
      output: results.map(Self.line).joined(separator: "\n"),
      tests: zip(results, awards).enumerated().flatMap { index, pair in
        tests(of: pair.0, award: pair.1, number: index + 1, hasSeveral: results.count > 1)
      }, leaderboard: standings.isEmpty ? nil : standings)
  }

  private static func line(_ result: SubmissionResult) -> String {
    let summary = result.summary.text(in: .english)
    let verdict = result.verdict.words.text(in: .english)
    return "\(result.exercise): \(verdict)\(summary.isEmpty ? "" : ", \(summary)")"
  }

  private func tests(
    of result: SubmissionResult, award: PointScheme.Earned, number: Int, hasSeveral: Bool
  ) -> [Document.Test] {
    let parts = Dictionary(
      award.parts.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    return result.items.enumerated().map { index, item in
      let isPassed = item.verdict == .accepted
      return Document.Test(
        name: hasSeveral ? "\(result.exercise): \(item.title)" : item.title,
        number: "\(number).\(index + 1)", status: isPassed ? "passed" : "failed",
        score: parts[item.id]?.earned, maxScore: parts[item.id]?.most,
        output: isPassed ? nil : item.text, tags: [result.exercise, item.verdict.rawValue])
    }
  }
}
