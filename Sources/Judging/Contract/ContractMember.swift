/// Where a function of the contract is declared in a type with state, and how it is written there.
struct ContractMember: Codable, Equatable, Sendable {
  enum Role: String, Codable, Sendable {
    case initializer
    case method
    case mutatingMethod
    case staticMethod
    case getter
    case setter
    case infixOperator
    case prefixOperator
    /// Copies a value; no declaration of the exercise, but what a suite does when it copies one.
    case copy
  }

  /// The name of the type.
  var type: String
  var role: Role

  /// Whether it is called on an object.
  var hasReceiver: Bool {
    switch role {
    case .method, .mutatingMethod, .getter, .setter, .copy: true
    case .initializer, .staticMethod, .infixOperator, .prefixOperator: false
    }
  }

  /// Whether the object may be another one afterwards, where it is a structure.
  var isMutating: Bool { role == .mutatingMethod || role == .setter }
}
