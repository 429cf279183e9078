/// A piece of text in one style.
struct TextSpan: Equatable, Sendable {
  /// How a piece of text is set.
  struct Style: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let bold = Style(rawValue: 1 << 0)
    static let emphasis = Style(rawValue: 1 << 1)
    static let code = Style(rawValue: 1 << 2)
    static let link = Style(rawValue: 1 << 3)
    static let faint = Style(rawValue: 1 << 4)
    static let struck = Style(rawValue: 1 << 5)
  }

  var text: String
  var style: Style = []

  var width: Int { DisplayWidth.of(text) }
}

extension [TextSpan] {
  /// The columns that the spans take on one line.
  var width: Int { reduce(0) { $0 + $1.width } }

  /// Returns the spans with a style added to each.
  func adding(_ style: TextSpan.Style) -> [TextSpan] {
    map { TextSpan(text: $0.text, style: $0.style.union(style)) }
  }

  /// Returns the spans with neighbours of the same style joined.
  func joined() -> [TextSpan] {
    reduce(into: []) { result, span in
      if let last = result.last, last.style == span.style {
        result[result.count - 1].text += span.text
      } else if !span.text.isEmpty {
        result.append(span)
      }
    }
  }
}
