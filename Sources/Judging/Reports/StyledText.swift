/// A line of text that knows which part of it is what, and how wide it is.
///
/// Every string goes through `SafeText` on its way in; there is no other way to make one. Colour is
/// put on at the very end, so that wrapping and cutting never see an escape sequence.
struct StyledText {
  /// Where a text that is too long is broken.
  enum Breaks {
    /// After a space.
    case words
    /// Before an argument or a result, as people break Swift; after a space where that is too far.
    case arguments
  }

  private struct Cell {
    var character: Character
    var role: TerminalStyle.Role
  }

  private var cells: [Cell]

  private init(cells: some Sequence<Cell>) {
    self.cells = Array(cells)
  }

  /// Takes a line of text; characters that a terminal would obey are made visible.
  init(_ line: some StringProtocol, _ role: TerminalStyle.Role = .plain) {
    self.init(cells: SafeText.visible(line).map { Cell(character: $0, role: role) })
  }

  /// Puts two texts one after the other.
  static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(cells: left.cells + right.cells)
  }

  var isEmpty: Bool { cells.isEmpty }

  /// The number of columns.
  var width: Int { Self.width(of: cells) }

  private static func width(of cells: some Sequence<Cell>) -> Int {
    cells.reduce(0) { $0 + DisplayWidth.of($1.character) }
  }
}

// MARK: - Fitting into a width

extension StyledText {
  /// Breaks the text into lines of at most so many columns.
  ///
  /// - Parameters:
  ///   - width: The number of columns.
  ///   - hanging: How far every line but the first is indented.
  ///   - breaks: Where to break.
  /// - Returns: The lines; one empty line for an empty text.
  func wrapped(to width: Int, hanging: Int = 0, breaks: Breaks = .words) -> [StyledText] {
    let preferred = breaks == .arguments ? startsOfArguments() : []
    var lines: [StyledText] = []
    var rest = cells[...]
    repeat {
      let indent = lines.isEmpty ? 0 : hanging
      let end = Self.endOfLine(in: rest, width: max(width - indent, 1), preferred: preferred)
      var line = rest[..<end]
      while line.last?.character == " " { line = line.dropLast() }
      lines.append(StyledText(String(repeating: " ", count: indent)) + StyledText(cells: line))
      rest = rest[end...].drop { $0.character == " " }
    } while !rest.isEmpty
    return lines
  }

  /// The indices at which an argument of the outermost call begins, or the result of a function.
  private func startsOfArguments() -> Set<Int> {
    var starts: Set<Int> = []
    var depth = 0
    for index in cells.indices {
      switch cells[index].character {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case " " where index > 0 && index + 1 < cells.count:
        let follows = depth == 1 && cells[index - 1].character == ","
        let precedes = depth == 0 && cells[index + 1].character == "-"
        if follows || precedes { starts.insert(index + 1) }
      default: break
      }
    }
    return starts
  }

  private static func endOfLine(
    in cells: ArraySlice<Cell>, width: Int, preferred: Set<Int>
  ) -> Int {
    let indentation = cells.prefix { $0.character == " " }.count
    var column = 0
    var lastBreak: Int?
    var preferredBreak: Int?
    for index in cells.indices {
      let columns = DisplayWidth.of(cells[index].character)
      if column + columns > width, cells[index].character != " " {
        // A character wider than the whole line is put there all the same, or nothing would be.
        return preferredBreak ?? lastBreak ?? max(index, cells.startIndex + 1)
      }
      column += columns
      // Indentation is no place to break; Chinese may be broken after any character.
      let isSpace = cells[index].character == " "
      if isSpace ? column > indentation : columns == 2 { lastBreak = index + 1 }
      if preferred.contains(index + 1) { preferredBreak = index + 1 }
    }
    return cells.endIndex
  }

  /// Cuts the text to at most so many columns, with an ellipsis where something is missing.
  func cut(to width: Int, ellipsis: String) -> StyledText {
    guard self.width > width else { return self }
    return prefix(columns: max(width - ellipsis.count, 0)) + StyledText(ellipsis, .faint)
  }

  /// Leaves out so many columns at the front, with an ellipsis in their place.
  func dropping(columns: Int, ellipsis: String) -> StyledText {
    guard columns > 0 else { return self }
    let dropped = prefix(columns: columns).cells.count
    return StyledText(ellipsis, .faint) + StyledText(cells: cells.dropFirst(dropped))
  }

  private func prefix(columns: Int) -> StyledText {
    var column = 0
    return StyledText(
      cells: cells.prefix {
        column += DisplayWidth.of($0.character)
        return column <= columns
      })
  }

  /// Fills the text up to a width with spaces.
  func padded(to width: Int) -> StyledText {
    self + StyledText(String(repeating: " ", count: max(width - self.width, 0)))
  }
}

// MARK: - Output

extension StyledText {
  /// Returns the text as it goes to the terminal, without spaces at its end.
  func rendered(in style: TerminalStyle) -> String {
    var visible = cells[...]
    while visible.last?.character == " " { visible = visible.dropLast() }
    var result = ""
    while let role = visible.first?.role {
      let run = visible.prefix { $0.role == role }
      result += style.painted(String(run.map(\.character)), as: role)
      visible = visible.dropFirst(run.count)
    }
    return result
  }
}
