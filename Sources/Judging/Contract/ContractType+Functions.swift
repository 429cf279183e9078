// Functions and sequences have one type in the starter and another one in a suite, where calling them can fail.

extension ContractType {
  /// The type of a value in the process of the solution.
  var valueSource: String {
    switch self {
    case .function(let type): type.valueSource
    case .sequence(let kind, let element): kind.valueSource(of: element.valueSource)
    default: source
    }
  }

  /// The type of a parameter in the type of a function of the solution.
  var boundSource: String {
    if case .function = self { source } else { valueSource }
  }

  /// The type as a suite sees it.
  var clientSource: String {
    switch self {
    case .function(let type): type.clientSource
    case .sequence(let kind, let element): kind.clientSource(of: element.clientSource)
    case .optional(.function(let type)): "(\(type.clientSource))?"
    case .optional(let wrapped): "\(wrapped.clientSource)?"
    case .array(let element): "[\(element.clientSource)]"
    case .dictionary(let key, let value): "[\(key.clientSource): \(value.clientSource)]"
    case .tuple(let fields):
      "("
        + fields.map { ($0.label.map { "\($0): " } ?? "") + $0.type.clientSource }
        .joined(separator: ", ") + ")"
    default: source
    }
  }

  /// The type of a parameter as a suite sees it, where functions are always kept.
  var clientParameterSource: String {
    switch self {
    case .function: "@escaping \(clientSource)"
    case .sequence(.someSequence, let element): "some Sequence<\(element.clientSource)>"
    default: clientSource
    }
  }

  /// Whether it is a function that must be gone when the call ends that it is given to.
  var isNonescapingFunction: Bool {
    if case .function(let type) = self { !type.isEscaping } else { false }
  }

  /// Whether it is a function or a sequence, which is called at the end where it is.
  var isCalled: Bool {
    switch self {
    case .function, .sequence: true
    default: false
    }
  }

  /// The types that this one is made of, itself the first; without what named types are made of.
  var parts: [ContractType] {
    switch self {
    case .bool, .string, .integer, .floatingPoint, .named, .object: [self]
    case .optional(let type), .array(let type), .set(let type), .range(let type),
      .closedRange(let type), .sequence(_, let type):
      [self] + type.parts
    case .dictionary(let key, let value): [self] + key.parts + value.parts
    case .tuple(let fields): [self] + fields.flatMap(\.type.parts)
    case .function(let type): [self] + type.parameters.flatMap(\.parts) + type.result.parts
    }
  }
}

extension ContractNamedType {
  /// The types of what it holds.
  var parts: [ContractType] {
    switch shape {
    case .structure(let fields, _): fields.flatMap(\.type.parts)
    case .enumeration(let cases): cases.flatMap(\.payload).flatMap(\.type.parts)
    }
  }
}

extension Contract {
  /// Whether a type holds functions or sequences, which are called and cannot be kept as bytes.
  func holdsFunctions(_ type: ContractType) -> Bool { holdFunctions(type.parts) }

  /// Whether a named type holds functions or sequences.
  func holdsFunctions(_ type: ContractNamedType) -> Bool { holdFunctions(type.parts) }

  private func holdFunctions(_ parts: [ContractType]) -> Bool {
    parts.contains { part in
      // No type contains itself.
      if case .named(let name) = part {
        types[name].map(holdsFunctions) ?? false
      } else {
        part.isCalled
      }
    }
  }

  /// Whether a call of a function consists of values alone, so that it can be told and repeated.
  func isCallOfValues(_ function: ContractFunction) -> Bool {
    !function.usesObjects && !function.types.contains(where: holdsFunctions)
  }

  /// The function types that occur anywhere, each of them once.
  var functionTypes: [ContractFunctionType] {
    let all =
      functions.flatMap(\.types).flatMap(\.parts)
      + sortedTypes.flatMap(\.parts)
    var found: [ContractFunctionType] = []
    for case .function(let type) in all where !found.contains(type) { found.append(type) }
    return found
  }
}
