/// Lays out the blocks of a Markdown text as lines.
struct MarkdownRenderer {
  /// The widest inline code that is not broken at its spaces.
  private static let widestUnbrokenCode = 16

  let style: TextStyle

  /// Returns the lines of blocks that stand below each other.
  ///
  /// - Parameters:
  ///   - blocks: the blocks.
  ///   - width: the columns that a line may take.
  ///   - isTight: whether the blocks follow each other without blank lines.
  /// - Returns: the lines, without line feeds.
  func lines(of blocks: [MarkdownBlock], width: Int, isTight: Bool = false) -> [[TextSpan]] {
    var lines: [[TextSpan]] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, !isTight { lines.append([]) }
      lines += self.lines(of: block, width: width)
    }
    return lines
  }

  private func lines(of block: MarkdownBlock, width: Int) -> [[TextSpan]] {
    switch block {
    case .heading(let level, let spans):
      heading(level, spans, width: width)
    case .paragraph(let spans):
      LineWrapping(width: width).lines(of: prepared(spans))
    case .list(let list):
      self.lines(of: list, width: width)
    case .code(let lines):
      indented(lines.map { [TextSpan(text: $0)] }, by: "    ")
    case .table(let table):
      MarkdownTableLayout(width: width, rule: rule).lines(of: prepared(table))
    case .quote(let blocks):
      indented(lines(of: blocks, width: max(20, width - 2)), by: quoteMark)
    case .rule:
      [[TextSpan(text: String(repeating: rule, count: width), style: .faint)]]
    }
  }
}

// MARK: - Blocks

extension MarkdownRenderer {
  private func heading(_ level: Int, _ spans: [TextSpan], width: Int) -> [[TextSpan]] {
    let lines = LineWrapping(width: width).lines(of: prepared(spans).adding(.bold))
    // Without escape sequences nothing but a line below tells a heading from a paragraph.
    guard style == .plain || level == 1, level <= 2 else { return lines }
    let character: Character = style == .terminal ? rule : level == 1 ? "=" : "-"
    let length = lines.map(\.width).max() ?? 0
    return lines + [[TextSpan(text: String(repeating: character, count: length), style: .faint)]]
  }

  private func lines(of list: MarkdownList, width: Int) -> [[TextSpan]] {
    let markers = list.items.indices.map { index in
      list.start.map { "\($0 + index). " } ?? bullet
    }
    let markerWidth = markers.map { DisplayWidth.of($0) }.max() ?? 0
    let margin = String(repeating: " ", count: markerWidth)
    var lines: [[TextSpan]] = []
    for (marker, item) in zip(markers, list.items) {
      if list.isLoose, !lines.isEmpty { lines.append([]) }
      let padding = String(repeating: " ", count: markerWidth - DisplayWidth.of(marker))
      let content = self.lines(
        of: item, width: max(20, width - markerWidth), isTight: !list.isLoose)
      lines.append([TextSpan(text: padding + marker)] + (content.first ?? []))
      lines += indented(Array(content.dropFirst()), by: margin)
    }
    return lines
  }

  private func indented(_ lines: [[TextSpan]], by margin: String) -> [[TextSpan]] {
    lines.map { [TextSpan(text: margin)] + $0 }
  }
}

// MARK: - Signs

extension MarkdownRenderer {
  private var rule: Character { style == .terminal ? "─" : "-" }
  private var bullet: String { style == .terminal ? "• " : "- " }
  private var quoteMark: String { style == .terminal ? "│ " : "> " }

  /// Readies inline code: a short piece such as `0 ..< n` stays on one line, and where no colour
  /// shows what is code the backticks are put back.
  private func prepared(_ spans: [TextSpan]) -> [TextSpan] {
    spans.map { span in
      guard span.style.contains(.code) else { return span }
      let fence = style == .terminal ? "" : span.text.contains("`") ? "``" : "`"
      let isShort = span.width <= Self.widestUnbrokenCode
      let text = isShort ? span.text.replacing(" ", with: "\u{A0}") : span.text
      return TextSpan(text: fence + text + fence, style: span.style)
    }
  }

  private func prepared(_ table: MarkdownTable) -> MarkdownTable {
    MarkdownTable(
      alignments: table.alignments, header: table.header.map(prepared),
      rows: table.rows.map { $0.map(prepared) })
  }
}
