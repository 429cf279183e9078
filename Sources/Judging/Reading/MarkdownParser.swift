/// Splits a Markdown text into blocks.
struct MarkdownParser {
  /// How deep lists and quotes may be nested; deeper ones are read as running text.
  private static let maximumDepth = 16

  private let lines: [String]
  private let depth: Int
  private var index = 0

  init(lines: [String], depth: Int = 0) {
    self.lines = lines
    self.depth = depth
  }

  /// Returns the blocks of the text.
  mutating func parse() -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    while index < lines.count {
      let line = MarkdownLine(lines[index])
      if line.isBlank {
        index += 1
      } else if line.trimmed.hasPrefix("<!--") {
        skipComment()
      } else if let fence = line.fence {
        blocks.append(.code(lines: fencedCode(fence)))
      } else if line.indent >= 4 {
        blocks.append(.code(lines: indentedCode()))
      } else if let heading = line.heading {
        blocks.append(.heading(level: heading.level, MarkdownInlineParser.parse(heading.text)))
        index += 1
      } else if line.isRule {
        blocks.append(.rule)
        index += 1
      } else if line.isQuote, depth < Self.maximumDepth {
        blocks.append(.quote(quote()))
      } else if let marker = line.listMarker, depth < Self.maximumDepth {
        blocks.append(.list(list(startingWith: marker)))
      } else if let alignments = tableAlignments(at: index) {
        blocks.append(.table(table(alignments)))
      } else {
        blocks.append(.paragraph(MarkdownInlineParser.parse(paragraph())))
      }
    }
    return blocks
  }
}

// MARK: - Code and comments

extension MarkdownParser {
  private mutating func skipComment() {
    while index < lines.count {
      index += 1
      if lines[index - 1].contains("-->") { return }
    }
  }

  private mutating func fencedCode(_ fence: MarkdownLine.Fence) -> [String] {
    index += 1
    var code: [String] = []
    while index < lines.count {
      let line = MarkdownLine(lines[index])
      index += 1
      if let end = line.fence, end.closes(fence) { break }
      code.append(line.removingIndent(upTo: fence.indent))
    }
    return code
  }

  private mutating func indentedCode() -> [String] {
    var code: [String] = []
    while index < lines.count {
      let line = MarkdownLine(lines[index])
      guard line.isBlank || line.indent >= 4 else { break }
      code.append(line.removingIndent(upTo: 4))
      index += 1
    }
    while code.last?.isEmpty ?? false { code.removeLast() }
    return code
  }
}

// MARK: - Paragraphs

extension MarkdownParser {
  /// Whether the line at an index ends a paragraph that stands above it.
  private func endsParagraph(at index: Int) -> Bool {
    let line = MarkdownLine(lines[index])
    if line.isBlank || line.fence != nil || line.heading != nil || line.isRule || line.isQuote {
      return true
    }
    if let marker = line.listMarker {
      // As in CommonMark: a line that begins with a year must not become a list.
      return marker.number == nil || marker.number == 1
    }
    return line.trimmed.hasPrefix("<!--") || tableAlignments(at: index) != nil
  }

  private mutating func paragraph() -> String {
    var text = ""
    repeat {
      text = Self.join(text, lines[index])
      index += 1
    } while index < lines.count && !endsParagraph(at: index)
    return text.trimmingSpaces()
  }

  /// Joins two lines of a paragraph, without a space between scripts that are written without.
  private static func join(_ text: String, _ line: String) -> String {
    let next = line.trimmingSpaces()
    guard !text.isEmpty else { return line.drop { $0 == " " }.description }
    let kept = line.drop { $0 == " " }
    if text.hasSuffix("  ") { return "\(text.trimmingSpaces())\n\(kept)" }
    if text.hasSuffix("\\") { return "\(text.dropLast())\n\(kept)" }
    let before = text.trimmingSpaces()
    // The asterisks of emphasis have no width: what counts are the characters beside them.
    guard let last = before.last(where: { $0 != "*" }),
      let first = next.first(where: { $0 != "*" }),
      isWrittenTogether(last, first)
    else {
      return "\(before) \(kept)"
    }
    return before + kept
  }

