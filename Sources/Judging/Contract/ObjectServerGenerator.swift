/// Writes how a server calls what belongs to a type with state.
struct ObjectServerGenerator {
  let function: ContractFunction
  let member: ContractMember

  /// The call, on the object in `receiver` where there is one, with the arguments that were decoded.
  var call: String {
    let list = function.parameters.enumerated()
      .map { ($1.label.map { "\($0): " } ?? "") + function.argument($0) }.joined(separator: ", ")
    let call =
      switch member.role {
      case .initializer: "\(member.type)(\(list))"
      case .method, .mutatingMethod: "receiver.object.\(function.baseName)(\(list))"
      case .staticMethod: "\(member.type).\(function.baseName)(\(list))"
      case .getter: "receiver.object.\(function.baseName)"
      case .setter: "(receiver.object.\(function.baseName) = argument0)"
      case .infixOperator: "argument0 \(function.baseName) argument1"
      case .prefixOperator: "\(function.baseName)argument0"
      case .copy: "receiver.object"
      }
    return function.effects + (wrapper.map { "\($0)(\(call))" } ?? call)
  }

  /// What a sequence is wrapped in whose type nobody but the solution knows.
  private var wrapper: String? {
    switch function.result {
    case .sequence(.someSequence, _): "AnySequence"
    case .sequence(.anyIterator, _) where function.isIteration: "AnyIterator"
    default: nil
    }
  }

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
