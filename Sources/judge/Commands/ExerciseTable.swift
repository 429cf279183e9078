import Judging

/// The exercises as `judge list` shows them: one line each, in columns, grouped by track.
struct ExerciseTable {
  private static let gap = "  "
  private static let narrowestTitle = 16

  let exercises: [Exercise]
  let progress: SolvingProgress
  let language: Language

  /// The columns of the terminal; `nil` when nobody is watching and nothing may be cut.
  let width: Int?
  let style: TextStyle

  /// The whole table, ending in a line feed unless it is empty.
  var text: String {
    guard !exercises.isEmpty else { return "" }
    let rows = exercises.sortedForListing().map { exercise in
      [
        progress.state(of: exercise.id).mark + " " + exercise.id,
        exercise.metadata.title.text(in: language).neutralized(),
        exercise.metadata.difficulty.words.text(in: language), exercise.metadata.track,
      ]
    }
    let header =
      ["  ID"]
      + [Message("TITLE"), Message("DIFFICULTY"), Message("TRACK")].map { $0.text(in: language) }
    let widths = columnWidths(of: [header] + rows)
    var text = style.bold(line(header, widths)) + "\n"
    var track: String?
    for row in rows {
      // A blank line shows a person where a track begins; in a pipe every line is an exercise.
      if width != nil, let track, track != row.last { text += "\n" }
      track = row.last
      text += line(row, widths) + "\n"
    }
    return text
  }
}

// MARK: - Columns

extension ExerciseTable {
  private func columnWidths(of rows: [[String]]) -> [Int] {
    var widths = (0..<4).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    if let width {
      let excess = widths.reduce(0, +) + 3 * Self.gap.count - width
      // Only the title can be cut: the other columns are what people type.
      let narrowest = min(widths[1], Self.narrowestTitle)
      widths[1] = max(narrowest, widths[1] - max(0, excess))
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).map { $0.fitted(to: $1) }
    // The last column needs no spaces behind it.
    return (padded.dropLast() + cells.suffix(1)).joined(separator: Self.gap)
  }
}
