/// A part of a Markdown text that stands on lines of its own.
indirect enum MarkdownBlock: Equatable, Sendable {
  case heading(level: Int, [TextSpan])
  case paragraph([TextSpan])
  case list(MarkdownList)
  case code(lines: [String])
  case table(MarkdownTable)
  case quote([MarkdownBlock])
  case rule
}

/// A list, numbered or not.
struct MarkdownList: Equatable, Sendable {
  /// The number of the first item, if items are numbered.
  var start: Int?

  /// Whether blank lines stand between the items.
  var isLoose = false

  var items: [[MarkdownBlock]] = []
}

/// A table with one row of headings.
struct MarkdownTable: Equatable, Sendable {
  /// Where the text of a column stands.
  enum Alignment: Equatable, Sendable {
    case left
    case center
    case right
  }

  var alignments: [Alignment]
  var header: [[TextSpan]]
  var rows: [[[TextSpan]]]
}
