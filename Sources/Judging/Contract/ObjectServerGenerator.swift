/// Writes how a server calls what belongs to a type with state.
struct ObjectServerGenerator {
  let function: ContractFunction
  let member: ContractMember

  /// The call, on the object in `receiver` where there is one, with the arguments that were decoded.
  var call: String {
    let list = function.parameters.enumerated()
      .map { ($1.label.map { "\($0): " } ?? "") + function.argument($0) }.joined(separator: ", ")
    let prefix = function.effects
    return switch member.role {
    case .initializer: "\(prefix)\(member.type)(\(list))"
    case .method, .mutatingMethod: "\(prefix)receiver.object.\(function.baseName)(\(list))"
    case .staticMethod: "\(prefix)\(member.type).\(function.baseName)(\(list))"
    case .getter: "receiver.object.\(function.baseName)"
    case .setter: "(receiver.object.\(function.baseName) = argument0)"
    case .infixOperator: "\(prefix)argument0 \(function.baseName) argument1"
    case .prefixOperator: "\(prefix)\(function.baseName)argument0"
    case .copy: "receiver.object"
    }
  }

  /// The declaration of the table with the objects of a worker.
  static let table = """
      // One thread serves all calls.
      nonisolated(unsafe) private static let objects = ObjectTable()

    """

  /// A declaration that compiles only where the solution's type is of the kind that the exercise asks for.
  static func check(_ object: ContractObject) -> String {
    switch object.kind {
    // A class has no mutating methods.
    case .structure:
      "extension \(object.name) { fileprivate mutating func judgeExpectsAStructure() {} }"
    // Only a class is an `AnyObject`.
    case .class:
      "extension \(object.name) { "
        + "fileprivate static var judgeExpectsAClass: any AnyObject.Type { \(object.name).self } }"
    }
  }
}
