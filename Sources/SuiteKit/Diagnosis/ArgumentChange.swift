/// A mistake about an argument: the reference answers as if the argument were another one.
struct ArgumentChange: Sendable {
  /// What is wrong, after the name of the parameter: `ignored`.
  let name: String
  /// What is wrong as a sentence, with NAME for the name of the parameter or field.
  private let template: String
  /// Whether the argument has no effect; a mistake that is made more often than any other about one.
  let isOmission: Bool
  /// The argument as a solution with the mistake sees it; nothing for a value of another kind.
  let apply: @Sendable (Value) -> Value?

  init(
    _ name: String, _ sentence: String, isOmission: Bool = false,
    _ apply: @escaping @Sendable (Value) -> Value?
  ) {
    self.name = name
    template = sentence
    self.isOmission = isOmission
    self.apply = apply
  }

  /// What is wrong, as a sentence about a parameter or field.
  func sentence(about name: String) -> String { template.replacing("NAME", with: name) }

  /// The changes of a parameter or field.
  static func changes(of place: Place, in schema: Schema) -> [ArgumentChange] {
    let neutral = neutralNumbers[place.name].map { [constant($0, named: "ignored")] } ?? []
    return neutral + changes(of: place.type, in: schema)
  }

  /// What the options with these names are where they make no difference.
  private static let neutralNumbers: [String: Double] = [
    "dilation": 1, "groups": 1, "momentum": 0, "padding": 0, "scale": 1, "stride": 1,
    "temperature": 1,
  ]

  private static func changes(of type: ValueType, in schema: Schema) -> [ArgumentChange] {
    switch type {
    case .bool: flags
    case .integer: integers
    case .float, .double: numbers
    case .tuple(let fields) where fields.count == 2 && fields[0].type == fields[1].type:
      [exchangedPair] + integers
    case .array(.array): lists
    case .array(.float), .array(.double), .array(.integer): lists + numberLists
    case .array: lists
    case .optional(let wrapped): [leftOut] + changes(of: wrapped, in: schema)
    case .named("Tensor"), .named("LabelMap"): grids
    case .named(let name):
      if case .enumeration(let cases) = schema.types[name] {
        alwaysCases(cases) + [constant(0)]
      } else {
        []
      }
    case .tuple, .string, .set, .dictionary, .range, .closedRange: []
    }
  }
}

// MARK: - Flags, options and cases

extension ArgumentChange {
  private static let flags = [
    ArgumentChange("always-true", "'NAME' is always taken as true.", isOmission: true) {
      value in
      if case .bool = value { .bool(true) } else { nil }
    },
    ArgumentChange("always-false", "'NAME' is always taken as false.", isOmission: true) {
      value in
      if case .bool = value { .bool(false) } else { nil }
    },
    ArgumentChange("inverted", "'NAME' has the opposite effect.") { value in
      if case .bool(let flag) = value { .bool(!flag) } else { nil }
    },
  ]

  private static let leftOut = ArgumentChange(
    "left-out", "'NAME' has no effect: it counts as nil.", isOmission: true
  ) { _ in .null }

  private static func alwaysCases(_ cases: [ValueType.Case]) -> [ArgumentChange] {
    cases.filter(\.isOfIntegers).map { entry in
      let isBare = entry.payload.isEmpty
      let words = isBare ? "is always taken as .\(entry.name)" : "counts as 0"
      return ArgumentChange(
        isBare ? "always-\(entry.name)" : "ignored", "'NAME' has no effect: it \(words).",
        isOmission: true
      ) { _ in
        .enumerationCase(name: entry.name, payload: entry.payload.map { ($0.label, .integer(0)) })
      }
    }
  }
}

extension ValueType.Case {
  /// Whether the payload, if there is any, is integers and nothing else.
  fileprivate var isOfIntegers: Bool {
    payload.allSatisfy { if case .integer = $0.type { true } else { false } }
  }
}

// MARK: - Numbers

extension ArgumentChange {
  private static func constant(_ number: Double, named name: String? = nil) -> ArgumentChange {
    let digits = Int(number)
    return ArgumentChange(
      name ?? "counts-as-\(digits)", "'NAME' has no effect: it counts as \(digits).",
      isOmission: true
    ) { $0.mappingNumbers { _ in number } }
  }

