/// What a function of the contract is a specialisation of.
struct ContractGeneric: Codable, Equatable, Sendable {
  /// The generic declaration, as the starter has it.
  var declaration: String
  /// The types in the place of its parameters, in their order.
  var types: [ContractType]
}
