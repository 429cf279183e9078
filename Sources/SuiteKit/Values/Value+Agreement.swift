extension Value {
  /// Whether a value agrees with the expected one.
  func agrees(with expected: Value, within tolerance: Tolerance) -> Bool {
    Difference(between: self, and: expected, within: tolerance) == nil
  }
}

extension [Value] {
  /// What is left of other values when each of these has taken the first one that it agrees with.
  func leaving(of others: [Value], within tolerance: Tolerance) -> [Value] {
    var left = others
    for value in self {
      guard let index = left.firstIndex(where: { value.agrees(with: $0, within: tolerance) }) else {
        continue
      }
      left.remove(at: index)
    }
    return left
  }
}
