/// A rectangle of characters to draw on, each with its role.
struct CharacterCanvas {
  private struct Cell {
    var character: Character = " "
    var role = TerminalStyle.Role.plain
  }

  let width: Int
  let height: Int
  private var cells: [Cell]

  /// Makes an empty canvas.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: Cell(), count: width * height)
  }

  /// Draws a text; what goes beyond the edge is lost.
  mutating func draw(
    _ text: String, row: Int, column: Int, _ role: TerminalStyle.Role = .plain
  ) {
    guard (0..<height).contains(row) else { return }
    for (offset, character) in text.enumerated() where (0..<width).contains(column + offset) {
      cells[row * width + column + offset] = Cell(character: character, role: role)
    }
  }

  /// The character at a place.
  func character(row: Int, column: Int) -> Character {
    cells[row * width + column].character
  }

  /// The rows as lines of a report.
  var lines: [StyledText] {
    (0..<height).map { row in
      var line = StyledText("")
      var rest = cells[row * width..<(row + 1) * width]
      while let role = rest.first?.role {
        let run = rest.prefix { $0.role == role }
        line = line + StyledText(String(run.map(\.character)), role)
        rest = rest.dropFirst(run.count)
      }
      return line
    }
  }
}
