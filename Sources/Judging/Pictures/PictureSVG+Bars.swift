// Named amounts below each other, each with its name above its bar so that long names have room.

extension PictureSVG {
  /// Draws bars with what the mark means below them; none where no amount can be drawn.
  ///
  /// - Parameters:
  ///   - scene: The bars.
  ///   - note: What the line at the mark means.
  /// - Returns: The figure.
  func figure(of scene: BarScene, note: String? = nil) -> Markup? {
    let bars = scene.bars.filter { $0.amount.isFinite && $0.amount >= 0 }
    let ends = bars.flatMap { [$0.amount] + ($0.interval.map { [$0.upperBound] } ?? []) }
    let longest = (ends + [scene.mark ?? 0]).filter(\.isFinite).max() ?? 0
    guard !bars.isEmpty, longest.isNormal else { return nil }
    let height = Double(bars.count) * Self.rowHeight
    let legend = Markup {
      if scene.mark != nil, let note {
        entry(note) { line(12, 0, 12, 12, "limit") }
      }
      if bars.contains(where: { $0.interval != nil }) {
        entry("interval") { path("M3 2v8M3 6h18M21 2v8", "whisker") }
      }
    }
    let amounts = bars.map { "\($0.name): \($0.text)" }.joined(separator: ", ")
    let drawing = drawing(scene.title, description: "\(amounts).", height: height) {
      for (index, bar) in bars.enumerated() {
        let y = Double(index) * Self.rowHeight
        self.bar(bar, y: y, scale: Self.barWidth / longest)
        if let mark = scene.mark {
          // Only beside the bars: it would cross the names.
          let x = Self.margin + mark * Self.barWidth / longest
          line(x, y + 15, x, y + 30, "limit")
        }
      }
    }
    return figure(drawing, legend: legend)
  }

  private static let rowHeight = 34.0
  private static let barHeight = 9.0
  private static let margin = 1.0
  /// The room to the right of the bars is for the amounts.
  private static let barWidth = width - 56
  private static let widestName = 42

  private func bar(_ bar: BarScene.Bar, y: Double, scale: Double) -> Markup {
    let middle = y + 18 + Self.barHeight / 2
    let style = bar.isEmphasised ? " bad" : ""
    return Markup {
      words(
        DisplayWidth.of(bar.name) > Self.widestName
          ? bar.name.fitted(to: Self.widestName) : bar.name,
        Self.margin, y + 12, "bar-name")
      words(bar.text, Self.width, middle + 4, "bar-text\(style)", anchor: "end")
      rectangle(
        Self.margin, y + 18, max(bar.amount * scale, 1), Self.barHeight, "bar\(style)", radius: 1.5)
      if let interval = bar.interval {
        let (low, high) = (
          Self.margin + max(interval.lowerBound, 0) * scale,
          Self.margin + interval.upperBound * scale
        )
        path(
          "M\(Self.number(low)) \(Self.number(middle - 4))v8M\(Self.number(low)) "
            + "\(Self.number(middle))H\(Self.number(high))M\(Self.number(high)) "
            + "\(Self.number(middle - 4))v8", "whisker")
      }
    }
  }
}
