// Bars: filled up to the lower end of an interval, shaded up to the upper one.

extension PictureText {
  func lines(of scene: BarScene) -> [StyledText] {
    let ends = scene.bars.map { max($0.amount, $0.interval?.upperBound ?? 0) }
    guard let longest = (ends + [scene.mark ?? 0]).max(), longest > 0, longest.isFinite,
      scene.bars.allSatisfy({ $0.amount >= 0 && ($0.interval?.lowerBound ?? 0) >= 0 })
    else { return [] }
    let nameWidth = min(scene.bars.map { DisplayWidth.of($0.name) }.max() ?? 0, width * 9 / 20)
    let textWidth = scene.bars.map { DisplayWidth.of($0.text) }.max() ?? 0
    let room = min(width - nameWidth - textWidth - 3, 60)
    guard room >= 8 else { return [] }
    let title = StyledText(scene.title, .heading).cut(to: width, ellipsis: style.ellipsis)
    let rows = scene.bars.map { bar in
      let excess = DisplayWidth.of(bar.name) - nameWidth
      let name = StyledText(bar.name, bar.isEmphasised ? .heading : .plain)
        .dropping(columns: excess > 0 ? excess + style.ellipsis.count : 0, ellipsis: style.ellipsis)
      return name.padded(to: nameWidth + 1)
        + self.bar(bar, room: room, unit: Double(room) / longest, mark: scene.mark)
        + StyledText("  " + bar.text, bar.isEmphasised ? .heading : .plain)
    }
    return [title] + rows + legend(of: scene)
  }

  private func bar(
    _ bar: BarScene.Bar, room: Int, unit: Double, mark: Double?
  ) -> StyledText {
    var canvas = CharacterCanvas(width: room, height: 1)
    let role: TerminalStyle.Role = bar.isEmphasised ? .plain : .faint
    let upper = Int(((bar.interval?.upperBound ?? 0) * unit).rounded())
    canvas.draw(String(repeating: shade, count: min(upper, room)), row: 0, column: 0, role)
    canvas.draw(filled((bar.interval?.lowerBound ?? bar.amount) * unit), row: 0, column: 0, role)
    if let mark {
      let column = min(Int((mark * unit).rounded()), room - 1)
      canvas.draw(markLine, row: 0, column: column, .caution)
    }
    return canvas.lines.first ?? StyledText("")
  }

  /// A bar of a length in characters, to an eighth of one where there are such characters.
  private func filled(_ length: Double) -> String {
    guard !isASCII else { return String(repeating: "#", count: Int(length.rounded())) }
    let eighths = Int((length * 8).rounded())
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  private var shade: String { isASCII ? "-" : "░" }
  private var markLine: String { isASCII ? "|" : "│" }

  private func legend(of scene: BarScene) -> [StyledText] {
    var parts: [Message] = []
    if scene.bars.contains(where: { $0.interval != nil }) {
      let full = isASCII ? "#" : "█"
      parts.append(
        Message("\(full) up to the lower end of the interval, \(shade) up to the upper one"))
    }
    if let mark = scene.mark { parts.append(Message("\(markLine) at \(Figures.rounded(mark))")) }
    return parts.isEmpty ? [] : note(.joined(parts, by: "; "))
  }
}
