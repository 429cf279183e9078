import Foundation

/// Checks that what texts refer to is there: files, headings and exercises.
enum LinksCheck {
  static func findings(in sources: ExerciseSources) -> [Finding] {
    sources.markdown.flatMap { text in
      lines(of: text).flatMap { line in
        targets(in: line.text).compactMap { target in
          problem(with: target, in: text, of: sources).map { message, advice in
            Finding(.links, file: text.path, line: line.number, message, advice: advice)
          }
        }
          + commands(in: line.text).compactMap { id in unknown(id, at: line.number, text, sources) }
      }
    }
  }

  /// The lines that are not code, where a link is none.
  private static func lines(of text: AuthoredText) -> [(text: String, number: Int)] {
    var code: Set<Int> = []
    for part in MarkdownOutline(of: text).parts {
      if case .code(_, let lines) = part.kind {
        code.formUnion(part.line...(part.line + lines.count))
      }
    }
    return text.lines.enumerated().map { ($1, $0 + 1) }.filter { !code.contains($0.1) }
  }

  // MARK: - Links

  private static func targets(in line: String) -> [String] {
    line.components(separatedBy: "](").dropFirst().compactMap { rest in
      rest.contains(")") ? String(rest.prefix { $0 != ")" }) : nil
    }
  }

  private static func problem(
    with target: String, in text: AuthoredText, of sources: ExerciseSources
  ) -> (message: String, advice: String)? {
    guard !target.contains("://"), !target.hasPrefix("mailto:") else { return nil }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0])
    let place = sources.exercise.folder.appending(path: text.path).deletingLastPathComponent()
      .appending(path: path).standardizedFileURL
    if !path.isEmpty, !FileManager.default.fileExists(atPath: place.path) {
      return ("The link '\(target)' leads to nothing.", "Mend the path, or take the link away.")
    }
    guard parts.count == 2, path.isEmpty else { return nil }
    let headings = MarkdownOutline(of: text).parts.compactMap { part -> String? in
      guard case .heading(_, let title) = part.kind else { return nil }
      return anchor(of: title)
    }
    guard !headings.contains(String(parts[1])) else { return nil }
    let near = NearestNames.best(for: String(parts[1]), in: headings)
    return (
      "There is no heading '#\(parts[1])' in this text.",
      near.map { "Did you mean '#\($0)'?" } ?? "Mend the link, or take it away."
    )
  }

  /// How a heading is linked to: small letters, hyphens for spaces, no other signs.
  private static func anchor(of title: String) -> String {
    String(
      title.lowercased().map { $0 == " " ? "-" : $0 }
        .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
  }

  // MARK: - Exercises

  private static let takesExercise: Set = ["bench", "hint", "run", "show", "start", "test"]

  /// The ids in commands of the judge: `judge show nms`.
  private static func commands(in line: String) -> [String] {
    let parts = line.components(separatedBy: "`")
    return parts.indices.filter { !$0.isMultiple(of: 2) }.compactMap { index in
      let words = parts[index].split(separator: " ").map(String.init)
      guard words.count > 2, words[0] == "judge", takesExercise.contains(words[1]) else {
        return nil
      }
      return Exercise.isIdentifier(words[2]) ? words[2] : nil
    }
  }

  private static func unknown(
    _ id: String, at line: Int, _ text: AuthoredText, _ sources: ExerciseSources
  ) -> Finding? {
    guard sources.prerequisites[id] == nil else { return nil }
    let near = NearestNames.best(for: id, in: sources.prerequisites.keys.sorted())
    return Finding(
      .links, file: text.path, line: line, "There is no exercise '\(id)'.",
      advice: near.map { "Did you mean '\($0)'?" } ?? "Name one that 'judge list' shows.")
  }
}
