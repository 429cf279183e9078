/// One line of a Markdown text, and what it could begin.
struct MarkdownLine {
  /// A line of backticks or tildes around code.
  struct Fence {
    var indent: Int
    var character: Character
    var length: Int
    var isBare: Bool

    func closes(_ opening: Fence) -> Bool {
      isBare && character == opening.character && length >= opening.length
    }
  }

  /// The beginning of a list item.
  struct ListMarker {
    /// The bullet, or the character after a number: items of one list have the same.
    var kind: Character
    var number: Int?
    var contentIndent: Int
    var content: String
  }

  let text: String
  let indent: Int
  let trimmed: String

  init(_ text: String) {
    self.text = text
    indent = text.prefix { $0 == " " }.count
    trimmed = text.trimmingSpaces()
  }

  var isBlank: Bool { trimmed.isEmpty }

  /// Returns the line without its first spaces.
  func removingIndent(upTo count: Int) -> String {
    String(text.dropFirst(min(indent, count)))
  }
}

// MARK: - Blocks

extension MarkdownLine {
  var fence: Fence? {
    guard indent < 4, let character = trimmed.first, character == "`" || character == "~" else {
      return nil
    }
    let length = trimmed.prefix { $0 == character }.count
    let rest = trimmed.dropFirst(length)
    guard length >= 3, character == "~" || !rest.contains("`") else { return nil }
    return Fence(indent: indent, character: character, length: length, isBare: rest.isEmpty)
  }

  var heading: (level: Int, text: String)? {
    let level = trimmed.prefix { $0 == "#" }.count
    let rest = trimmed.dropFirst(level)
    guard indent < 4, (1...6).contains(level), rest.isEmpty || rest.first == " " else { return nil }
    let title = String(rest).trimmingSpaces()
    let closing = title.reversed().prefix { $0 == "#" }.count
    let kept = title.dropLast(closing)
    // "C#" ends in a sign that belongs to it; a closing sequence stands alone.
    guard closing > 0, kept.isEmpty || kept.last == " " else { return (level, title) }
    return (level, String(kept).trimmingSpaces())
  }

  var isRule: Bool {
    let characters = trimmed.filter { $0 != " " }
    guard indent < 4, characters.count >= 3, let first = characters.first, "-*_".contains(first)
    else { return false }
    return characters.allSatisfy { $0 == first }
  }

  var isQuote: Bool { indent < 4 && trimmed.hasPrefix(">") }

  func removingQuoteMark() -> String {
    let rest = text.drop { $0 == " " }.dropFirst()
    return String(rest.first == " " ? rest.dropFirst() : rest)
  }

  var listMarker: ListMarker? {
    guard indent < 4, !isRule, let first = trimmed.first else { return nil }
    let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
    var kind = first
    var markerLength = 1
    if !digits.isEmpty {
      guard digits.count < 10, let after = trimmed.dropFirst(digits.count).first,
        after == "." || after == ")"
      else { return nil }
      kind = after
      markerLength = digits.count + 1
    } else if !"-*+".contains(first) {
      return nil
    }
    let rest = text.dropFirst(indent + markerLength)
    let spaces = rest.prefix { $0 == " " }.count
    guard spaces > 0 || rest.isEmpty else { return nil }
    // Five or more spaces are one space, and code that is indented by four.
    let padding = (1...4).contains(spaces) ? spaces : 1
    return ListMarker(
      kind: kind, number: Int(digits), contentIndent: indent + markerLength + padding,
      content: String(rest.dropFirst(min(spaces, padding))))
  }

  /// Whether this is the line of dashes below the heading of a table.
  var isTableDelimiter: Bool {
    text.contains("-")
      && tableCells.allSatisfy { cell in
        let dashes = cell.drop(while: { $0 == ":" }).drop(while: { $0 == "-" })
        return cell.contains("-") && dashes.drop(while: { $0 == ":" }).isEmpty
      }
  }

  /// The cells of the line, read as a row of a table.
  var tableCells: [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    var isCode = false
    for character in trimmed {
      if character == "`", !isEscaped { isCode.toggle() }
      if character == "|", isEscaped {
        cell.removeLast()
        cell.append(character)
      } else if character == "|", !isCode {
        cells.append(cell.trimmingSpaces())
        cell = ""
      } else {
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    cells.append(cell.trimmingSpaces())
    if trimmed.hasPrefix("|") { cells.removeFirst() }
    if cells.count > 1, cells.last?.isEmpty ?? false { cells.removeLast() }
    return cells
  }
}

extension String {
  /// Returns the text without the spaces around it.
  func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
