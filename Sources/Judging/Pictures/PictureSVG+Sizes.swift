// Widths to the right, heights upwards.

extension PictureSVG {
  func figure(of scene: SizeScene) -> Markup? {
    let points = scene.sizes + scene.expected + scene.actual
    guard points.allSatisfy({ $0.width >= 0 && $0.height >= 0 }),
      let across = PlotAxis(points.map(\.width), scale: .linear, startsAtZero: true, ticks: 5),
      let up = PlotAxis(points.map(\.height), scale: .linear, startsAtZero: true, ticks: 5)
    else { return nil }
    return figure(drawing(of: scene, across, up), legend: legend(of: scene))
  }

  private func drawing(of scene: SizeScene, _ across: PlotAxis, _ up: PlotAxis) -> Markup {
    let (top, bottom, right) = (18.0, 236.0, Self.width - 12)
    let left = (up.ticks.map { Self.width(of: up.text(of: $0), size: 10) }.max() ?? 0) + 8
    func x(_ value: Double) -> Double { left + across.position(of: value) * (right - left) }
    func y(_ value: Double) -> Double { bottom - up.position(of: value) * (bottom - top) }
    func marks(_ points: [SizeScene.Point], _ mark: (Double, Double) -> Markup) -> Markup {
      Markup(joining: points.map { mark(x($0.width), y($0.height)) })
    }
    return drawing(
      "Widths and heights",
      description: "\(scene.sizes.count) given, \(scene.expected.count) expected, "
        + "\(scene.actual.count) actual.",
      height: bottom + 34
    ) {
      for tick in up.ticks {
        line(left, y(tick), right, y(tick), "grid")
        words(up.text(of: tick), left - 5, y(tick) + 3.5, "tick", anchor: "end")
      }
      for tick in across.ticks {
        line(x(tick), bottom, x(tick), top, "grid")
        words(across.text(of: tick), x(tick), bottom + 14, "tick", anchor: "middle")
      }
      line(left, bottom, right, bottom, "axis")
      line(left, bottom, left, top, "axis")
      words("height", 0, 9, "axis-name")
      words("width", right, bottom + 29, "axis-name", anchor: "end")
      marks(scene.sizes, given)
      marks(scene.expected, expected)
      marks(scene.actual, actual)
    }
  }

  private func given(_ x: Double, _ y: Double) -> Markup {
    Markup(
      empty: "circle", ["class": "given", "cx": Self.number(x), "cy": Self.number(y), "r": "3"])
  }

  private func expected(_ x: Double, _ y: Double) -> Markup {
    Markup(
      empty: "circle",
      ["class": "anchor good", "cx": Self.number(x), "cy": Self.number(y), "r": "7"])
  }

  private func actual(_ x: Double, _ y: Double) -> Markup {
    path("M\(Self.number(x - 4.5)) \(Self.number(y - 4.5))l9 9m0 -9l-9 9", "anchor bad")
  }

  private func legend(of scene: SizeScene) -> Markup {
    Markup {
      entry("given") { given(12, 6) }
      if !scene.expected.isEmpty {
        entry("expected") {
          Markup(empty: "circle", ["class": "anchor good", "cx": "12", "cy": "6", "r": "5"])
        }
      }
      entry("actual") { actual(12, 6) }
      if !scene.expected.isEmpty {
        Markup("span") { "a cross in a ring is right" }
      }
    }
  }
}
