/// A type with state of an exercise's API: its objects live in a worker and are called by their handles.
struct ContractObject: Codable, Equatable, Sendable {
  /// How a copy of a value behaves.
  enum Kind: String, Codable, Sendable {
    /// All who hold it see the same object.
    case `class`
    /// A copy that was taken before a change does not see it.
    case structure = "struct"
  }

  var name: String
  var kind: Kind
}
