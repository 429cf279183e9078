import Judging

/// Brings lines to the screen, and only those that have changed.
struct ScreenPainter {
  /// Takes the screen: another page, without a cursor, lines that are too long cut and not broken.
  static let enter: StaticString = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[H\u{1B}[2J"

  /// Gives the screen back; also what a frame that was cut short has left behind.
  static let leave: StaticString = "\u{1B}[?2026l\u{1B}[0m\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  private var shown: [String]?

  /// Forgets what is on the screen: somebody else may have written there.
  mutating func reset() { shown = nil }

  /// Returns what to write so that the screen shows these lines; empty if it does.
  ///
  /// - Parameters:
  ///   - lines: All lines of the screen, none wider than it.
  ///   - columns: How wide it is.
  /// - Returns: Text with escape sequences.
  mutating func frame(_ lines: [String], columns: Int) -> String {
    let before = shown
    shown = lines
    var text = before == nil ? "\u{1B}[2J" : ""
    for (index, line) in lines.enumerated() where before.map({ $0[index...].first != line }) ?? true
    {
      text += "\u{1B}[\(index + 1);1H" + line
      // Behind the last column there is nothing to clear, and some terminals would clear that one.
      if EscapedText(line).width < columns { text += "\u{1B}[K" }
    }
    // Terminals that know these two show the frame whole; the others ignore them.
    return text.isEmpty ? "" : "\u{1B}[?2026h" + text + "\u{1B}[?2026l"
  }
}
