/// Lays out a table in aligned columns, with cells wrapped where they are too wide.
struct MarkdownTableLayout {
  private static let gap = "  "
  private static let narrowestColumn = 3

  /// The columns that a line may take.
  let width: Int

  /// What the line below the headings is made of.
  let rule: Character

  /// Returns the lines of a table.
  func lines(of table: MarkdownTable) -> [[TextSpan]] {
    let widths = columnWidths(of: table)
    let header = lines(
      of: table.header.map { $0.adding(.bold) }, widths: widths, alignments: table.alignments)
    let separator = widths.map { TextSpan(text: String(repeating: rule, count: $0), style: .faint) }
    let rows = table.rows.map { lines(of: $0, widths: widths, alignments: table.alignments) }
    // Where rows take several lines, a blank one shows where the next begins.
    let isOpen = rows.contains { $0.count > 1 }
    let line = Array(separator.map { [$0] }.joined(separator: [TextSpan(text: Self.gap)]))
    return header + [line] + Array(rows.joined(separator: isOpen ? [[]] : []))
  }
}

// MARK: - Columns

extension MarkdownTableLayout {
  /// Shares the width out: what fits stays as it is, the widest columns give way first.
  private func columnWidths(of table: MarkdownTable) -> [Int] {
    let cells = [table.header] + table.rows
    let columns = table.alignments.indices
    var widths = columns.map { column in
      max(Self.narrowestColumn, cells.map { Self.widestLine(of: $0[column]) }.max() ?? 0)
    }
    let available = width - Self.gap.count * (columns.count - 1)
    let words = columns.map { column in
      max(
        Self.narrowestColumn, cells.map { LineWrapping.widestWord(of: $0[column]) }.max() ?? 0)
    }
    // First down to the widest word of each column; only then are words cut.
    for narrowest in [words, columns.map { _ in Self.narrowestColumn }] {
      while widths.reduce(0, +) > available,
        let widest = columns.filter({ widths[$0] > narrowest[$0] }).max(by: {
          widths[$0] < widths[$1]
        })
      {
        widths[widest] -= 1
      }
    }
    return widths
  }

  private static func widestLine(of cell: [TextSpan]) -> Int {
    LineWrapping(width: .max).lines(of: cell).map(\.width).max() ?? 0
  }

  private func lines(
    of cells: [[TextSpan]], widths: [Int], alignments: [MarkdownTable.Alignment]
  ) -> [[TextSpan]] {
    let wrapped = zip(cells, widths).map { cell, width in
      LineWrapping(width: width, cutsLongWords: true).lines(of: cell)
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { row in
      let parts = wrapped.indices.map { column in
        Self.padded(
          row < wrapped[column].count ? wrapped[column][row] : [], to: widths[column],
          alignments[column])
      }
      return Array(parts.joined(separator: [TextSpan(text: Self.gap)]))
    }
  }

  private static func padded(
    _ spans: [TextSpan], to width: Int, _ alignment: MarkdownTable.Alignment
  ) -> [TextSpan] {
    let missing = max(0, width - spans.width)
    let left =
      switch alignment {
      case .left: 0
      case .center: missing / 2
      case .right: missing
      }
    func space(_ count: Int) -> TextSpan { TextSpan(text: String(repeating: " ", count: count)) }
    return [space(left)] + spans + [space(missing - left)]
  }
}
