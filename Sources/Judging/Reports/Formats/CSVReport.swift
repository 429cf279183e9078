/// Results as comma-separated values (RFC 4180), a line each, for a spreadsheet or a script.
struct CSVReport {
  let points: PointScheme

  private static let header = [
    "exercise", "submission", "verdict", "tests", "passed", "points", "max_points",
    "largest_ratio", "limit_ratio", "cpu_seconds", "judge", "toolchain", "exercise_digest", "seed",
  ]

  func text(for results: [SubmissionResult]) -> String {
    Self.text(of: [Self.header] + results.map(row))
  }

  /// Returns rows of cells as lines.
  static func text(of rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func row(_ result: SubmissionResult) -> [String] {
    let award = points.award(for: result)
    // What became of the tests says nothing where the judge failed.
    let tests = result.isTested ? result.tests : []
    let time = tests.compactMap(\.cpuTime).reduce(.zero, +)
    return [
      result.exercise, result.submission, result.verdict.rawValue, "\(tests.count)",
      "\(tests.count { $0.verdict == .accepted })",
      award.earned.map(Figures.number) ?? "", Figures.number(award.most),
      result.timing?.workloads.compactMap(\.ratio).max().map { "\($0)" } ?? "",
      result.timing.map { Figures.number($0.limitRatio) } ?? "",
      tests.isEmpty ? "" : Figures.fixed(time.inSeconds, 6), result.environment.judge,
      result.environment.toolchain, result.environment.exerciseDigest,
      "\(result.environment.seed)",
    ]
  }

  /// Quotes a cell where that is needed; a spreadsheet must not take a text for a formula.
  private static func cell(_ text: String) -> String {
    var text = SafeText.visible(text)
    if let first = text.first, "=+-@".contains(first) { text = "'" + text }
    guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
