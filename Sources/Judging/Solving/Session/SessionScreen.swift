/// Draws a session: a head, a body that scrolls, and a foot.
package struct SessionScreen {
  /// The narrowest and lowest screen that something can be read on.
  package static let smallest = (columns: 50, rows: 12)

  /// The widest text that is still pleasant to read.
  static let widestBody = 110

  let state: SessionState
  let style: TerminalStyle

  /// Whether the terminal makes links of what says that it is one.
  let showsLinks: Bool

  /// Draws a session.
  ///
  /// - Parameters:
  ///   - state: The session.
  ///   - isColoured: Whether colours are wanted.
  ///   - showsLinks: Whether the terminal makes links of what says that it is one.
  package init(of state: SessionState, isColoured: Bool, showsLinks: Bool = false) {
    self.state = state
    style = TerminalStyle(
      width: min(state.columns, Self.widestBody), isColoured: isColoured,
      language: state.language)
    self.showsLinks = showsLinks
  }

  /// The lines of the screen, as many as it has, none wider than it.
  package var lines: [String] {
    guard state.columns >= Self.smallest.columns, state.rows >= Self.smallest.rows else {
      return tooSmall
    }
    let body = bodyLines
    let height = Self.bodyHeight(of: state)
    let offset = Self.clamped(state.offsets[state.view] ?? 0, count: body.count, height: height)
    let shown = body.dropFirst(offset).prefix(height)
    let blank = Array(repeating: "", count: height - shown.count)
    let foot = [rule(showing: offset..<(offset + shown.count), of: body.count)] + footLines
    return (head + shown + blank + foot).map { EscapedText($0).cut(to: state.columns) }
  }

  private var tooSmall: [String] {
    let message = Message(
      """
      The window is too small: it has \(state.columns) × \(state.rows) characters, and \
      \(Self.smallest.columns) × \(Self.smallest.rows) are needed.
      """)
    let lines = StyledText(say(message)).wrapped(to: max(state.columns, 1))
      .map { EscapedText($0.rendered(in: style)).cut(to: state.columns) }.prefix(state.rows)
    return lines + Array(repeating: "", count: max(state.rows - lines.count, 0))
  }

  /// Says something in the language of the session.
  func say(_ message: Message) -> String { style.text(message) }
}

// MARK: - Scrolling

extension SessionScreen {
  /// How many lines head and foot take, with their rules.
  private static let framing = 6

  /// How many lines the body has.
  static func bodyHeight(of state: SessionState) -> Int { max(state.rows - framing, 1) }

  /// The first line of the body that is shown.
  static func clampedOffset(of state: SessionState) -> Int {
    let screen = SessionScreen(of: state, isColoured: false)
    return clamped(
      state.offsets[state.view] ?? 0, count: screen.bodyLines.count,
      height: bodyHeight(of: state))
  }

  private static func clamped(_ offset: Int, count: Int, height: Int) -> Int {
    min(max(offset, 0), max(count - height, 0))
  }

  /// The line between body and foot; it says which part of the body is shown, where that is not all.
  private func rule(showing lines: Range<Int>, of count: Int) -> String {
    guard lines.count < count else { return rule }
    let place = " \(lines.lowerBound + 1)–\(lines.upperBound) / \(count) "
    let left = String(repeating: "─", count: max(state.columns - place.count - 3, 0))
    return StyledText(left + place + "───", .faint).rendered(in: style)
  }

  /// A line across the screen.
  var rule: String {
    StyledText(String(repeating: "─", count: state.columns), .faint).rendered(in: style)
  }
}
