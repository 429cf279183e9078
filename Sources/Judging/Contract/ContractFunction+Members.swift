extension ContractFunction {
  /// The name of the method with which a sequence makes an iterator.
  static let iterationName = "makeIterator"

  /// Whether it makes the iterator of a sequence, which may be of a type of the solution's own.
  var isIteration: Bool {
    member?.role == .method && baseName == Self.iterationName && parameters.isEmpty
  }

  /// The declaration as it stands in its type, without a body.
  func declaration(as role: ContractMember.Role) -> String {
    let list = parameters.map(\.source).joined(separator: ", ")
    let operands = parameters.map { "\($0.name): \($0.type.source)" }.joined(separator: ", ")
    switch role {
    case .initializer:
      return "init\(result.isOptional ? "?" : "")(\(list))\(effectsSource)"
    case .method: return declarationWithEffects
    case .mutatingMethod: return "mutating " + declarationWithEffects
    case .staticMethod: return "static " + declarationWithEffects
    case .getter: return "var \(baseName): \(result.source) { get }"
    case .setter: return "var \(baseName): \(parameters[0].type.source) { get set }"
    case .infixOperator:
      return "static func \(baseName) (\(operands))\(effectsSource) -> \(result.source)"
    case .prefixOperator:
      return "static prefix func \(baseName) (\(operands))\(effectsSource) -> \(result.source)"
    case .copy: return "copy"
    }
  }
}

extension ContractType {
  /// Whether it is `T?`.
  var isOptional: Bool {
    if case .optional = self { true } else { false }
  }
}
