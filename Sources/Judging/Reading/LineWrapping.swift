/// Breaks a paragraph into lines that fit a width.
struct LineWrapping {
  /// The widest line, in columns.
  let width: Int

  /// Whether a word that is wider than a line is cut.
  ///
  /// It is in a table, whose columns must stay in line; it is not in running text, where it is
  /// usually an address that someone wants to copy.
  var cutsLongWords = false

  /// A piece of text that is not broken, and whether a space stands before it.
  private struct Piece {
    var spans: [TextSpan]
    var followsSpace: Bool
    var width: Int { spans.width }
  }

  /// Returns the lines of a paragraph.
  ///
  /// Lines are broken at spaces, and between characters of scripts that are written without spaces,
  /// but not before closing punctuation or after opening punctuation. A line feed in the text is a
  /// break that the author asked for.
  func lines(of spans: [TextSpan]) -> [[TextSpan]] {
    var lines: [[TextSpan]] = []
    for paragraph in Self.paragraphs(of: spans) {
      var line: [TextSpan] = []
      var lineWidth = 0
      for piece in Self.pieces(of: paragraph).flatMap(cut) {
        let space = piece.followsSpace && !line.isEmpty ? 1 : 0
        if !line.isEmpty, lineWidth + space + piece.width > width {
          lines.append(line.joined())
          line = []
          lineWidth = 0
        } else if space > 0 {
          line.append(Self.space(between: line, and: piece.spans))
          lineWidth += 1
        }
        line += piece.spans
        lineWidth += piece.width
      }
      lines.append(line.joined())
    }
    return lines
  }

  /// The narrowest width that no word of a text is cut at.
  static func widestWord(of spans: [TextSpan]) -> Int {
    paragraphs(of: spans).flatMap(pieces).map(\.width).max() ?? 0
  }
}

// MARK: - Pieces

extension LineWrapping {
  private static func paragraphs(of spans: [TextSpan]) -> [[TextSpan]] {
    var paragraphs: [[TextSpan]] = [[]]
    for span in spans {
      let parts = span.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { paragraphs.append([]) }
        paragraphs[paragraphs.count - 1].append(
          TextSpan(text: String(part), style: span.style))
      }
    }
    return paragraphs
  }

  private static func pieces(of spans: [TextSpan]) -> [Piece] {
    var pieces: [Piece] = []
    var current: [TextSpan] = []
    var followsSpace = false
    var previous: Character?
    func close() {
      guard !current.isEmpty else { return }
      pieces.append(Piece(spans: current.joined(), followsSpace: followsSpace))
      current = []
    }
    for span in spans {
      for character in span.text {
        if character == " " {
          close()
          followsSpace = true
          previous = nil
          continue
        }
        if let previous, mayBreak(between: previous, and: character) {
          close()
          followsSpace = false
        }
        current.append(TextSpan(text: String(character), style: span.style))
        previous = character
      }
    }
    close()
    return pieces
  }

  private static func mayBreak(between first: Character, and second: Character) -> Bool {
    guard DisplayWidth.isIdeographic(first) || DisplayWidth.isIdeographic(second) else {
      return false
    }
    return !"（《「『【〈〔“‘([{".contains(first)
      && !"，。、；：！？）》」』】〉〕”’…—·～,.;:!?)]}%".contains(second)
  }

  /// The space between two pieces, in the style of both if they agree.
  private static func space(between first: [TextSpan], and second: [TextSpan]) -> TextSpan {
    let style = (first.last?.style ?? []).intersection(second.first?.style ?? [])
    return TextSpan(text: " ", style: style)
  }

  private func cut(_ piece: Piece) -> [Piece] {
    guard cutsLongWords, piece.width > width else { return [piece] }
    var parts: [Piece] = []
    var part = Piece(spans: [], followsSpace: piece.followsSpace)
    for span in piece.spans {
      for character in span.text {
        if !part.spans.isEmpty, part.width + DisplayWidth.of(character) > width {
          parts.append(Piece(spans: part.spans.joined(), followsSpace: part.followsSpace))
          part = Piece(spans: [], followsSpace: false)
        }
        part.spans.append(TextSpan(text: String(character), style: span.style))
      }
    }
    parts.append(Piece(spans: part.spans.joined(), followsSpace: part.followsSpace))
    return parts
  }
}
