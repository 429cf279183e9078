extension String {
  /// Returns the lines of running text that is not Markdown, such as a help text.
  ///
  /// No-break spaces hold words together and come out as spaces.
  ///
  /// - Parameter width: the columns that a line may take.
  /// - Returns: the lines; only a word that is wider than that is left whole.
  package func wrapped(to width: Int) -> [String] {
    LineWrapping(width: max(20, width)).lines(of: [TextSpan(text: self)]).map { line in
      TextStyle.plain.render(line).replacing("\u{A0}", with: " ")
    }
  }

  /// Returns the text with spaces behind it up to a width, or whole if it is wider.
  func leftAligned(in width: Int) -> String { self + spaces(upTo: width) }

  /// Returns the text with spaces before it up to a width, or whole if it is wider.
  func rightAligned(in width: Int) -> String { spaces(upTo: width) + self }

  private func spaces(upTo width: Int) -> String {
    String(repeating: " ", count: max(width - DisplayWidth.of(self), 0))
  }

  /// Returns the text in a column: filled up with spaces, or cut with an ellipsis.
  package func fitted(to width: Int) -> String {
    let missing = width - DisplayWidth.of(self)
    guard missing < 0 else { return self + String(repeating: " ", count: missing) }
    var kept = ""
    var keptWidth = 0
    for character in self {
      let next = keptWidth + DisplayWidth.of(character)
      guard next < width else { break }
      kept.append(character)
      keptWidth = next
    }
    return "\(kept)…" + String(repeating: " ", count: max(0, width - keptWidth - 1))
  }
}
