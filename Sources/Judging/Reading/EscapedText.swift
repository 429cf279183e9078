/// A line that may contain escape sequences, which take no columns.
package struct EscapedText: Sendable {
  private enum Piece {
    case escape(Substring)
    case character(Character)
  }

  private let pieces: [Piece]

  /// Takes a line apart.
  package init(_ line: String) {
    var pieces: [Piece] = []
    var rest = line[...]
    while let character = rest.first {
      guard character == "\u{1B}" else {
        pieces.append(.character(character))
        rest = rest.dropFirst()
        continue
      }
      let end = Self.endOfEscape(in: rest)
      pieces.append(.escape(rest[..<end]))
      rest = rest[end...]
    }
    self.pieces = pieces
  }

  /// The columns that it takes.
  package var width: Int {
    pieces.reduce(0) { sum, piece in
      if case .character(let character) = piece { sum + DisplayWidth.of(character) } else { sum }
    }
  }

  /// Returns the line with no more than so many columns; colours end where they would have ended.
  package func cut(to width: Int) -> String {
    guard self.width > width else { return text(pieces) }
    var column = 0
    let kept = pieces.filter { piece in
      guard case .character(let character) = piece else { return true }
      column += DisplayWidth.of(character)
      return column <= width
    }
    return text(kept)
  }

  /// Returns the line filled up with spaces to a width.
  package func padded(to width: Int) -> String {
    cut(to: width) + String(repeating: " ", count: max(width - self.width, 0))
  }

  private func text(_ pieces: [Piece]) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .escape(let sequence): text += sequence
      case .character(let character): text.append(character)
      }
    }
  }

  /// Where the sequence ends that a text begins with: a command (OSC) with its own mark, others (CSI) with a
  /// letter.
  private static func endOfEscape(in text: Substring) -> Substring.Index {
    let rest = text.dropFirst()
    switch rest.first {
    case "]":
      guard let end = rest.firstRange(of: "\u{1B}\\") else { return text.endIndex }
      return end.upperBound
    case "[":
      let parameters = rest.dropFirst()
      guard let end = parameters.firstIndex(where: { ("@"..."~").contains($0) }) else {
        return text.endIndex
      }
      return text.index(after: end)
    default:
      return rest.isEmpty ? text.endIndex : text.index(after: rest.startIndex)
    }
  }
}
