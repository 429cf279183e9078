/// A text in the subset of Markdown that exercises are written in.
///
/// The subset: headings with `#`, paragraphs, nested and numbered lists, fenced and indented code,
/// block quotes, tables, rules; bold, emphasis, struck-out text, inline code, links and images. HTML
/// comments are dropped. Anything else is shown as it stands.
package struct Markdown: Equatable, Sendable {
  /// The widest line of running text that is still pleasant to read.
  package static let widestLine = 80

  let blocks: [MarkdownBlock]

  /// Parses a text; every text is accepted.
  ///
  /// - Parameter text: the text, whose control characters are made harmless.
  package init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var parser = MarkdownParser(lines: lines.map { $0.neutralized() })
    blocks = parser.parse()
  }

  /// Returns the text laid out for reading, ending in a line feed.
  ///
  /// - Parameters:
  ///   - width: the columns at hand, of which no more than `widestLine` are used.
  ///   - style: whether escape sequences may be used.
  /// - Returns: lines no wider than that, but for code and for words that do not fit a line.
  package func rendered(width: Int, style: TextStyle) -> String {
    let renderer = MarkdownRenderer(style: style)
    let lines = renderer.lines(of: blocks, width: max(20, min(width, Self.widestLine)))
    // No-break spaces have done their work; whoever copies code from the terminal wants spaces.
    return lines.map { style.render($0.trimmingTrailingSpace()) + "\n" }.joined()
      .replacing("\u{A0}", with: " ")
  }
}

extension [TextSpan] {
  fileprivate func trimmingTrailingSpace() -> [TextSpan] {
    var spans = self
    while let last = spans.last {
      let text = last.text.reversed().drop { $0 == " " }.reversed()
      guard text.isEmpty else {
        spans[spans.count - 1].text = String(text)
        break
      }
      spans.removeLast()
    }
    return spans
  }
}
