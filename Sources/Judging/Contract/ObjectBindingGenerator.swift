/// Writes how bindings call what belongs to a type with state.
struct ObjectBindingGenerator {
  let contract: Contract
  let function: ContractFunction
  let member: ContractMember

  /// The call, on the object in `receiver` where there is one, with these arguments.
  func call(_ arguments: [String]) -> String {
    let list = zip(function.parameters, arguments)
      .map { ($0.label.map { "\($0): " } ?? "") + $1 }.joined(separator: ", ")
    let receiver = contract.unboxed(.object(member.type), "receiver")
    let call =
      switch member.role {
      case .initializer: "\(member.type)(\(list))"
      case .method, .mutatingMethod: "\(receiver).\(function.baseName)(\(list))"
      case .staticMethod: "\(member.type).\(function.baseName)(\(list))"
      case .getter: "\(receiver).\(function.baseName)"
      case .setter: "(\(receiver).\(function.baseName) = \(arguments[0]))"
      case .infixOperator: "\(arguments[0]) \(function.baseName) \(arguments[1])"
      case .prefixOperator: "\(function.baseName)\(arguments[0])"
      case .copy: receiver
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

  /// Declarations that compile only where the solution's type is of the kind that the exercise asks for, and what
  /// holds a structure.
  static func declarations(of object: ContractObject) -> String {
    switch object.kind {
    case .structure:
      """
      /// Holds a `\(object.name)`, which can be changed in its place.
      final class \(object.boxName) {
        var object: \(object.name)

        init(_ object: \(object.name)) { self.object = object }
      }

      // A class has no mutating methods.
      extension \(object.name) { fileprivate mutating func judgeExpectsAStructure() {} }
      """
    case .class:
      """
      // Only a class is an `AnyObject`.
      extension \(object.name) {
        fileprivate static var judgeExpectsAClass: any AnyObject.Type { \(object.name).self }
      }
      """
    }
  }
}
