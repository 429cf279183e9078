/// Widths and heights as points, and the anchors that two answers make of them.
struct SizeScene: Equatable, Sendable {
  /// A width and a height.
  struct Point: Equatable, Hashable, Sendable {
    var width: Double
    var height: Double
  }

  /// More points than these are a cloud.
  static let mostPoints = 200

  /// The sizes that the call was given.
  var sizes: [Point]
  var expected: [Point]
  var actual: [Point]

  /// The scene of a call that takes sizes and returns some, alone or in a field of a structure.
  init?(_ counterexample: Counterexample) {
    guard let sizes = counterexample.arguments(of: "[WH]").first?.value.elements(Self.point),
      let actual = Self.points(in: counterexample.actual)
    else { return nil }
    // Where a test expects something else than one value, the actual answer is drawn alone.
    let expected = Self.points(in: counterexample.expected) ?? []
    guard expected != actual, !sizes.isEmpty,
      sizes.count + expected.count + actual.count <= Self.mostPoints
    else { return nil }
    self.sizes = sizes
    self.expected = expected
    self.actual = actual
  }

  private static func points(in result: Counterexample.Result?) -> [Point]? {
    guard let result else { return nil }
    if result.type == "[WH]" { return result.value.elements(point) }
    guard case .object(let fields) = result.value else { return nil }
    let lists = fields.sorted { $0.key < $1.key }.compactMap { $0.value.elements(point) }
    return lists.first { !$0.isEmpty }
  }

  private static func point(_ value: JSONValue) -> Point? {
    guard case .object(let fields) = value, fields.count == 2,
      let width = fields["w"]?.finiteNumber, let height = fields["h"]?.finiteNumber
    else { return nil }
    return Point(width: width, height: height)
  }
}
