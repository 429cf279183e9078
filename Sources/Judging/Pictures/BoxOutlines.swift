/// Rectangles of lines that cross and share edges, with a label on each.
struct BoxOutlines {
  /// A rectangle on the canvas, edges included.
  struct Outline {
    var label: String
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
    /// Whether its lines are drawn through or dashed.
    var isSolid: Bool
    var role: TerminalStyle.Role
  }

  /// The directions in which lines leave a character.
  private struct Lines: OptionSet {
    let rawValue: Int
    static let up = Lines(rawValue: 1)
    static let down = Lines(rawValue: 2)
    static let left = Lines(rawValue: 4)
    static let right = Lines(rawValue: 8)
  }

  private struct Cell {
    var lines: Lines = []
    var isSolid = false
    var role = TerminalStyle.Role.faint
  }

  private let width: Int
  private let height: Int
  private var cells: [Cell]
  private var outlines: [Outline] = []

  /// Makes an empty drawing.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: Cell(), count: width * height)
  }

  /// Adds a rectangle; one without a width or a height is a line or a label alone.
  mutating func add(_ outline: Outline) {
    outlines.append(outline)
    for row in Set([outline.top, outline.bottom]) {
      for column in outline.left..<outline.right {
        join(row, column, .right, outline)
        join(row, column + 1, .left, outline)
      }
    }
    for column in Set([outline.left, outline.right]) {
      for row in outline.top..<outline.bottom {
        join(row, column, .down, outline)
        join(row + 1, column, .up, outline)
      }
    }
  }

  private mutating func join(_ row: Int, _ column: Int, _ lines: Lines, _ outline: Outline) {
    guard (0..<height).contains(row), (0..<width).contains(column) else { return }
    var cell = cells[row * width + column]
    cell.lines.formUnion(lines)
    cell.isSolid = cell.isSolid || outline.isSolid
    if outline.role == .bad || cell.role == .faint { cell.role = outline.role }
    cells[row * width + column] = cell
  }

  /// The drawing in characters.
  func canvas(isASCII: Bool) -> CharacterCanvas {
    var canvas = CharacterCanvas(width: width, height: height)
    for row in 0..<height {
      for column in 0..<width {
        let cell = cells[row * width + column]
        let character = isASCII ? Self.ascii(cell) : Self.unicode(cell)
        guard !cell.lines.isEmpty else { continue }
        canvas.draw(character, row: row, column: column, cell.role)
      }
    }
    for outline in outlines { place(outline, on: &canvas) }
    return canvas
  }

  /// Writes a label beside the first corner, on the edge, or further on where another label stands.
  private func place(_ outline: Outline, on canvas: inout CharacterCanvas) {
    let length = outline.label.count
    func isFree(_ row: Int, _ column: Int) -> Bool {
      row < height && column + length <= width
        && (column - 1...column + length).allSatisfy {
          !(0..<width).contains($0) || !canvas.character(row: row, column: $0).isNumber
        }
    }
    let start = outline.right > outline.left ? outline.left + 1 : outline.left
    for row in outline.top...max(outline.top, outline.bottom - 1) {
      for column in start...max(start, outline.right - 1) where isFree(row, column) {
        return canvas.draw(outline.label, row: row, column: column, outline.role)
      }
    }
    for column in outline.left..<width where isFree(outline.top, column) {
      return canvas.draw(outline.label, row: outline.top, column: column, outline.role)
    }
  }

  // MARK: - Characters

  private static func unicode(_ cell: Cell) -> String {
    let lines = Array(" ╵╷│╴┘┐┤╶└┌├─┴┬┼")
    switch cell.lines {
    case [.left, .right] where !cell.isSolid: return "╌"
    case [.up, .down] where !cell.isSolid: return "╎"
    default: return String(lines[cell.lines.rawValue])
    }
  }

  private static func ascii(_ cell: Cell) -> String {
    switch cell.lines {
    case []: " "
    case [.left], [.right], [.left, .right]: cell.isSolid ? "-" : "."
    case [.up], [.down], [.up, .down]: cell.isSolid ? "|" : ":"
    default: "+"
    }
  }
}
