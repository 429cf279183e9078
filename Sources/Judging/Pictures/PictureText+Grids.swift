// Two grids and their difference beside each other.

extension PictureText {
  func lines(of scene: GridScene) -> [StyledText] {
    let panels = [scene.expected, scene.actual]
    let columns = panels.map(\.columns).max() ?? 0
    let rows = panels.map(\.rows).max() ?? 0
    let room = (width - 2 * Self.panelGap) / 3
    guard rows * columns >= 4, rows <= Self.mostRows,
      let painter = [GridPainter.Form.figures, .squares, .characters].lazy
        .map({ GridPainter(scene: scene, form: $0, isASCII: isASCII) })
        .first(where: { $0.isLegible && columns * $0.cellWidth <= room })
    else { return [] }
    var blocks = panels.map { panel in block(panel, painter.rows(of: panel)) }
    if scene.hasEqualShapes {
      blocks.append(
        [StyledText(style.text(Message("difference")), .faint)] + painter.differenceRows())
    }
    let widest = blocks.joined().map(\.width).max() ?? 0
    guard widest * blocks.count + Self.panelGap * (blocks.count - 1) <= width else { return [] }
    let joined = blocks.dropFirst().reduce(blocks[0]) { left, right in
      beside(left.map { $0.padded(to: left.map(\.width).max() ?? 0) }, right, gap: Self.panelGap)
    }
    let title = scene.slice.map { [StyledText(style.text(Message("slice \($0)")), .faint)] } ?? []
    return title + joined + painter.legend().flatMap { note($0) }
  }

  private static let panelGap = 4
  private static let mostRows = 16

  private func block(_ panel: GridScene.Panel, _ rows: [StyledText]) -> [StyledText] {
    let name = "\(self.name(of: panel.name)) \(panel.rows)\(style.times)\(panel.columns)"
    return [StyledText(name, .faint)] + rows
  }
}
