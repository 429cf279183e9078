/// Curves over one axis: a growth with the size of the input, a list of numbers, a precision-recall curve.
struct PlotScene: Sendable, Equatable {
  /// One curve.
  struct Curve: Sendable, Equatable {
    /// What the legend calls it: "expected", "flags.swift".
    var name: String
    /// The points, by growing `x`.
    var points: [Point]
  }

  /// A point, with the interval of its height where that was measured.
  struct Point: Sendable, Equatable {
    var x: Double
    var y: Double
    var interval: ClosedRange<Double>?
  }

  /// How an axis is divided.
  enum Scale: Sendable, Equatable {
    case linear
    /// Equal factors are equal lengths; only numbers above zero have a place.
    case logarithmic
  }

  /// What the picture shows, in a few words; it is the picture's accessible name.
  var title: String
  /// What is along the axes, with the unit.
  var xLabel: String
  var yLabel: String
  var xScale: Scale
  var yScale: Scale
  var curves: [Curve]
}
