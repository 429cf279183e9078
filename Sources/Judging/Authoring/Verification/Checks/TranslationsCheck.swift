/// Checks that texts have the same structure in both languages.
enum TranslationsCheck {
  static func findings(in sources: ExerciseSources) -> [Finding] {
    var findings: [Finding] = []
    if sources.exercise.metadata.title.chinese == nil {
      findings.append(
        Finding(
          .translations, file: Exercise.metadataName, "The title has no Chinese form.",
          advice: "Add 'zh' to 'title'."))
    }
    for name in ["statement", "hints", "questions"] {
      guard let english = sources["\(name).md"], let chinese = sources["\(name).zh.md"] else {
        continue
      }
      if let finding = difference(of: chinese, from: english) { findings.append(finding) }
    }
    return findings
  }

  /// The first place where two texts are built differently; what comes after it follows from it.
  private static func difference(
    of chinese: AuthoredText, from english: AuthoredText
  ) -> Finding? {
    let (left, right) = (MarkdownOutline(of: english).parts, MarkdownOutline(of: chinese).parts)
    for (first, second) in zip(left, right) where !isAlike(first, second) {
      return Finding(
        .translations, file: chinese.path, line: second.line,
        """
        \(words(for: second)) stands where '\(english.path)', line \(first.line), has \
        \(words(for: first, isFirst: false)).
        """, advice: advice(for: first, second))
    }
    guard left.count != right.count else { return nil }
    let isMissing = left.count > right.count
    let rest = isMissing ? left[right.count] : right[left.count]
    let (longer, shorter) = isMissing ? (english, chinese) : (chinese, english)
    return Finding(
      .translations, file: longer.path, line: rest.line,
      "\(words(for: rest)) has no counterpart in '\(shorter.path)'.",
      advice: "Give both texts the same headings, code, lists and tables.")
  }

  private static func isAlike(_ first: MarkdownOutline.Part, _ second: MarkdownOutline.Part) -> Bool
  {
    switch (first.kind, second.kind) {
    case (.heading(let level, _), .heading(let other, _)): level == other
    case (.code("swift", let lines), .code("swift", let others)):
      tokens(lines).words == tokens(others).words
    case (.code(let language, _), .code(let other, _)): language == other
    case (let kind, let other): kind == other
    }
  }

  private static func tokens(_ lines: [String]) -> [SwiftToken] {
    SwiftToken.tokens(in: lines.joined(separator: "\n"))
  }

  private static func advice(
    for first: MarkdownOutline.Part, _ second: MarkdownOutline.Part
  ) -> String {
    if case (.code("swift", _), .code("swift", _)) = (first.kind, second.kind) {
      return "Give both the same Swift; comments may differ."
    }
    return "Give both texts the same headings, code, lists and tables."
  }

  private static func words(for part: MarkdownOutline.Part, isFirst: Bool = true) -> String {
    let text =
      switch part.kind {
      case .heading(let level, let title): "a heading of level \(level) ('\(title)')"
      case .code("swift", _): "a block of Swift"
      case .code("", _): "a block of code"
      case .code(let language, _): "a block of \(language)"
      case .list(let items): "a list of \(items)"
      case .table(let columns, let rows): "a table of \(rows) lines and \(columns) columns"
      }
    return isFirst ? text.prefix(1).uppercased() + text.dropFirst() : text
  }
}
