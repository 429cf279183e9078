/// Draws pictures as SVG, as parts of a page.
///
/// Colours are classes of the page's style sheet, so that one drawing suits a light and a dark page.
/// Shapes, numbers and marks say what the colours say, for those who cannot tell the colours apart. A
/// drawing is no wider than the narrowest telephone; a picture of several puts them beside each other where
/// there is room.
struct PictureSVG {
  /// The widest drawing, in pixels of the page.
  static let width = 300.0

  /// Draws a picture with its legend; none if it would not be legible.
  func figure(of picture: Picture) -> Markup? {
    switch picture {
    case .boxes(let scene): figure(of: scene)
    case .grids(let scenes): figure(of: scenes)
    case .sizes(let scene): figure(of: scene)
    case .plot(let scene): figure(of: scene)
    }
  }

  // MARK: - Parts

  /// Puts drawings beside each other and a legend below them.
  func figure(_ drawings: Markup, legend: Markup) -> Markup {
    Markup("figure", ["class": "picture"]) {
      Markup("div", ["class": "panels"]) { drawings }
      if !legend.isEmpty { Markup("figcaption") { legend } }
    }
  }

  /// Makes a drawing with its name and description for those who do not see it.
  func drawing(
    _ title: String, description: String, width: Double = Self.width, height: Double,
    @MarkupBuilder content: () -> Markup
  ) -> Markup {
    Markup(
      "svg",
      [
        "class": "drawing", "role": "img", "width": Self.number(width),
        "height": Self.number(height),
        "viewBox": "0 0 \(Self.number(width)) \(Self.number(height))",
      ]
    ) {
      Markup("title") { title }
      Markup("desc") { description }
      content()
    }
  }

  /// Puts a drawing below its name.
  func panel(_ name: String, _ drawing: Markup) -> Markup {
    Markup("div", ["class": "panel"]) {
      Markup("p", ["class": "label"]) { name }
      drawing
    }
  }

  /// An entry of a legend: a small drawing of 24 by 12 pixels and what it means.
  func entry(_ name: String, @MarkupBuilder sample: () -> Markup) -> Markup {
    Markup("span", ["class": "entry"]) {
      Markup(
        "svg",
        ["class": "sample", "aria-hidden": "true", "width": "24", "height": "12"], content: sample)
      Markup(text: name)
    }
  }

  // MARK: - Shapes

  func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) -> Markup {
    Markup(
      empty: "line",
      [
        "class": style, "x1": Self.number(x1), "y1": Self.number(y1), "x2": Self.number(x2),
        "y2": Self.number(y2),
      ])
  }

  func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String,
    radius: Double? = nil
  ) -> Markup {
    Markup(
      empty: "rect",
      [
        "class": style, "x": Self.number(x), "y": Self.number(y), "width": Self.number(width),
        "height": Self.number(height), "rx": radius.map(Self.number),
      ])
  }

  func path(_ steps: String, _ style: String, opacity: Double? = nil) -> Markup {
    Markup(
      empty: "path",
      ["class": style, "d": steps, "fill-opacity": opacity.map { Figures.fixed($0, 2) }])
  }

  func words(
    _ text: String, _ x: Double, _ y: Double, _ style: String, anchor: String? = nil
  ) -> Markup {
    Markup(
      "text",
      ["class": style, "x": Self.number(x), "y": Self.number(y), "text-anchor": anchor]
    ) { text }
  }

  /// The steps of a rectangle in a path.
  static func steps(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
    "M\(number(x)) \(number(y))h\(number(width))v\(number(height))h\(number(-width))z"
  }

  /// A coordinate, to a tenth of a pixel.
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? Figures.fixed(tenths, 0) : Figures.fixed(tenths, 1)
  }

  /// About how wide a text of a size is, in pixels.
  static func width(of text: String, size: Double = 11) -> Double {
    Double(DisplayWidth.of(text)) * size * 0.6
  }
}
