/// Splits the text of a Markdown block into spans.
struct MarkdownInlineParser {
  /// How deep styles may be nested; deeper ones are read as they stand.
  private static let maximumDepth = 8

  private let characters: [Character]
  private let style: TextSpan.Style
  private let depth: Int
  private var index = 0
  private var spans: [TextSpan] = []
  private var pending = ""

  private init(_ characters: [Character], style: TextSpan.Style, depth: Int) {
    self.characters = characters
    self.style = style
    self.depth = depth
  }

  /// Returns the spans of a text.
  static func parse(_ text: String) -> [TextSpan] {
    spans(of: Array(text), style: [], depth: 0)
  }

  private static func spans(
    of characters: [Character], style: TextSpan.Style, depth: Int
  ) -> [TextSpan] {
    var parser = MarkdownInlineParser(characters, style: style, depth: depth)
    parser.parse()
    return parser.spans.joined()
  }

  private mutating func parse() {
    while index < characters.count {
      let isRead =
        switch characters[index] {
        case "\\": readEscape()
        case "`": readCode()
        case "!": readImage()
        case "[": readLink()
        case "<": readAngle()
        case "&": readEntity()
        case "*", "_", "~": readEmphasis()
        default: false
        }
      guard !isRead else { continue }
      // A run of marks that means nothing is passed as a whole: its second half means nothing too.
      let character = characters[index]
      repeat {
        pending.append(character)
        index += 1
      } while "`*_~".contains(character) && peek() == character
    }
    flush()
  }

  private mutating func flush() {
    if !pending.isEmpty { spans.append(TextSpan(text: pending, style: style)) }
    pending = ""
  }

  private mutating func append(_ new: [TextSpan]) {
    flush()
    spans += new
  }

  private func peek(_ offset: Int = 0) -> Character? {
    characters.indices.contains(index + offset) ? characters[index + offset] : nil
  }

  private func nested(_ range: Range<Int>, adding new: TextSpan.Style) -> [TextSpan] {
    Self.spans(of: Array(characters[range]), style: style.union(new), depth: depth + 1)
  }

  /// Finds a sequence of characters at or after an index.
  private func find(_ sequence: String, from start: Int) -> Int? {
    let sequence = Array(sequence)
    guard start + sequence.count <= characters.count else { return nil }
    return (start...characters.count - sequence.count).first {
      characters[$0..<$0 + sequence.count].elementsEqual(sequence)
    }
  }
}

// MARK: - Code, escapes and entities

extension MarkdownInlineParser {
  private mutating func readEscape() -> Bool {
    guard let next = peek(1), next.isASCII, next.isPunctuation || next.isSymbol else {
      return false
    }
    pending.append(next)
    index += 2
    return true
  }

  private mutating func readCode() -> Bool {
    guard let range = codeRange(at: index) else { return false }
    var text = String(characters[range]).replacing("\n", with: " ")
    if text.hasPrefix(" "), text.hasSuffix(" "), text.contains(where: { $0 != " " }) {
      text = String(text.dropFirst().dropLast())
    }
    append([TextSpan(text: text, style: style.union(.code))])
    index = range.upperBound + (range.lowerBound - index)
    return true
  }

  /// The content of a code span whose backticks begin at an index.
  private func codeRange(at start: Int) -> Range<Int>? {
    var end = start
    while end < characters.count, characters[end] == "`" { end += 1 }
    let length = end - start
    let content = end
    var run = 0
    while end <= characters.count {
      if end < characters.count, characters[end] == "`" {
        run += 1
      } else {
        if run == length { return content..<end - length }
        run = 0
      }
      end += 1
    }
    return nil
  }

  private mutating func readEntity() -> Bool {
    let entities = [
      "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": "\"", "&nbsp;": "\u{A0}",
    ]
    for (entity, text) in entities where find(entity, from: index) == index {
      pending += text
      index += entity.count
      return true
    }
    return false
  }
}

// MARK: - Links

