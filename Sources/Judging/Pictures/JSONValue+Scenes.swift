// The types of ExerciseKit, read from the values of a counterexample.

extension JSONValue {
  /// A number, also one that JSON has no number for.
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .string("nan"): .nan
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    default: nil
    }
  }

  /// A number that is neither infinite nor none.
  var finiteNumber: Double? { number.flatMap { $0.isFinite ? $0 : nil } }

  /// A list of numbers.
  var numbers: [Double]? { elements { $0.number } }

  /// A list of integers.
  var integers: [Int]? {
    elements { value in
      if case .integer(let value) = value { Int(exactly: value) } else { nil }
    }
  }

  /// The elements of a list, if every one can be read.
  func elements<Element>(_ read: (JSONValue) -> Element?) -> [Element]? {
    guard case .array(let values) = self else { return nil }
    var elements: [Element] = []
    for value in values {
      guard let element = read(value) else { return nil }
      elements.append(element)
    }
    return elements
  }

  /// A field of a structure.
  func field(_ name: String) -> JSONValue? {
    if case .object(let fields) = self { fields[name] } else { nil }
  }
}

extension Counterexample {
  /// The values of the arguments of a type.
  func arguments(of type: String) -> [Argument] { arguments.filter { $0.type == type } }
}
