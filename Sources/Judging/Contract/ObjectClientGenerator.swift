/// Writes the types with state for a suite: each is a handle of an object that lives in a worker.
///
/// A class becomes a class, and a structure a structure whose copies are copied in the worker before one of them
/// changes, so that a suite observes of the solution's type what any caller of it would.
struct ObjectClientGenerator {
  let contract: Contract

  private var members: [(index: Int, function: ContractFunction, member: ContractMember)] {
    contract.functions.enumerated().compactMap { index, function in
      function.member.map { (index, function, $0) }
    }
  }

  /// Functions of `Reference`: objects of the reference are made there.
  var references: [String] {
    makers.map { _, function, member in
      let name = name(of: function, member)
      return """
        static \(declaration(of: function, named: name, result: function.result.clientSource, throwing: true)) {
          try Suite.perform(Calls.\(name)(\(function.forwardedArguments)), otherwiseOn: Suite.reference)
        }
        """
    }
  }

  /// Functions of `Calls`: what makes an object without one.
  var calls: [String] {
    makers.map { index, function, member in
      let result = "Call<\(function.answer.clientSource)>"
      let declared = declaration(
        of: function, named: name(of: function, member), result: result, throwing: false)
      let generator = CallGenerator(contract: contract, index: index)
      return "static \(declared) {\n\(generator.statements)\n}"
    }
  }

  /// The types.
  var types: String { contract.objects.map(type).joined(separator: "\n\n") }

  /// Initializers and static functions.
  private var makers: [(index: Int, function: ContractFunction, member: ContractMember)] {
    members.filter { $0.member.role == .initializer || $0.member.role == .staticMethod }
  }

  /// An initializer is called like its type, which makes `Reference.Adam(lr: 0.1)`.
  private func name(of function: ContractFunction, _ member: ContractMember) -> String {
    member.role == .initializer ? member.type : function.baseName
  }

  private func declaration(
    of function: ContractFunction, named name: String, result: String, throwing: Bool
  ) -> String {
    let list = function.parameters.map { throwing ? $0.clientSource : $0.incoming }
    return "func \(name)(\(list.joined(separator: ", ")))\(throwing ? " throws" : "") -> \(result)"
  }
}

// MARK: - Types

extension ObjectClientGenerator {
  private func type(_ object: ContractObject) -> String {
    let own = members.filter { $0.member.type == object.name }
    let isClass = object.kind == .class
    let called = own.filter(\.member.hasReceiver)
    return """
      /// A `\(object.name)` of the solution or of the reference, in a worker.
      \(isClass ? "final class" : "struct") \(object.name): RemoteObject {
        \(isClass ? "let" : "private(set) var") handle: ObjectHandle

        init(handle: ObjectHandle) { self.handle = handle.checked(as: "\(object.name)") }

      \((own.map { declared($0.function, $0.member, in: object, index: $0.index) }
        + inequality(beside: own.map(\.function))).joined(separator: "\n\n"))

        /// Calls of the same members as values.
        var calls: CallsOfMembers { CallsOfMembers(object: handle) }

        struct CallsOfMembers {
          let object: ObjectHandle

      \(called.map { call(of: $0.function, $0.member, index: $0.index) }.joined(separator: "\n\n"))
        }
      }
      """
  }

  private func declared(
    _ function: ContractFunction, _ member: ContractMember, in object: ContractObject, index: Int
  ) -> String {
    let isStructure = object.kind == .structure
    let arguments = function.forwardedArguments
    let list = function.parameters.map(\.clientSource).joined(separator: ", ")
    let changes = member.isMutating && isStructure
    let prefix = changes ? "try own(); " : ""
    let mutating = changes ? "mutating " : ""
    switch member.role {
    case .initializer: return initializer(function, isClass: !isStructure)
    case .method, .mutatingMethod:
      let body = function.returning("Suite.perform(calls.\(function.baseName)(\(arguments)))")
      return function.clientDeclarations.map { "\(mutating)\($0) { \(prefix)\(body) }" }
        .joined(separator: "\n\n")
    case .staticMethod:
      let perform = "Suite.perform(Calls.\(function.baseName)(\(arguments)))"
      return function.clientDeclarations
        .map { "static \($0) { \(function.returning(perform)) }" }.joined(separator: "\n\n")
    case .getter:
      return "var \(function.baseName): \(function.result.clientSource) { "
        + "get throws { try Suite.perform(calls.\(function.baseName)) } }"
    case .setter:
      return "\(mutating)func set(\(list)) throws { "
        + "\(prefix)try Suite.perform(calls.set(\(arguments))) }"
    case .infixOperator, .prefixOperator:
      let operands = function.parameters.map { "\($0.name): \($0.type.clientParameterSource)" }
      let kind = member.role == .prefixOperator ? "prefix " : ""
      let result = function.result.clientSource
      let call = CallGenerator(contract: contract, index: index).statements
      return """
        static \(kind)func \(function.baseName) (\(operands.joined(separator: ", "))) throws -> \(result) {
          func call() -> Call<\(result)> {
          \(call)
          }
          return try Suite.perform(call())
        }
        """
    case .copy:
      return """
        /// Makes the object this value's own before it changes, as Swift copies a value that is shared.
        private mutating func own() throws {
          if !isKnownUniquelyReferenced(&handle) { self = try Suite.perform(calls.copy()) }
        }
        """
    }
  }

  /// `!=`, which comes with `==` in Swift.
  private func inequality(beside functions: [ContractFunction]) -> [String] {
    guard let equality = functions.first(where: { $0.baseName == "==" }),
      !functions.contains(where: { $0.baseName == "!=" })
    else { return [] }
    let operands = equality.parameters.map { "\($0.name): \($0.type.clientParameterSource)" }
    let names = equality.parameters.map(\.name).joined(separator: " == ")
    return [
      "static func != (\(operands.joined(separator: ", "))) throws -> Bool { try !(\(names)) }"
    ]
  }

  private func initializer(_ function: ContractFunction, isClass: Bool) -> String {
    let list = function.parameters.map(\.clientSource).joined(separator: ", ")
    let isFailable = function.result.isOptional
    let name = function.member?.type ?? ""
    let make = "try Suite.perform(Calls.\(name)(\(function.forwardedArguments)))"
    let head = (isClass ? "convenience " : "") + "init\(isFailable ? "?" : "")(\(list)) throws"
    let assign = isClass ? "self.init(handle: made.handle)" : "self = made"
    return isFailable
      ? "\(head) { guard let made = \(make) else { return nil }; \(assign) }"
      : "\(head) { let made = \(make); \(assign) }"
  }

  /// A member as a call that is not made yet; a getter stays a property.
  private func call(
    of function: ContractFunction, _ member: ContractMember, index: Int
  ) -> String {
    let result = "Call<\(function.answer.clientSource)>"
    let body = CallGenerator(contract: contract, index: index).statements
    let receiver = "    let receiver = object.reference\n"
    let list = function.parameters.map(\.incoming).joined(separator: ", ")
    return switch member.role {
    case .getter: "var \(function.baseName): \(result) {\n\(receiver)\(body)\n}"
    case .setter: "func set(\(list)) -> \(result) {\n\(receiver)\(body)\n}"
    default: "func \(function.baseName)(\(list)) -> \(result) {\n\(receiver)\(body)\n}"
    }
  }
}
