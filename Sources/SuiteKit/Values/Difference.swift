import Foundation

/// How a value differs from the expected one: the first place, and how much over all.
///
/// Sizes, shapes and kinds come first: where they differ, elements are not compared. NaN agrees with NaN
/// and an infinity with itself; where only one side is NaN or infinite the values differ, which counts but
/// has no size.
struct Difference {
  /// What differs first: "element [2] is 3, not 4".
  private(set) var first: String?
  /// How many numbers or other leaves differ.
  private(set) var count = 0
  /// How many were compared.
  private(set) var compared = 0
  /// The largest absolute difference between finite numbers.
  private(set) var largestAbsolute = 0.0
  /// The largest difference between finite numbers relative to the expected one.
  private(set) var largestRelative = 0.0
  /// The largest number of representable steps between two finite numbers of one precision.
  private(set) var largestSteps: UInt64 = 0
  /// Whether sizes, shapes or kinds differ, so that the elements were not compared at all.
  private(set) var isStructural = false

  private let tolerance: Tolerance

  /// Compares two values; there is no difference between values that agree within the tolerance.
  init?(between actual: Value, and expected: Value, within tolerance: Tolerance) {
    self.tolerance = tolerance
    compare(actual, expected, at: "")
    if first == nil { return nil }
  }

  /// The difference in one line.
  var description: String {
    var parts = [first ?? ""]
    if !isStructural && compared > 1 {
      parts.append("\(count) of \(compared) values differ")
    }
    if largestAbsolute > 0 && compared > 1 {
      let relative = largestRelative.isFinite ? ", relative \(Self.rounded(largestRelative))" : ""
      parts.append("largest difference \(Self.rounded(largestAbsolute))\(relative)")
    }
    if 1...Self.mostTellingSteps ~= largestSteps {
      parts.append("at most \(largestSteps) ULP apart")
    }
    return parts.joined(separator: "; ")
  }

  /// Up to here it is worth knowing that two numbers are neighbours: it was rounding that set them apart.
  private static let mostTellingSteps: UInt64 = 64

  /// Three significant digits are enough to see what kind of difference it is.
  private static func rounded(_ number: Double) -> String {
    Value.shortened("\(Double(String(format: "%.2e", number)) ?? number)")
  }
}

// MARK: - Comparison

extension Difference {
  private mutating func compare(_ actual: Value, _ expected: Value, at path: String) {
    if let a = actual.tensor, let b = expected.tensor {
      guard a.shape == b.shape, a.data.count == b.data.count else {
        return structure("the shape\(place(path)) is \(a.shape), not \(b.shape)")
      }
      return compareFloats(a.data, b.data) {
        Self.path(path, indices: Self.indices($0, in: a.shape))
      }
    }
    switch (actual, expected) {
    case (.floats(let a), .floats(let b)):
      guard a.count == b.count else { return counts(a.count, b.count, path) }
      compareFloats(a, b) { "\(path)[\($0)]" }
    case (.integers(let a), .integers(let b)):
      guard a.count == b.count else { return counts(a.count, b.count, path) }
      compareIntegers(a, b, at: path)
    case (.function, _), (_, .function):
      structure("a function or a sequence\(place(path)) cannot be compared, only its answers")
    case (.null, .null): compared += 1
    case (.bool(let a), .bool(let b)): leaf(a == b, actual, expected, path)
    case (.string(let a), .string(let b)), (.opaque(let a), .opaque(let b)):
      leaf(a == b, actual, expected, path)
    case (.integer(let a), .integer(let b)): leaf(a == b, actual, expected, path)
    case (.number(let a, _, let isSingle), .number(let b, _, _)):
      let agrees = tolerance.accepts(a, for: b)
      leaf(agrees, actual, expected, path)
      if !agrees { magnitude(a, b, isSingle: isSingle) }
    case (.set(let a), .set(let b)):
      guard a.count == b.count else { return counts(a.count, b.count, path) }
      for (index, pair) in zip(a, b).enumerated() {
        compare(pair.0, pair.1, at: "\(path)[\(index)]")
      }
    case (.range(let lower, let upper, _), .range(let expectedLower, let expectedUpper, _)):
      compare(lower, expectedLower, at: "\(path).lowerBound")
      compare(upper, expectedUpper, at: "\(path).upperBound")
    case (.dictionary(let a), .dictionary(let b)):
      compareDictionaries(a, b, at: path)
    case (.record(_, let a), .record(_, let b)) where a.count == b.count:
      for (index, pair) in zip(a, b).enumerated() {
        compare(pair.0.value, pair.1.value, at: "\(path).\(pair.1.label ?? "\(index)")")
      }
    case (.enumerationCase(let a, let left), .enumerationCase(let b, let right)):
      guard a == b, left.count == right.count else {
        return leaf(false, actual, expected, path)
      }
      for pair in zip(left, right) { compare(pair.0.value, pair.1.value, at: "\(path).\(b)") }
    default:
      if let a = actual.elements, let b = expected.elements {
        guard a.count == b.count else { return counts(a.count, b.count, path) }
        for (index, pair) in zip(a, b).enumerated() {
          compare(pair.0, pair.1, at: "\(path)[\(index)]")
        }
        if a.isEmpty { compared += 1 }
      } else {
        leaf(false, actual, expected, path)
      }
    }
  }

