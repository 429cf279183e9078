// Where two grids differ and by how much, whoever draws it.

extension GridScene {
  /// How a cell of the actual grid differs from the expected one.
  enum Difference: Equatable, Sendable {
    case none
    case larger(isMuch: Bool)
    case smaller(isMuch: Bool)
    /// Not a matter of more or less.
    case other
  }

  /// The cells of both grids.
  var cells: [Double] { expected.cells + actual.cells }

  /// The least and the largest number of both grids.
  var range: ClosedRange<Double> {
    let numbers = cells.filter(\.isFinite)
    return (numbers.min() ?? 0)...(numbers.max() ?? 0)
  }

  /// How far the cell is off that is off most; 0 where that cannot be said.
  var largestDifference: Double {
    zip(expected.cells, actual.cells).map { ($1 - $0).magnitude }.filter(\.isFinite).max() ?? 0
  }

  /// The differences cell by cell; only for grids of equal shapes.
  var differences: [Difference] {
    let largest = largestDifference
    return zip(expected.cells, actual.cells).map { expected, actual in
      if expected == actual || expected.isNaN && actual.isNaN { return .none }
      guard kind == .numbers, expected.isFinite, actual.isFinite else { return .other }
      let difference = actual - expected
      // Far below what is wrong elsewhere it is rounding.
      guard difference.magnitude > largest * 1e-3 else { return .none }
      let isMuch = difference.magnitude > largest / 2
      return difference > 0 ? .larger(isMuch: isMuch) : .smaller(isMuch: isMuch)
    }
  }

  /// Whether a number has more figures than are written.
  var isRounded: Bool { cells.contains { $0.isFinite && Double(Figures.rounded($0)) != $0 } }

  /// Every text that a cell can get: what is in the cells, and for numbers how far they are off.
  var texts: [String] {
    let contents = cells.map(text(of:))
    guard kind == .numbers else { return contents }
    return contents
      + zip(expected.cells, actual.cells).map { "+" + Figures.rounded(($1 - $0).magnitude) }
  }

  /// Returns what stands in a cell: a number with three figures, or a label.
  func text(of cell: Double) -> String {
    switch kind {
    case .numbers: Figures.rounded(cell)
    case .labels: Int(exactly: cell).map(String.init) ?? Figures.rounded(cell)
    }
  }

  /// What to say where numbers are rounded.
  static let roundedNote = Message("rounded to three figures")
}