extension MarkdownInlineParser {
  private mutating func readImage() -> Bool {
    guard peek(1) == "[", let link = linkRanges(at: index + 1) else { return false }
    append(nested(link.text, adding: .emphasis))
    index = link.end
    return true
  }

  private mutating func readLink() -> Bool {
    guard depth < Self.maximumDepth, let link = linkRanges(at: index) else { return false }
    append(nested(link.text, adding: .link))
    // A file beside the statement cannot be opened from here; an address can be copied.
    let target = String(characters[link.target])
    if target.contains("://"), target != String(characters[link.text]) {
      append([TextSpan(text: " (\(target))", style: style)])
    }
    index = link.end
    return true
  }

  /// The parts of `[text](target)` that begins at an index.
  private func linkRanges(
    at start: Int
  ) -> (text: Range<Int>, target: Range<Int>, end: Int)? {
    guard let close = closing("]", of: "[", at: start), close + 1 < characters.count,
      characters[close + 1] == "(", let end = closing(")", of: "(", at: close + 1)
    else { return nil }
    let target = characters[close + 2..<end]
    // A title may follow the target; it has no place in a terminal.
    let targetEnd = target.firstIndex(of: " ") ?? end
    return (start + 1..<close, close + 2..<targetEnd, end + 1)
  }

  private func closing(_ end: Character, of begin: Character, at start: Int) -> Int? {
    var level = 0
    var position = start
    while position < characters.count {
      let character = characters[position]
      if character == "\\" {
        position += 1
      } else if character == "`", let code = codeRange(at: position) {
        position = code.upperBound + (code.lowerBound - position) - 1
      } else if character == begin {
        level += 1
      } else if character == end {
        level -= 1
        if level == 0 { return position }
      }
      position += 1
    }
    return nil
  }

  private mutating func readAngle() -> Bool {
    if find("<!--", from: index) == index, let end = find("-->", from: index) {
      index = end + 3
      return true
    }
    for tag in ["<br>", "<br/>", "<br />"] where find(tag, from: index) == index {
      pending += "\n"
      index += tag.count
      return true
    }
    guard let end = find(">", from: index) else { return false }
    let target = String(characters[index + 1..<end])
    guard target.contains("://"), !target.contains(" ") else { return false }
    append([TextSpan(text: target, style: style.union(.link))])
    index = end + 1
    return true
  }
}

// MARK: - Emphasis

extension MarkdownInlineParser {
  private mutating func readEmphasis() -> Bool {
    let mark = characters[index]
    let length = characters[index...].prefix { $0 == mark }.count
    let added: TextSpan.Style
    switch (mark, length) {
    case ("~", 2): added = .struck
    case ("~", _): return false
    case (_, 1): added = .emphasis
    case (_, 2): added = .bold
    case (_, 3): added = [.bold, .emphasis]
    default: return false
    }
    let start = index + length
    guard depth < Self.maximumDepth, opens(mark, at: index, contentAt: start),
      let end = closingRun(of: mark, length: length, from: start)
    else { return false }
    append(nested(start..<end, adding: added))
    index = end + length
    return true
  }

  private func opens(_ mark: Character, at position: Int, contentAt start: Int) -> Bool {
    guard start < characters.count, !characters[start].isWhitespace else { return false }
    // `snake_case` is a word.
    return mark != "_" || position == 0 || !characters[position - 1].isWordCharacter
  }

  private func closingRun(of mark: Character, length: Int, from start: Int) -> Int? {
    var position = start
    while position < characters.count {
      let character = characters[position]
      if character == "\\" {
        position += 2
      } else if character == "`", let code = codeRange(at: position) {
        position = code.upperBound + (code.lowerBound - position)
      } else if character == mark {
        let run = characters[position...].prefix { $0 == mark }.count
        let after = position + run
        let isInWord = after < characters.count && characters[after].isWordCharacter
        if run == length, position > start, !characters[position - 1].isWhitespace,
          mark != "_" || !isInWord
        {
          return position
        }
        position = after
      } else {
        position += 1
      }
    }
    return nil
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber }
}
