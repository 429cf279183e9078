/// Makes text from a solution safe to print.
///
/// A solution decides what it prints, what its values are called and what its source says. An
/// escape sequence in there could clear the screen or paint a green "accepted", a direction mark
/// could turn a line around, a carriage return could overwrite one. `neutralized()` makes those
/// visible; this goes further, because whoever wrote the text may have meant harm.
enum SafeText {
  /// Accents on one character beyond these are dropped: they would climb over the lines above.
  private static let maximumCombiningMarks = 4
  private static let maximumLineLength = 4_000

  /// Returns one line of text in which nothing is hidden and nothing steers the terminal.
  static func visible(_ line: some StringProtocol) -> String {
    // Most text is ASCII, where `neutralized` has already done everything but the line ends.
    let neutral = line.neutralized()
    if neutral.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return neutral }
    var result = String.UnicodeScalarView()
    var combiningMarks = 0
    for scalar in neutral.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark:
        combiningMarks += 1
        if combiningMarks <= maximumCombiningMarks { result.append(scalar) }
        continue
      case .control: result.append(scalar == "\n" ? "␊" : "\u{FFFD}")
      case .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        result.append("\u{FFFD}")
      // All but the joiner that emoji need: zero-width spaces, tags, what annotates other text.
      case .format where scalar.value != 0x200D: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      combiningMarks = 0
    }
    return String(result)
  }

  /// Splits text at its line ends, whichever they are, leaving out empty lines at its end.
  ///
  /// Lines longer than anybody reads are cut, so that no report spends minutes on one.
  static func lines(of text: String) -> [Substring] {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines.map { line in
      let end = line.index(line.startIndex, offsetBy: maximumLineLength, limitedBy: line.endIndex)
      guard let end, end < line.endIndex else { return line }
      return line[..<end] + "…"
    }
  }
}
