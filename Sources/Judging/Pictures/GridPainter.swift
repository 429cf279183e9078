/// Turns the cells of two grids into characters, on a scale that both share.
struct GridPainter {
  /// What a cell looks like.
  enum Form: Equatable {
    /// The number itself, to three figures.
    case figures
    /// Two characters, which make a square.
    case squares
    /// One character.
    case characters
  }

  let scene: GridScene
  let form: Form
  let isASCII: Bool
  /// How many characters a cell takes.
  let cellWidth: Int
  private let range: ClosedRange<Double>
  private let differences: [GridScene.Difference]

  init(scene: GridScene, form: Form, isASCII: Bool) {
    self.scene = scene
    self.form = form
    self.isASCII = isASCII
    range = scene.range
    differences = scene.differences
    cellWidth =
      switch form {
      case .figures: (scene.texts.map(\.count).max() ?? 0) + 1
      case .squares: 2
      case .characters: 1
      }
  }

  /// Whether this form suits the grids: labels have one character anyway.
  var isLegible: Bool { form != .figures || scene.kind == .numbers }

  /// The rows of one of the grids.
  func rows(of panel: GridScene.Panel) -> [StyledText] {
    let isActual = panel == scene.actual
    return lines(panel.rows, panel.columns) { index in
      let text = text(of: panel.cells[index])
      let differs = scene.hasEqualShapes && differences[index] != .none
      return (text, differs ? isActual ? .badDifference : .goodDifference : .plain)
    }
  }

  /// The rows that say where the actual grid differs, and for numbers how.
  func differenceRows() -> [StyledText] {
    lines(scene.expected.rows, scene.expected.columns) { index in
      switch differences[index] {
      case .none: (padded(same), .faint)
      case .other: (padded(isASCII ? "x" : "≠"), .bad)
      case .larger(let isMuch): (sign("+", isMuch, at: index), .bad)
      case .smaller(let isMuch): (sign("-", isMuch, at: index), .bad)
      }
    }
  }

  /// What the characters mean.
  func legend() -> [Message] {
    let mark = isASCII ? "x" : "≠"
    switch scene.kind {
    case .labels:
      return [
        hasUnnamedLabels
          ? Message("\(mark) differs, \(same) is the same; # any other label")
          : Message("\(mark) differs, \(same) is the same")
      ]
    case .numbers where form == .figures:
      return scene.isRounded ? [GridScene.roundedNote] : []
    case .numbers:
      let least = Figures.rounded(range.lowerBound)
      let largest = Figures.rounded(range.upperBound)
      var texts = [Message("\(shades.joined()) from \(least) to \(largest)")]
      if scene.hasEqualShapes, scene.largestDifference > 0 {
        let most = Figures.rounded(scene.largestDifference)
        texts.append(
          form == .squares
            ? Message("+ too large, - too small; ++ and -- by over half of \(most)")
            : Message("+ too large, - too small; at most \(most)"))
      }
      let strange = scene.cells.contains { !$0.isFinite }
      if strange { texts.append(Message("? is infinite or no number")) }
      return texts
    }
  }

  // MARK: - Characters

  private var same: String { isASCII ? "." : "·" }

  private var shades: [String] {
    isASCII ? [".", ":", "o", "O", "@"] : ["·", "░", "▒", "▓", "█"]
  }

  private func text(of cell: Double) -> String {
    switch scene.kind {
    case .labels: label(cell)
    case .numbers: form == .figures ? padded(Figures.rounded(cell)) : shade(cell)
    }
  }

  private func sign(_ sign: String, _ isMuch: Bool, at index: Int) -> String {
    switch form {
    case .figures:
      let difference = scene.actual.cells[index] - scene.expected.cells[index]
      return padded(sign + Figures.rounded(difference.magnitude))
    case .squares: return isMuch ? filled(sign) : padded(sign)
    case .characters: return sign
    }
  }

  private func shade(_ number: Double) -> String {
    guard number.isFinite else { return padded("?") }
    let length = range.upperBound - range.lowerBound
    guard length > 0, length.isFinite else { return filled(shades[0]) }
    let place = (number - range.lowerBound) / length * Double(shades.count)
    return filled(shades[min(Int(place), shades.count - 1)])
  }

  private var hasUnnamedLabels: Bool {
    scene.cells.contains { !(0..<36).contains($0) }
  }

  private func label(_ label: Double) -> String {
    guard let label = Int(exactly: label), (0..<36).contains(label) else { return padded("#") }
    return padded(String(label, radix: 36))
  }

  private func padded(_ text: String) -> String {
    let blanks = String(repeating: " ", count: max(cellWidth - text.count - 1, 0))
    // Figures stand at the right of their column.
    return form == .figures
      ? blanks + text + " " : text + String(repeating: " ", count: max(cellWidth - text.count, 0))
  }

  private func filled(_ text: String) -> String { String(repeating: text, count: cellWidth) }

  private func lines(
    _ rows: Int, _ columns: Int, cell: (Int) -> (String, TerminalStyle.Role)
  ) -> [StyledText] {
    (0..<rows).map { row in
      (0..<columns).reduce(StyledText("")) { line, column in
        let (text, role) = cell(row * columns + column)
        return line + StyledText(text, role)
      }
    }
  }
}
