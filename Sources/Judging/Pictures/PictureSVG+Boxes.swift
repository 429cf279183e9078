// Boxes over each other, once for each answer, and a table of what becomes of each.

extension PictureSVG {
  func figure(of scene: BoxScene) -> Markup? {
    let length = max(scene.axes.across.length, scene.axes.down.length)
    guard (1e-30...1e100).contains(length) else { return nil }
    let answers: [BoxAnswer] =
      (scene.hasExpected ? [.expected] : []) + (scene.hasActual ? [.actual] : [])
    return figure(
      Markup {
        for answer in answers { panel(answer.rawValue, drawing(of: scene, answer)) }
        table(of: scene)
      }, legend: legend(of: scene))
  }

  /// One of the two answers.
  private enum BoxAnswer: String {
    case expected
    case actual

    func places(of item: BoxScene.Item) -> [Int] {
      switch self {
      case .expected: item.expected
      case .actual: item.actual
      }
    }
  }

  private func legend(of scene: BoxScene) -> Markup {
    Markup {
      entry("kept") { rectangle(1, 1, 22, 10, "box kept", radius: 1) }
      entry(BoxScene.dropped.text(in: .english)) { rectangle(1, 1, 22, 10, "box", radius: 1) }
      if scene.items.contains(where: { !scene.agrees(on: $0) }) {
        entry("≠ wrong") { rectangle(1, 1, 22, 10, "box kept bad", radius: 1) }
      }
      Markup("span") { Markup(text: "numbers are indices") + Markup(scene.noteOnSpace) }
    }
  }

  // MARK: - The drawing

  private static let mostHeight = 240.0
  private static let margin = 3.0
  private static let labelHeight = 13.0
  /// Labels are bold, and so a little wider than other texts of their size.
  private static let labelSize = 11.6

  private func drawing(of scene: BoxScene, _ answer: BoxAnswer) -> Markup {
    let (across, down) = scene.axes
    let room = Self.width - 2 * Self.margin
    let scale = min(
      room / max(across.length, .leastNormalMagnitude),
      (Self.mostHeight - 2 * Self.margin) / max(down.length, .leastNormalMagnitude))
    // Boxes on one line need room for their labels all the same.
    let height = max(down.length * scale, 2 * Self.labelHeight) + 2 * Self.margin
    func x(_ value: Double) -> Double { Self.margin + across.position(of: value) * scale }
    func y(_ value: Double) -> Double { Self.margin + down.position(of: value) * scale }
    var placement = LabelPlacement(width: Self.width, height: height)
    var boxes: [Markup] = []
    var labels: [Markup] = []
    for (index, item) in scene.items.enumerated() {
      let frame = LabelPlacement.Place(
        x: x(min(item.x1, item.x2)), y: y(min(item.y1, item.y2)),
        width: (x(item.x2) - x(item.x1)).magnitude, height: (y(item.y2) - y(item.y1)).magnitude)
      let isWrong = !scene.agrees(on: item)
      let isKept = !answer.places(of: item).isEmpty
      let colour = isWrong ? answer == .actual ? " bad" : " good" : ""
      boxes.append(
        rectangle(
          frame.x, frame.y, frame.width, frame.height,
          "box" + (isKept ? " kept" : "") + colour, radius: 1))
      let mark = isWrong && answer == .actual ? "≠" : ""
      labels.append(
        label(
          [
            "\(mark)\(index)\(item.score.map { " \(Figures.rounded($0))" } ?? "")",
            "\(mark)\(index)",
          ],
          in: frame, &placement, "number" + colour))
    }
    let kept = scene.items.indices.filter { !answer.places(of: scene.items[$0]).isEmpty }
    let names = kept.isEmpty ? "none" : kept.map(String.init).joined(separator: ", ")
    return drawing(
      "Boxes of the \(answer.rawValue) answer",
      description: "Kept of \(scene.items.count): \(names).",
      height: height
    ) {
      Markup(joining: boxes)
      Markup(joining: labels)
    }
  }

  /// Writes a label into a corner of a box or beside it: the first text that has room, else the last one.
  private func label(
    _ texts: [String], in frame: LabelPlacement.Place, _ placement: inout LabelPlacement,
    _ style: String
  ) -> Markup {
    for text in texts {
      let width = Self.width(of: text, size: Self.labelSize) + 4
      let height = Self.labelHeight
      let (left, right) = (frame.x + 2, frame.x + frame.width - width - 2)
      let (top, bottom) = (frame.y + 1, frame.y + frame.height - height - 1)
      let isInside = width + 4 <= frame.width && height + 2 <= frame.height
      let corners = [(left, top), (right, top), (left, bottom), (right, bottom)]
      let middle = [(frame.x + (frame.width - width) / 2, frame.y + (frame.height - height) / 2)]
      let outside = [
        (left, frame.y - height), (frame.x + frame.width + 1, top), (frame.x - width, top),
        (left, frame.y + frame.height),
      ]
      let points = isInside ? corners + middle : text == texts.last ? outside + corners : []
      let places = points.map {
        LabelPlacement.Place(x: $0.0, y: $0.1, width: width, height: height)
      }
      if let place = placement.take(firstFreeOf: places) {
        return rectangle(place.x, place.y + 0.5, place.width, place.height - 2, "plate", radius: 2)
          + words(text, place.x + 2, place.y + 10, style)
      }
    }
    return words(texts.last ?? "", frame.x + 3, frame.y + 11, style)
  }

  // MARK: - The table

  private func table(of scene: BoxScene) -> Markup {
    let hasScores = scene.items.contains { $0.score != nil }
    let differs = scene.items.contains { !scene.agrees(on: $0) }
    return Markup("div", ["class": "wide"]) {
      Markup("table", ["class": "compact"]) {
        Markup("thead") {
          Markup("tr") {
            Markup("th", ["scope": "col", "class": "right"]) { "box" }
            if hasScores { Markup("th", ["scope": "col", "class": "right"]) { "score" } }
            if scene.hasExpected { Markup("th", ["scope": "col"]) { "expected" } }
            if scene.hasActual { Markup("th", ["scope": "col"]) { "actual" } }
            if differs {
              Markup("th", ["scope": "col"]) { Markup("span", ["class": "unseen"]) { "differs" } }
            }
          }
        }
        Markup("tbody") {
          for (index, item) in scene.items.enumerated() {
            let agrees = scene.agrees(on: item)
            Markup("tr", ["class": agrees ? nil : "bad"]) {
              Markup("td", ["class": "right"]) { "\(index)" }
              if hasScores {
                Markup("td", ["class": "right"]) { item.score.map { Figures.rounded($0) } ?? "" }
              }
              if scene.hasExpected { Markup("td") { BoxScene.word(for: item.expected) } }
              if scene.hasActual { Markup("td") { BoxScene.word(for: item.actual) } }
              if differs { Markup("td") { agrees ? "" : "≠" } }
            }
          }
        }
      }
    }
  }
}