  private static func shifted(_ name: String, _ words: String, by step: Double) -> ArgumentChange {
    ArgumentChange(name, "'NAME' is taken one too \(words).") { value in
      value.mappingNumbers { $0 + step }
    }
  }

  private static func atLeast(_ bound: Double) -> ArgumentChange {
    let digits = Int(bound)
    return ArgumentChange(
      "at-least-\(digits)", "A 'NAME' below \(digits) counts as \(digits)."
    ) { value in
      value.mappingNumbers { max($0, bound) }
    }
  }

  private static let integers = [
    constant(1), constant(0), atLeast(1), atLeast(0), shifted("one-too-large", "large", by: 1),
    shifted("one-too-small", "small", by: -1),
  ]

  private static let numbers = [
    ArgumentChange("equal-counts-as-below", "What equals 'NAME' is treated as below it.") {
      $0.nextNumber(up: true)
    },
    ArgumentChange("equal-counts-as-above", "What equals 'NAME' is treated as above it.") {
      $0.nextNumber(up: false)
    },
    atLeast(0),
    ArgumentChange("never-reached", "'NAME' has no effect: nothing ever exceeds it.") {
      $0.mappingNumbers { _ in .infinity }
    },
    ArgumentChange("always-reached", "'NAME' has no effect: everything exceeds it.") {
      $0.mappingNumbers { _ in -.infinity }
    },
    constant(0), constant(1),
    ArgumentChange("sign-reversed", "The sign of 'NAME' is reversed.") {
      $0.mappingNumbers { -$0 }
    },
  ]

  private static let exchangedPair = ArgumentChange(
    "pair-exchanged", "The two numbers of 'NAME' are exchanged."
  ) { value in
    guard case .record(let type, var fields) = value, fields.count == 2 else { return nil }
    (fields[0].value, fields[1].value) = (fields[1].value, fields[0].value)
    return .record(type: type, fields: fields)
  }
}

extension Value {
  /// The next number that can be represented.
  fileprivate func nextNumber(up: Bool) -> Value? {
    guard case .number(let value, _, let isSingle) = self else { return nil }
    if isSingle {
      let next = up ? Float(value).nextUp : Float(value).nextDown
      return .number(Double(next), text: next.description, isSingle: true)
    }
    let next = up ? value.nextUp : value.nextDown
    return .number(next, text: next.description, isSingle: false)
  }
}

// MARK: - Lists and grids

extension ArgumentChange {
  private static let lists = [
    ArgumentChange("reversed", "'NAME' is read from its end.") {
      $0.selecting { $0.indices.reversed() }
    },
    ArgumentChange("without-its-first", "The first element of 'NAME' is left out.") {
      $0.selecting { Array($0.indices.dropFirst()) }
    },
    ArgumentChange("without-its-last", "The last element of 'NAME' is left out.") {
      $0.selecting { Array($0.indices.dropLast()) }
    },
    ArgumentChange("only-its-first", "Only the first element of 'NAME' is used.") {
      $0.selecting { Array($0.indices.prefix(1)) }
    },
  ]

  private static let numberLists = [
    ArgumentChange("sign-reversed", "The signs in 'NAME' are reversed: its order is too.") {
      $0.mappingNumbers { -$0 }
    },
    ArgumentChange("sorted", "'NAME' is sorted first.") { $0.sorted() },
    ArgumentChange("truncated", "The numbers in 'NAME' lose their fractions.") {
      $0.mappingNumbers { $0.rounded(.towardZero) }
    },
    constant(0),
  ]

  private static let grids = [
    ArgumentChange("rotated", "'NAME' is rotated by 180°.") { $0.reversing(axes: [0, 1]) },
    ArgumentChange("rows-reversed", "The order of the rows of 'NAME' is reversed.") {
      $0.reversing(axes: [1])
    },
    ArgumentChange("columns-reversed", "The order of the columns of 'NAME' is reversed.") {
      $0.reversing(axes: [0])
    },
    ArgumentChange("transposed", "The rows and columns of 'NAME' are exchanged.") {
      $0.transposingPlanes()
    },
    ArgumentChange("sign-reversed", "The signs in 'NAME' are reversed.") {
      $0.mappingNumbers { -$0 }
    },
  ]
}
