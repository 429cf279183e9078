/// The parts of a text that must be alike in every language: headings, code, lists and tables.
struct MarkdownOutline: Sendable {
  /// A part, and where it begins.
  struct Part: Sendable {
    /// What it is, as far as another language must have the same.
    enum Kind: Equatable, Sendable {
      case heading(level: Int, title: String)
      case code(language: String, lines: [String])
      case list(items: Int)
      case table(columns: Int, rows: Int)
    }

    var kind: Kind
    /// The line, from 1.
    var line: Int
  }

  private(set) var parts: [Part] = []

  /// Reads the outline of a text.
  init(of text: AuthoredText) {
    let lines = text.lines.map(MarkdownLine.init)
    var index = 0
    while index < lines.count {
      let start = index
      let line = lines[index]
      index += 1
      if let fence = line.fence {
        while index < lines.count, !(lines[index].fence?.closes(fence) ?? false) { index += 1 }
        append(
          .code(
            language: String(line.trimmed.dropFirst(fence.length)).trimmingSpaces(),
            lines: Array(text.lines[(start + 1)..<min(index, lines.count)])), at: start)
        index += 1
      } else if let (level, title) = line.heading {
        append(.heading(level: level, title: title), at: start)
      } else if Self.isTable(lines, at: start) {
        while index < lines.count, lines[index].trimmed.hasPrefix("|") { index += 1 }
        append(.table(columns: line.tableCells.count, rows: index - start), at: start)
      } else if line.indent >= 4, !line.isBlank, start == 0 || lines[start - 1].isBlank {
        while index < lines.count, lines[index].indent >= 4 || lines[index].isBlank { index += 1 }
        append(
          .code(language: "", lines: Array(text.lines[start..<index])), at: start)
      } else if line.listMarker != nil {
        var items = 1
        // Blank lines and what is indented belong to the list.
        while index < lines.count,
          lines[index].isBlank || lines[index].indent > 0 || lines[index].listMarker != nil
            || !lines[index - 1].isBlank && lines[index].fence == nil
              && lines[index].heading == nil && !Self.isTable(lines, at: index)
        {
          if lines[index].listMarker != nil { items += 1 }
          index += 1
        }
        append(.list(items: items), at: start)
      }
    }
  }

  /// Whether a table begins at a line, rather than a paragraph's line with |x|.
  private static func isTable(_ lines: [MarkdownLine], at index: Int) -> Bool {
    lines[index].trimmed.hasPrefix("|") && index + 1 < lines.count
      && lines[index + 1].isTableDelimiter
  }

  private mutating func append(_ kind: Part.Kind, at index: Int) {
    parts.append(Part(kind: kind, line: index + 1))
  }
}
