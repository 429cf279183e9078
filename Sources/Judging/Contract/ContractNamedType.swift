/// A structure or an enumeration that crosses the pipe.
struct ContractNamedType: Codable, Equatable, Sendable {
  enum Shape: Codable, Equatable, Sendable {
    /// A structure, remade with the initializer that takes its stored properties in order.
    ///
    /// Where `validates`, that initializer has the first label `validating` and throws
    /// `InvalidInput` for properties that do not belong together.
    case structure(fields: [ContractField], validates: Bool)
    /// An enumeration, whose cases are numbered in the order of the source.
    case enumeration(cases: [Case])
  }

  struct Case: Codable, Equatable, Sendable {
    var name: String
    var payload: [ContractField]
  }

  var name: String
  /// The module that declares it, where it is not the exercise's own.
  var module: String?
  var shape: Shape

  /// The name by which generated code calls it.
  ///
  /// ExerciseKit's types are qualified, so that a type of the same name in a solution does not take
  /// their place without being noticed.
  var qualifiedName: String { module.map { "\($0).\(name)" } ?? name }
}