  private mutating func compareFloats(_ a: [Float], _ b: [Float], path: (Int) -> String) {
    compared += a.count
    for index in a.indices where !tolerance.accepts(Double(a[index]), for: Double(b[index])) {
      count += 1
      magnitude(Double(a[index]), Double(b[index]), isSingle: true)
      if first == nil {
        let actual = Value.shortened(a[index].description)
        first = "\(path(index)) is \(actual), not \(Value.shortened(b[index].description))"
      }
    }
  }

  private mutating func compareIntegers(_ a: [Int], _ b: [Int], at path: String) {
    compared += a.count
    for index in a.indices where a[index] != b[index] {
      count += 1
      first = first ?? "\(path)[\(index)] is \(a[index]), not \(b[index])"
    }
  }

  private mutating func compareDictionaries(
    _ a: [(key: Value, value: Value)], _ b: [(key: Value, value: Value)], at path: String
  ) {
    guard a.count == b.count else { return counts(a.count, b.count, path) }
    for (left, right) in zip(a, b) {
      guard left.key == right.key else {
        return structure("the key \(left.key)\(place(path)) should be \(right.key)")
      }
      compare(left.value, right.value, at: "\(path)[\(right.key)]")
    }
  }

  private mutating func leaf(
    _ agrees: Bool, _ actual: Value, _ expected: Value, _ path: String
  ) {
    compared += 1
    guard !agrees else { return }
    count += 1
    let subject = path.isEmpty ? "the result" : path
    first =
      first ?? "\(subject) is \(actual.text(limit: 8)), not \(expected.text(limit: 8))"
  }

  private mutating func counts(_ actual: Int, _ expected: Int, _ path: String) {
    let noun = actual == 1 ? "element" : "elements"
    structure("\(path.isEmpty ? "the result" : path) has \(actual) \(noun), not \(expected)")
  }

  private mutating func structure(_ text: String) {
    count += 1
    isStructural = true
    first = first ?? text
  }

  private mutating func magnitude(_ actual: Double, _ expected: Double, isSingle: Bool) {
    // An infinity or NaN on one side is no rounding, however near the others are.
    guard actual.isFinite, expected.isFinite else {
      largestSteps = .max
      return
    }
    largestSteps = max(
      largestSteps,
      isSingle
        ? Self.steps(Float(actual).bitPattern, Float(expected).bitPattern)
        : Self.steps(actual.bitPattern, expected.bitPattern))
    let difference = (actual - expected).magnitude
    guard difference.isFinite else { return }
    largestAbsolute = max(largestAbsolute, difference)
    largestRelative = max(largestRelative, difference / expected.magnitude)
  }

  /// The number of representable steps from one floating-point number to another, by their bits.
  private static func steps<Bits: FixedWidthInteger & UnsignedInteger>(
    _ left: Bits, _ right: Bits
  ) -> UInt64 {
    let sign = Bits(1) << (Bits.bitWidth - 1)
    let (a, b) = (UInt64(left & ~sign), UInt64(right & ~sign))
    // Bits count up with the magnitude, so across zero the distances from it add up.
    return left & sign == right & sign ? max(a, b) - min(a, b) : a + b
  }

  private func place(_ path: String) -> String {
    path.isEmpty ? "" : " of \(path)"
  }

  /// The index on each axis of an element of a row-major tensor.
  private static func indices(_ offset: Int, in shape: [Int]) -> [Int] {
    var rest = offset
    return shape.reversed().map { length in
      defer { rest /= max(length, 1) }
      return rest % max(length, 1)
    }.reversed()
  }

  private static func path(_ path: String, indices: [Int]) -> String {
    "\(path)[\(indices.map(String.init).joined(separator: ", "))]"
  }
}
