/// The lines in which a mutant differs from the source that it was made of.
package struct LineChange: Equatable, Sendable {
  /// The number of the first line that was removed, or in front of which lines were added, from 1.
  package let line: Int
  /// The lines that are in the source and not in the mutant.
  package let removed: [String]
  /// The lines that are in the mutant instead.
  package let added: [String]

  /// Creates a change.
  package init(line: Int, removed: [String], added: [String]) {
    self.line = line
    self.removed = removed
    self.added = added
  }

  /// Finds the lines that an edit changes.
  init(_ edit: SourceEdit, in source: SourceBytes) {
    let start = source.startOfLine(at: edit.range.lowerBound)
    let end = source.endOfLine(at: edit.range.upperBound)
    let old = source.text(start..<end)
    let new =
      source.text(start..<edit.range.lowerBound) + edit.replacement
      + source.text(edit.range.upperBound..<end)
    var removed = Self.lines(of: old)[...]
    var added = Self.lines(of: new)[...]
    var line = source.line(at: start)
    while let first = removed.first, first == added.first {
      removed.removeFirst()
      added.removeFirst()
      line += 1
    }
    while let last = removed.last, last == added.last {
      removed.removeLast()
      added.removeLast()
    }
    self.init(line: line, removed: Array(removed), added: Array(added))
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The same lines without the spaces around them, by which a change is found again in a source that has been
  /// indented anew.
  var content: LineChange {
    func trimmed(_ lines: [String]) -> [String] {
      lines.map { $0.trimmingPrefix { $0 == " " } }.map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
    }
    return LineChange(line: 0, removed: trimmed(removed), added: trimmed(added))
  }
}
