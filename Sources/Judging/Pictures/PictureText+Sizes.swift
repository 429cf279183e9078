// Widths to the right, heights upwards.

extension PictureText {
  func lines(of scene: SizeScene) -> [StyledText] {
    let points = scene.sizes + scene.expected + scene.actual
    let (widest, highest) = (points.map(\.width).max() ?? 0, points.map(\.height).max() ?? 0)
    guard points.allSatisfy({ $0.width >= 0 && $0.height >= 0 }), widest > 0, highest > 0 else {
      return []
    }
    let label = Figures.rounded(highest)
    let columns = min(width - label.count - 2, 60)
    let rows = 12
    var canvas = CharacterCanvas(width: columns, height: rows)
    let expected = Set(scene.expected.map { place($0, in: canvas, widest, highest) })
    let actual = Set(scene.actual.map { place($0, in: canvas, widest, highest) })
    let sizes = Set(scene.sizes.map { place($0, in: canvas, widest, highest) })
    for place in sizes { canvas.draw(sizeMark, row: place.row, column: place.column, .faint) }
    for place in expected { canvas.draw("E", row: place.row, column: place.column, .good) }
    for place in actual {
      let isBoth = expected.contains(place)
      canvas.draw(
        isBoth ? "B" : "A", row: place.row, column: place.column, isBoth ? .plain : .bad)
    }
    let axis = String(repeating: " ", count: label.count)
    let frame = canvas.lines.enumerated().map { row, line in
      StyledText("\(row == 0 ? label : axis) \(style.bar)", .faint) + line
    }
    let bottom =
      isASCII
      ? "+" + String(repeating: "-", count: columns) : "└" + String(repeating: "─", count: columns)
    let end = Figures.rounded(widest)
    let name = style.text(Message("height up, width to the right up to \(end)"))
    return frame + [
      StyledText("\(axis) \(bottom)", .faint), StyledText("\(axis)  \(name)", .faint),
      StyledText("\(axis)  \(style.text(legend(of: scene)))", .faint),
    ]
  }

  private struct Place: Hashable {
    var row: Int
    var column: Int
  }

  private func place(
    _ point: SizeScene.Point, in canvas: CharacterCanvas, _ widest: Double, _ highest: Double
  ) -> Place {
    let column = (point.width / widest * Double(canvas.width - 1)).rounded()
    let row = (point.height / highest * Double(canvas.height - 1)).rounded()
    return Place(row: canvas.height - 1 - Int(row), column: Int(column))
  }

  private var sizeMark: String { isASCII ? "." : "·" }

  private func legend(of scene: SizeScene) -> Message {
    scene.expected.isEmpty
      ? Message("\(sizeMark) given, A actual")
      : Message("\(sizeMark) given, E expected, A actual, B both in one place")
  }
}
