/// The lines of a report while it is being put together.
struct TerminalPage {
  /// How the report may look.
  let style: TerminalStyle
  private var lines: [String] = []

  /// Starts an empty page.
  init(style: TerminalStyle) {
    self.style = style
  }

  /// The whole page, every line with its newline.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds an empty line, unless the page is empty or there is one already.
  mutating func addSpace() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// Adds a text, broken into as many lines as it needs or as it may have.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - label: What stands in front of its first line; the other lines are indented as far.
  ///   - indent: How far all its lines are indented.
  ///   - hanging: How far the lines after the first are indented beyond that.
  ///   - breaks: Where to break it.
  ///   - limit: How many lines it may have; an ellipsis ends the last when there were more.
  mutating func add(
    _ text: StyledText, label: StyledText = StyledText(""), indent: Int = 0, hanging: Int = 0,
    breaks: StyledText.Breaks = .words, limit: Int = .max
  ) {
    let width = style.width - indent - label.width
    var wrapped = text.wrapped(to: width, hanging: hanging, breaks: breaks)
    if wrapped.count > limit {
      wrapped.removeSubrange(limit...)
      let ellipsis = StyledText(" " + style.ellipsis, .faint)
      wrapped[limit - 1] =
        wrapped[limit - 1].cut(to: width - ellipsis.width, ellipsis: "") + ellipsis
    }
    for (index, line) in wrapped.enumerated() {
      let front = index == 0 ? label : StyledText("").padded(to: label.width)
      addLine(front + line, indent: indent)
    }
  }

  /// Adds a text as one line, cut where it would go beyond the width.
  mutating func addCut(_ text: StyledText, indent: Int = 0) {
    addLine(text.cut(to: style.width - indent, ellipsis: style.ellipsis), indent: indent)
  }

  /// Adds a line with one text at the left and one at the right, or two where they do not fit.
  mutating func add(_ left: StyledText, right: StyledText) {
    let gap = style.width - left.width - right.width
    guard gap >= 2 else {
      add(left)
      addCut(right)
      return
    }
    addLine(left.padded(to: left.width + gap) + right, indent: 0)
  }

  private mutating func addLine(_ line: StyledText, indent: Int) {
    let indentation = String(repeating: " ", count: indent)
    let rendered = line.rendered(in: style)
    lines.append(rendered.isEmpty ? "" : indentation + rendered)
  }
}
