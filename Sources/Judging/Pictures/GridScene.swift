/// Two grids that should be equal, such as the last two axes of an expected and an actual tensor.
struct GridScene: Equatable, Sendable {
  /// What the cells hold.
  enum Kind: Equatable, Sendable {
    /// Numbers on a scale from the least to the largest.
    case numbers
    /// Names of classes; there is no order among them.
    case labels
  }

  /// A grid with its name.
  struct Panel: Equatable, Sendable {
    var name: String
    var rows: Int
    var columns: Int
    /// The cells, row by row.
    var cells: [Double]
  }

  /// More slices of a tensor than these are not shown.
  static let mostSlices = 2

  var kind: Kind
  /// Which slice of a larger tensor it is: "[0, 1]".
  var slice: String?
  var expected: Panel
  var actual: Panel

  /// Whether both have as many rows and columns.
  var hasEqualShapes: Bool {
    expected.rows == actual.rows && expected.columns == actual.columns
  }

  /// Whether any cell differs; a number that is none equals another one.
  var differs: Bool {
    !hasEqualShapes
      || zip(expected.cells, actual.cells).contains { $0 != $1 && !($0.isNaN && $1.isNaN) }
  }

  /// The scenes of a call: of its results if they are grids, else of two arguments that are compared.
  static func scenes(of counterexample: Counterexample) -> [GridScene]? {
    if let expected = counterexample.expected, let actual = counterexample.actual {
      switch expected.type {
      case "Tensor", "Tensor?": return slices(expected: expected.value, actual: actual.value)
      case "LabelMap", "LabelMap?":
        return scene(ofMaps: expected.value, actual.value, names: ("expected", "actual"))
          .map { [$0] }
      default: break
      }
    }
    return scenes(ofArguments: counterexample)
  }
}

// MARK: - Label maps

extension GridScene {
  private static func scenes(ofArguments counterexample: Counterexample) -> [GridScene]? {
    let lists = counterexample.arguments(of: "[LabelMap]")
    guard lists.count == 2, let left = lists[0].value.elements({ $0 }),
      let right = lists[1].value.elements({ $0 }), left.count == right.count
    else { return nil }
    let pairs = Array(zip(left, right).enumerated())
    // Pairs that are equal have nothing to show.
    let scenes = pairs.filter { $0.element.0 != $0.element.1 }.prefix(mostSlices).compactMap {
      pair in
      scene(ofMaps: pair.element.0, pair.element.1, names: (lists[0].name, lists[1].name))
        .map { scene in
          var scene = scene
          scene.slice = pairs.count > 1 ? "[\(pair.offset)]" : nil
          return scene
        }
    }
    return scenes.isEmpty ? nil : scenes
  }

  private static func scene(
    ofMaps left: JSONValue, _ right: JSONValue, names: (String, String)
  ) -> GridScene? {
    guard let left = panel(ofMap: left, name: names.0),
      let right = panel(ofMap: right, name: names.1)
    else { return nil }
    return GridScene(kind: .labels, expected: left, actual: right)
  }

  private static func panel(ofMap value: JSONValue, name: String) -> Panel? {
    guard let height = value.field("height")?.finiteNumber.flatMap({ Int(exactly: $0) }),
      let width = value.field("width")?.finiteNumber.flatMap({ Int(exactly: $0) }),
      let data = value.field("data")?.numbers
    else { return nil }
    return panel(name, height, width, data[...])
  }

  fileprivate static func panel(
    _ name: String, _ rows: Int, _ columns: Int, _ cells: ArraySlice<Double>
  ) -> Panel? {
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard rows > 0, columns > 0, !overflow, count == cells.count else { return nil }
    return Panel(name: name, rows: rows, columns: columns, cells: Array(cells))
  }
}

// MARK: - Tensors

extension GridScene {
  private typealias Tensor = (shape: [Int], data: [Double])

  private static func tensor(_ value: JSONValue) -> Tensor? {
    guard let shape = value.field("shape")?.integers, shape.count >= 2,
      let data = value.field("data")?.numbers
    else { return nil }
    return (shape, data)
  }

  private static func slices(expected: JSONValue, actual: JSONValue) -> [GridScene]? {
    guard let left = tensor(expected), let right = tensor(actual),
      left.shape.count == right.shape.count
    else { return nil }
    let all = (0..<min(count(left), count(right))).lazy.compactMap { index -> GridScene? in
      guard let expected = panel(left, index, "expected"),
        let actual = panel(right, index, "actual")
      else { return nil }
      return GridScene(
        kind: .numbers, slice: name(ofSlice: index, in: left.shape), expected: expected,
        actual: actual)
    }
    // Of different shapes one slice shows all there is to see.
    let most = left.shape == right.shape ? mostSlices : 1
    let scenes = Array(all.filter(\.differs).prefix(most))
    return scenes.isEmpty ? nil : scenes
  }

  /// How many slices of the last two axes a tensor has, as far as its elements go.
  private static func count(_ tensor: Tensor) -> Int {
    let (size, overflow) = area(tensor.shape)
    return overflow || size <= 0 ? 0 : tensor.data.count / size
  }

  private static func area(_ shape: [Int]) -> (partialValue: Int, overflow: Bool) {
    shape[shape.count - 2].multipliedReportingOverflow(by: shape[shape.count - 1])
  }

  private static func panel(_ tensor: Tensor, _ index: Int, _ name: String) -> Panel? {
    let size = area(tensor.shape).partialValue
    let (rows, columns) = (
      tensor.shape[tensor.shape.count - 2], tensor.shape[tensor.shape.count - 1]
    )
    return panel(name, rows, columns, tensor.data[index * size..<(index + 1) * size])
  }

  private static func name(ofSlice index: Int, in shape: [Int]) -> String? {
    let outer = shape.dropLast(2)
    guard !outer.isEmpty else { return nil }
    var rest = index
    let indices = outer.reversed().map { length in
      defer { rest /= max(length, 1) }
      return rest % max(length, 1)
    }
    return "[\(indices.reversed().map(String.init).joined(separator: ", "))]"
  }
}
