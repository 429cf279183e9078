/// Compares values in JSON, numbers within a tolerance.
struct ValueComparison {
  let tolerance: ExerciseMetadata.Tolerance

  init(_ tolerance: ExerciseMetadata.Tolerance) {
    self.tolerance = tolerance
  }

  /// Says where two values differ first; nothing if they do not.
  ///
  /// - Parameters:
  ///   - actual: What came back.
  ///   - expected: What it is compared with.
  ///   - path: Where in a larger value they are.
  /// - Returns: A sentence with the place and both values.
  func difference(of actual: JSONValue, from expected: JSONValue, at path: String = "") -> String? {
    switch (actual, expected) {
    case (.array(let values), .array(let others)) where values.count == others.count:
      for (index, pair) in zip(values, others).enumerated() {
        if let found = difference(of: pair.0, from: pair.1, at: "\(path)[\(index)]") {
          return found
        }
      }
      return nil
    case (.object(let values), .object(let others)):
      // What is not there is `null`.
      for key in Set(values.keys).union(others.keys).sorted() {
        let place = path.isEmpty ? key : "\(path).\(key)"
        let (value, other) = (values[key] ?? .null, others[key] ?? .null)
        if let found = difference(of: value, from: other, at: place) { return found }
      }
      return nil
    default:
      if let number = actual.double, let other = expected.double {
        let allowed = tolerance.absolute + tolerance.relative * other.magnitude
        if (number - other).magnitude <= allowed { return nil }
      } else if actual == expected {
        return nil
      }
      let place = path.isEmpty ? "" : "at '\(path)' "
      return "\(place)it answers \(text(of: actual)), not \(text(of: expected))."
    }
  }

  private func text(of value: JSONValue) -> String {
    (try? JSONReport.text(for: value, layout: .line)).map { String($0.prefix(80)) } ?? value.kind
  }
}

extension JSONValue {
  /// The value as a number, if it is one.
  fileprivate var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .null, .bool, .string, .array, .object: nil
    }
  }
}
