extension PlotScene {
  /// A list with fewer numbers than these is read faster than a curve.
  static let leastNumbers = 8

  /// The scene of a call that returns a list of numbers: what was expected and what came, over the index.
  init?(_ counterexample: Counterexample) {
    let answers = [("expected", counterexample.expected), ("actual", counterexample.actual)]
    let curves = answers.compactMap { name, answer in
      answer.flatMap(Self.numbers).map { (name: name, numbers: $0) }
    }
    guard counterexample.actual != nil, curves.count == answers.filter({ $0.1 != nil }).count,
      curves.contains(where: { $0.numbers.count >= Self.leastNumbers })
    else { return nil }
    self.init(
      title: curves.map(\.name).joined(separator: " and ") + " over the index", xLabel: "index",
      yLabel: "value", xScale: .linear, yScale: .linear,
      curves: curves.map { Curve(name: $0.name, points: Self.points($0.numbers)) })
    guard self.curves.contains(where: { $0.points.count > 1 }) else { return nil }
  }

  /// What is infinite or no number has no place in a drawing.
  private static func points(_ numbers: [Double]) -> [Point] {
    numbers.enumerated().filter { $0.element.isFinite }
      .map { Point(x: Double($0.offset), y: $0.element) }
  }

  private static func numbers(_ result: Counterexample.Result) -> [Double]? {
    switch result.type {
    case "[Double]", "[Float]", "[Double]?", "[Float]?": return result.value.numbers
    case "Tensor", "Tensor?":
      guard let numbers = result.value.field("data")?.numbers,
        result.value.field("shape")?.integers == [numbers.count]
      else { return nil }
      return numbers
    default: return nil
    }
  }
}
