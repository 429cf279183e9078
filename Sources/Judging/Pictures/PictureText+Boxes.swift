// Boxes over each other, and a table of what becomes of each.

extension PictureText {
  func lines(of scene: BoxScene) -> [StyledText] {
    let table = table(of: scene)
    let tableWidth = table.map(\.width).max() ?? 0
    let isBeside = width - tableWidth - Self.gap >= Self.leastWidth
    let room = isBeside ? width - tableWidth - Self.gap : width
    let drawing = drawing(of: scene, width: min(room, Self.mostWidth))
    guard !drawing.isEmpty else { return [] }
    let both = isBeside ? beside(drawing, table, gap: Self.gap) : drawing + table
    return both + note(legend(of: scene))
  }

  private static let gap = 3
  private static let leastWidth = 24
  private static let mostWidth = 48
  private static let mostHeight = 12

  // MARK: - The table

  private func table(of scene: BoxScene) -> [StyledText] {
    let hasScores = scene.items.contains { $0.score != nil }
    let answers = (scene.hasExpected ? ["expected"] : []) + (scene.hasActual ? ["actual"] : [])
    let head = [Message("box")] + (hasScores ? [Message("score")] : [])
    var lines = [cells(head.map(style.text) + answers.map(name(of:)), .faint)]
    for (index, item) in scene.items.enumerated() {
      let agrees = scene.agrees(on: item)
      let score = hasScores ? [item.score.map { Figures.rounded($0) } ?? ""] : []
      let places =
        (scene.hasExpected ? [style.text(BoxScene.word(for: item.expected))] : [])
        + (scene.hasActual ? [style.text(BoxScene.word(for: item.actual))] : [])
      let row = cells(["\(index)"] + score + places, agrees ? .plain : .bad)
      lines.append(agrees ? row : row + StyledText(style.differs, .bad))
    }
    return lines
  }

  private func cells(_ texts: [String], _ role: TerminalStyle.Role) -> StyledText {
    let widths = texts.count > 3 ? [5, 7, 10, 10] : [5, 10, 10]
    return zip(texts, widths).reduce(StyledText("")) { line, cell in
      line + StyledText(cell.0, role).padded(to: cell.1)
    }
  }

  // MARK: - The drawing

  private func drawing(of scene: BoxScene, width: Int) -> [StyledText] {
    let (across, down) = scene.axes
    guard (1e-30...1e100).contains(max(across.length, down.length)) else { return [] }
    // A character is twice as high as it is wide.
    let scale = min(
      Double(width - 3) / (2 * max(across.length, .leastNormalMagnitude)),
      Double(Self.mostHeight - 1) / max(down.length, .leastNormalMagnitude))
    func column(_ x: Double) -> Int { Int((across.position(of: x) * 2 * scale).rounded()) }
    func row(_ y: Double) -> Int { Int((down.position(of: y) * scale).rounded()) }
    var outlines = BoxOutlines(
      width: Int((across.length * 2 * scale).rounded()) + 3,
      height: Int((down.length * scale).rounded()) + 1)
    for (index, item) in scene.items.enumerated() {
      let isKept = !(scene.hasExpected ? item.expected : item.actual).isEmpty
      outlines.add(
        BoxOutlines.Outline(
          label: "\(index)", left: column(min(item.x1, item.x2)), top: row(min(item.y1, item.y2)),
          right: column(max(item.x1, item.x2)), bottom: row(max(item.y1, item.y2)),
          isSolid: isKept, role: scene.agrees(on: item) ? isKept ? .plain : .faint : .bad))
    }
    return outlines.canvas(isASCII: isASCII).lines
  }

  private func legend(of scene: BoxScene) -> Message {
    let (solid, dashed) = isASCII ? ("---", "...") : ("───", "╌╌╌")
    return Message(
      "\(solid) \(scene.meaningOfSolid), \(dashed) \(BoxScene.dropped)\(scene.noteOnSpace)")
  }
}
