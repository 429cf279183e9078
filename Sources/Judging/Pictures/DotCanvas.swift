/// A rectangle of dots, eight to a character: two beside each other, four above each other.
struct DotCanvas {
  /// The size in characters.
  let width: Int
  let height: Int
  /// The dots of each character, a bit each, in the order of the Braille patterns.
  private var cells: [UInt8]

  /// The number of dots in a row.
  var columns: Int { width * 2 }
  /// The number of rows of dots.
  var rows: Int { height * 4 }

  /// Makes an empty canvas.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: 0, count: width * height)
  }

  /// Draws a straight line between two dots, both included; row 0 is the top.
  mutating func drawLine(from start: (column: Int, row: Int), to end: (column: Int, row: Int)) {
    let (width, height) = (end.column - start.column, end.row - start.row)
    let steps = max(abs(width), abs(height))
    for step in 0...steps {
      let part = steps == 0 ? 0 : Double(step) / Double(steps)
      setDot(
        column: start.column + Int((Double(width) * part).rounded()),
        row: start.row + Int((Double(height) * part).rounded()))
    }
  }

  private mutating func setDot(column: Int, row: Int) {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    // The fourth row came to Braille later, and its bits come last.
    let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    cells[row / 4 * width + column / 2] |= bits[row % 4][column % 2]
  }

  /// The character with the dots of a place; `nil` where there are none.
  func character(row: Int, column: Int) -> Character? {
    let dots = cells[row * width + column]
    guard dots != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(dots)) else { return nil }
    return Character(scalar)
  }
}
