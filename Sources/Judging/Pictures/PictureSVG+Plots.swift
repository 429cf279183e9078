// Curves over one axis.

extension PictureSVG {
  func figure(of scene: PlotScene) -> Markup? {
    guard let plot = plot(scene) else { return nil }
    return figure(plot, legend: legend(of: scene))
  }

  /// Plots that stand beside each other and share one legend.
  func figure(of scenes: [PlotScene]) -> Markup? {
    let plots = scenes.compactMap { scene in plot(scene).map { panel(scene.title, $0) } }
    guard let first = scenes.first, !plots.isEmpty else { return nil }
    return figure(Markup(joining: plots), legend: legend(of: first))
  }

  private static let plotHeight = 210.0
  private static let bottom = 36.0
  private static let top = 18.0
  private static let right = 10.0
  /// A curve with more points than these is a line without marks.
  private static let mostMarks = 48
  private static let mostOwnTicks = 6
  /// Colours, marks and dashes repeat after these.
  private static let styles = 4

  /// The part of a plot between the axes.
  private struct Frame {
    let left: Double
    let top: Double
    let width: Double
    let height: Double
    let x: PlotAxis
    let y: PlotAxis

    func x(_ value: Double) -> Double { left + x.position(of: value) * width }
    func y(_ value: Double) -> Double { top + (1 - y.position(of: value)) * height }
  }

  private func plot(_ scene: PlotScene) -> Markup? {
    let points = scene.curves.flatMap(\.points)
    let heights = points.flatMap {
      [$0.y] + ($0.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
    guard points.count > 1, let x = PlotAxis(points.map(\.x), scale: scene.xScale, ticks: 5),
      let y = PlotAxis(heights, scale: scene.yScale, ticks: 6)
    else { return nil }
    let left = (y.ticks.map { Self.width(of: y.text(of: $0), size: 10) }.max() ?? 0) + 8
    let (width, height) = (Self.width - left - Self.right, Self.plotHeight - Self.top - Self.bottom)
    let frame = Frame(left: left, top: Self.top, width: width, height: height, x: x, y: y)
    let names = scene.curves.map { "\($0.name) (\(Figures.count($0.points.count, "point")))" }
    return drawing(
      scene.title,
      description: "\(scene.yLabel) over \(scene.xLabel): \(names.joined(separator: ", ")).",
      height: Self.plotHeight
    ) {
      axes(of: scene, frame)
      for (index, curve) in scene.curves.enumerated() {
        self.curve(curve, Self.style(of: curve, at: index), index % Self.styles, frame)
      }
    }
  }

  // MARK: - Axes

  private func axes(of scene: PlotScene, _ frame: Frame) -> Markup {
    let (right, bottom) = (frame.left + frame.width, frame.top + frame.height)
    return Markup {
      for tick in frame.y.ticks {
        let y = frame.y(tick)
        line(frame.left, y, right, y, "grid")
        words(frame.y.text(of: tick), frame.left - 5, y + 3.5, "tick", anchor: "end")
      }
      for tick in legibleTicks(of: scene, frame) {
        let x = frame.x(tick)
        line(x, bottom, x, bottom + 4, "axis")
        words(frame.x.text(of: tick), x, bottom + 15, "tick", anchor: "middle")
      }
      line(frame.left, bottom, right, bottom, "axis")
      words(scene.yLabel, 0, 9, "axis-name")
      words(scene.xLabel, right, Self.plotHeight - 5, "axis-name", anchor: "end")
    }
  }

  /// The ticks to the right whose texts do not touch; of a few sizes the sizes themselves.
  private func legibleTicks(of scene: PlotScene, _ frame: Frame) -> [Double] {
    let values = Set(scene.curves.flatMap(\.points).map(\.x))
    let isFew = scene.xScale == .logarithmic && values.count <= Self.mostOwnTicks
    var end = -Double.infinity
    return (isFew ? values.sorted() : frame.x.ticks).filter { tick in
      let half = Self.width(of: frame.x.text(of: tick), size: 10) / 2
      let isFree = frame.x(tick) - half > end + 4
      if isFree { end = frame.x(tick) + half }
      return isFree
    }
  }

  // MARK: - Curves

  /// What is right and wrong has the colours that it has elsewhere on a page.
  private static func style(of curve: PlotScene.Curve, at index: Int) -> String {
    switch curve.name {
    case "expected": "curve-good"
    case "actual": "curve-bad"
    default: "curve\(index % styles)"
    }
  }

  private func curve(
    _ curve: PlotScene.Curve, _ style: String, _ shape: Int, _ frame: Frame
  ) -> Markup {
    let steps = curve.points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(Self.number(frame.x(point.x))) \(Self.number(frame.y(point.y)))"
    }
    return Markup {
      path(steps.joined(), "curve \(style)")
      for point in curve.points {
        if let interval = point.interval { self.interval(interval, at: point.x, style, frame) }
        if curve.points.count <= Self.mostMarks {
          mark(shape, frame.x(point.x), frame.y(point.y), style)
        }
      }
    }
  }

  private func interval(
    _ interval: ClosedRange<Double>, at x: Double, _ style: String, _ frame: Frame
  ) -> Markup {
    let (x, low, high) = (frame.x(x), frame.y(interval.lowerBound), frame.y(interval.upperBound))
    let steps =
      "M\(Self.number(x - 4)) \(Self.number(low))h8M\(Self.number(x)) \(Self.number(low))"
      + "V\(Self.number(high))M\(Self.number(x - 4)) \(Self.number(high))h8"
    return path(steps, "interval \(style)")
  }

  /// A mark of one of four shapes: a ring, a cross, a square, a triangle.
  func mark(_ shape: Int, _ x: Double, _ y: Double, _ style: String) -> Markup {
    let (left, top) = (Self.number(x - 3), Self.number(y - 3))
    return switch shape {
    case 0:
      Markup(
        empty: "circle",
        ["class": "mark \(style)", "cx": Self.number(x), "cy": Self.number(y), "r": "3.2"])
    case 1: path("M\(left) \(top)l6 6m0 -6l-6 6", "mark \(style)")
    case 2: path("M\(left) \(top)h6v6h-6z", "mark \(style)")
    default: path("M\(Self.number(x)) \(Self.number(y - 4))l3.6 6.4h-7.2z", "mark \(style)")
    }
  }

  private func legend(of scene: PlotScene) -> Markup {
    Markup(
      joining: scene.curves.enumerated().map { index, curve in
        let shape = index % Self.styles
        let style = Self.style(of: curve, at: index)
        return entry(curve.name) {
          path("M0 6h24", "curve \(style)")
          mark(shape, 12, 6, style)
        }
      })
  }
}
