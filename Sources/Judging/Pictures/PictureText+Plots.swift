// Curves: dots for the line, a letter for each point, so that curves can be told apart without colour.

extension PictureText {
  /// The rows of a plot, without its axes.
  private static let plotRows = 14
  /// Curves with more points than these have a letter at their ends and in their middle only.
  private static let mostLetters = 12

  func lines(of scene: PlotScene) -> [StyledText] {
    let points = scene.curves.flatMap(\.points).filter {
      PlotAxis.hasPlace($0.x, on: scene.xScale) && PlotAxis.hasPlace($0.y, on: scene.yScale)
    }
    let heights = points.flatMap { point in
      [point.y] + (point.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
    guard let xAxis = PlotAxis(points.map(\.x), scale: scene.xScale, ticks: Self.mostXTicks),
      let yAxis = PlotAxis(
        heights.filter { PlotAxis.hasPlace($0, on: scene.yScale) }, scale: scene.yScale, ticks: 6)
    else { return [] }
    let margin = yAxis.ticks.map { yAxis.text(of: $0).count }.max() ?? 0
    let frame = PlotFrame(
      xAxis: xAxis, yAxis: yAxis, width: min(width - margin - 2, 64), height: Self.plotRows)
    var lines = [StyledText(scene.title, .heading).cut(to: width, ellipsis: style.ellipsis)]
    lines += [StyledText("\(scene.yLabel)", .faint)]
    let labels = Dictionary(
      yAxis.ticks.map { (frame.row(of: $0), yAxis.text(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    let bar = isASCII ? "|" : "│"
    let notch = isASCII ? "+" : "┤"
    for (row, line) in canvas(of: scene, in: frame).lines.enumerated() {
      let label = labels[row].map { $0.rightAligned(in: margin) + " " + notch }
      let edge = label ?? String(repeating: " ", count: margin + 1) + bar
      lines.append(StyledText(edge, .faint) + line)
    }
    lines += bottom(of: frame, ticks: xTicks(of: points.map(\.x), on: xAxis), margin: margin)
    lines.append(
      StyledText(scene.xLabel.rightAligned(in: margin + 2 + frame.width), .faint))
    return lines + legend(of: scene, in: frame)
  }
}

// MARK: - Curves

extension PictureText {
  private func canvas(of scene: PlotScene, in frame: PlotFrame) -> CharacterCanvas {
    var dots = DotCanvas(width: frame.width, height: frame.height)
    for curve in scene.curves {
      let places = curve.points.filter(frame.holds).map { frame.dot(of: $0) }
      for (start, end) in zip(places, places.dropFirst()) { dots.drawLine(from: start, to: end) }
    }
    var canvas = CharacterCanvas(width: frame.width, height: frame.height)
    for row in 0..<frame.height {
      for column in 0..<frame.width {
        guard let character = dots.character(row: row, column: column) else { continue }
        canvas.draw(isASCII ? "." : String(character), row: row, column: column, .faint)
      }
    }
    drawIntervals(of: scene, in: frame, on: &canvas)
    for (place, curves) in letters(of: scene, in: frame) {
      let isAlone = curves.count == 1
      let index = curves.min() ?? 0
      canvas.draw(
        isAlone ? Self.letter(index) : "*", row: place.row, column: place.column,
        isAlone ? Self.role(of: scene.curves[index]) : .plain)
    }
    return canvas
  }

  private func drawIntervals(
    of scene: PlotScene, in frame: PlotFrame, on canvas: inout CharacterCanvas
  ) {
    for point in scene.curves.flatMap(\.points) where frame.holds(point) {
      guard let interval = point.interval else { continue }
      let column = frame.column(of: point.x)
      for row in frame.row(of: interval.upperBound)...frame.row(of: interval.lowerBound) {
        canvas.draw(isASCII ? "|" : "│", row: row, column: column, .faint)
      }
    }
  }

  /// The curves that have a letter in each place.
  private func letters(
    of scene: PlotScene, in frame: PlotFrame
  ) -> [PlotFrame.Place: Set<Int>] {
    var letters: [PlotFrame.Place: Set<Int>] = [:]
    for (number, curve) in scene.curves.enumerated() {
      let points = curve.points.filter(frame.holds)
      let last = points.count - 1
      let isDense = points.count > Self.mostLetters
      for index in isDense ? [0, last / 2, last] : Array(points.indices) {
        let point = points[index]
        let place = PlotFrame.Place(row: frame.row(of: point.y), column: frame.column(of: point.x))
        letters[place, default: []].insert(number)
      }
    }
    return letters
  }

  private static func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return index < letters.count ? String(letters[index]) : "#"
  }

  private static func role(of curve: PlotScene.Curve) -> TerminalStyle.Role {
    switch curve.name {
    case "expected": .good
    case "actual": .bad
    default: .heading
    }
  }

  private func legend(of scene: PlotScene, in frame: PlotFrame) -> [StyledText] {
    var entries = scene.curves.enumerated().map { index, curve in
      StyledText(Self.letter(index), Self.role(of: curve)) + StyledText(" " + name(of: curve.name))
    }
    if letters(of: scene, in: frame).contains(where: { $0.value.count > 1 }) {
      entries.append(StyledText(style.text(Message("* several")), .faint))
    }
    var lines: [StyledText] = []
    for entry in entries {
      let shown = entry.cut(to: width - 2, ellipsis: style.ellipsis)
      if let last = lines.last, last.width + 3 + shown.width <= width {
        lines[lines.count - 1] = last + StyledText("   ") + shown
      } else {
        lines.append(StyledText("  ") + shown)
      }
    }
    return lines
  }
}

// MARK: - The axis below

extension PictureText {
  private static let mostXTicks = 6

  /// The numbers of the points where these are few, as measured sizes are; else round ones.
  private func xTicks(of numbers: [Double], on axis: PlotAxis) -> [Double] {
    let own = Set(numbers)
    return own.count <= Self.mostXTicks ? own.sorted() : axis.ticks
  }

  /// The line of the axis with its notches, and the numbers beneath them.
  private func bottom(of frame: PlotFrame, ticks: [Double], margin: Int) -> [StyledText] {
    var axis = CharacterCanvas(width: width, height: 2)
    let start = margin + 2
    axis.draw(isASCII ? "+" : "└", row: 0, column: start - 1, .faint)
    let line = String(repeating: isASCII ? "-" : "─", count: frame.width)
    axis.draw(line, row: 0, column: start, .faint)
    var end = 0
    for tick in ticks {
      let column = start + frame.column(of: tick)
      let text = frame.xAxis.text(of: tick)
      // Under its notch, where the numbers before and the edge leave room for that.
      let first = min(max(column - text.count / 2, 0), width - text.count)
      guard first >= end else { continue }
      axis.draw(isASCII ? "+" : "┬", row: 0, column: column, .faint)
      axis.draw(text, row: 1, column: first, .faint)
      end = first + text.count + 2
    }
    return axis.lines
  }
}
