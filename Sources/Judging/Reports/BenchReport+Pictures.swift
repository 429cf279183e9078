// A ladder as bars, and its sizes as curves.

extension BenchReport {
  /// Draws a ladder.
  ///
  /// - Parameters:
  ///   - ladder: What is drawn.
  ///   - isComparable: Whether all times were measured alike; others make no curves together.
  ///   - page: Where it is added.
  func addPictures(of ladder: Ladder, isComparable: Bool, to page: inout TerminalPage) {
    let pictures = PictureText(style: style, width: style.width - 4)
    var blocks = [pictures.lines(of: bars(of: ladder))]
    if isComparable, let plot = plot(of: ladder) { blocks.append(pictures.lines(of: plot)) }
    for block in blocks where !block.isEmpty {
      page.addSpace()
      for line in block { page.addCut(line, indent: 2) }
    }
  }

  private func bars(of ladder: Ladder) -> BarScene {
    let bars = ladder.rungs.compactMap { rung in
      rung.name.map { name in
        BarScene.Bar(
          name: name, amount: rung.ratio,
          interval: rung.interval.lower <= rung.interval.upper
            ? rung.interval.lower...rung.interval.upper : nil,
          text: "\(Figures.ratio(rung.ratio))\(style.times)",
          isEmphasised: !BenchEntry.isShipped(name))
      }
    }
    return BarScene(
      title: style.text(
        Message("Ratio to the reference at size \(Figures.grouped(ladder.size))")), bars: bars,
      mark: 1)
  }

  /// The times of all sizes; `nil` where there are not two sizes to draw a line between.
  private func plot(of ladder: Ladder) -> PlotScene? {
    guard ladder.curves.contains(where: { $0.points.count > 1 }) else { return nil }
    return PlotScene(
      title: style.text(Message("CPU time by size, both logarithmic")),
      xLabel: style.text(Message("size")), yLabel: "ms",
      xScale: .logarithmic, yScale: .logarithmic,
      curves: ladder.curves.map { curve in
        PlotScene.Curve(
          name: curve.name ?? style.text(Message("reference")),
          points: curve.points.map { PlotScene.Point(x: Double($0.size), y: $0.seconds * 1e3) })
      })
  }
}
