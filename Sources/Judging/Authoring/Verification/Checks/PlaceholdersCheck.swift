/// Looks for what an author has still to write, which is marked by a word.
enum PlaceholdersCheck {
  /// What stands in front of what is to be written.
  static let marker = "TODO(author):"

  static func findings(in sources: ExerciseSources) -> [Finding] {
    sources.allTexts.flatMap(findings).sorted { rank(of: $0.file) < rank(of: $1.file) }
  }

  private static func findings(in text: AuthoredText) -> [Finding] {
    text.lines.enumerated().compactMap { index, line in
      guard let range = line.firstRange(of: marker) else { return nil }
      let task = line[range.upperBound...].prefix { $0 != "\"" }
        .replacing("-->", with: "").replacing(" |", with: "")
      return Finding(
        .placeholders, .unfinished, file: text.path, line: index + 1,
        String(task).trimmingSpaces(),
        advice: "Write it in place of the line with '\(marker)'.")
    }
  }

  /// The order in which an exercise is written: what others depend on comes first.
  private static let order = [
    Exercise.metadataName, "statement.md", "Types.swift", "Starter.swift",
    "submissions/accepted/reference.swift", "Examples.swift", "Tests/", "submissions/wrong_answer/",
    "submissions/", "golden/", "Workloads.swift", "Mistakes.swift", "hints.md", "questions.md",
  ]

  private static func rank(of path: String) -> Int {
    order.firstIndex { path.hasPrefix($0) } ?? order.count
  }
}