  /// Whether no space stands between two characters: both are of a script without spaces, or one is
  /// punctuation that has its space in it.
  private static func isWrittenTogether(_ first: Character, _ second: Character) -> Bool {
    let punctuation = "，。、；：！？（）《》「」『』【】"
    return punctuation.contains(first) || punctuation.contains(second)
      || DisplayWidth.isIdeographic(first) && DisplayWidth.isIdeographic(second)
  }
}

// MARK: - Quotes and lists

extension MarkdownParser {
  private mutating func quote() -> [MarkdownBlock] {
    var quoted: [String] = []
    while index < lines.count {
      let line = MarkdownLine(lines[index])
      if line.isQuote {
        quoted.append(line.removingQuoteMark())
      } else if let last = quoted.last, !MarkdownLine(last).isBlank, !endsParagraph(at: index) {
        quoted.append(lines[index])
      } else {
        break
      }
      index += 1
    }
    var parser = MarkdownParser(lines: quoted, depth: depth + 1)
    return parser.parse()
  }

  private mutating func list(startingWith first: MarkdownLine.ListMarker) -> MarkdownList {
    var list = MarkdownList(start: first.number)
    while index < lines.count {
      let line = MarkdownLine(lines[index])
      guard let marker = line.listMarker, marker.kind == first.kind, !line.isRule else { break }
      var parser = MarkdownParser(lines: listItem(marker), depth: depth + 1)
      let item = parser.parse()
      list.isLoose = list.isLoose || item.filter(\.isParagraph).count > 1
      list.items.append(item)
      let next = index
      skipBlankLines()
      if index > next, index < lines.count,
        MarkdownLine(lines[index]).listMarker?.kind == first.kind
      {
        list.isLoose = true
      }
    }
    return list
  }

  private mutating func listItem(_ marker: MarkdownLine.ListMarker) -> [String] {
    var item = [marker.content]
    index += 1
    while index < lines.count {
      let line = MarkdownLine(lines[index])
      if line.isBlank {
        // Blank lines belong to the item only if something of it follows them.
        guard let next = lines[index...].first(where: { !MarkdownLine($0).isBlank }),
          MarkdownLine(next).indent >= marker.contentIndent
        else { break }
        item.append("")
      } else if line.indent >= marker.contentIndent {
        item.append(line.removingIndent(upTo: marker.contentIndent))
      } else if line.listMarker == nil, !endsParagraph(at: index), item.last != "" {
        item.append(line.trimmed)
      } else {
        break
      }
      index += 1
    }
    return item
  }

  private mutating func skipBlankLines() {
    while index < lines.count, MarkdownLine(lines[index]).isBlank { index += 1 }
  }
}

// MARK: - Tables

extension MarkdownParser {
  /// Returns how the columns of a table are aligned if one begins at an index.
  private func tableAlignments(at index: Int) -> [MarkdownTable.Alignment]? {
    guard index + 1 < lines.count, lines[index].contains("|") else { return nil }
    let delimiter = MarkdownLine(lines[index + 1])
    guard delimiter.isTableDelimiter else { return nil }
    let alignments = delimiter.tableCells.map { cell -> MarkdownTable.Alignment in
      switch (cell.hasPrefix(":"), cell.hasSuffix(":")) {
      case (true, true): .center
      case (false, true): .right
      default: .left
      }
    }
    return alignments.count == MarkdownLine(lines[index]).tableCells.count ? alignments : nil
  }

  private mutating func table(_ alignments: [MarkdownTable.Alignment]) -> MarkdownTable {
    func row(_ line: String) -> [[TextSpan]] {
      let cells = MarkdownLine(line).tableCells.map(MarkdownInlineParser.parse)
      let missing = max(0, alignments.count - cells.count)
      return Array(cells.prefix(alignments.count)) + Array(repeating: [], count: missing)
    }
    var table = MarkdownTable(alignments: alignments, header: row(lines[index]), rows: [])
    index += 2
    while index < lines.count, lines[index].contains("|"), !endsParagraph(at: index) {
      table.rows.append(row(lines[index]))
      index += 1
    }
    return table
  }
}

extension MarkdownBlock {
  fileprivate var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
}
