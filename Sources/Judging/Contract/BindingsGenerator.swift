/// Writes the bindings: what of a server depends on how a solution declares its types and functions.
///
/// A server calls them by types that the exercise alone decides, so it can be compiled before there is a solution.
/// They are compiled with each solution where that is needed at all (`Contract.needsSolutionToCompile`), so they are
/// as little as can be: what crosses the pipe is not their business, and they import nothing for it.
struct BindingsGenerator {
  let contract: Contract

  /// The source of the bindings, for a file of their own.
  var source: String {
    """
    import ExerciseKit

    \(declarations(access: ""))

    \(contract.objects.map(ObjectBindingGenerator.declarations).joined(separator: "\n\n"))

    """
  }

  /// The declaration of `JudgeBindings`.
  ///
  /// Each function has a declaration of its own: an expression with all of them would take the compiler half a
  /// minute where a solution has one wrong type.
  ///
  /// - Parameter access: `private ` for the bindings that are part of a server.
  /// - Returns: The declaration.
  func declarations(access: String) -> String {
    let functions = contract.functions.enumerated().map { ($0.offset, $0.element) }
    return """
      /// The functions of the solution, out of reach of the names of parameters.
      ///
      /// The type picks exactly the declaration that the exercise asks for among overloads, and a
      /// solution that lacks it fails to compile here.
      \(access)enum JudgeBindings {
      \((functions.filter { $0.1.member == nil }.map { bound($0.1, $0.0) }
        + functions.filter { isCalled($0.1) }.map { called($0.1, $0.0) }).joined(separator: "\n"))
      }
      """
  }

  /// A call from the server, which has the object in `receiver` and the arguments in `argument0` and so on.
  func call(_ index: Int) -> String {
    let function = contract.functions[index]
    let arguments = function.parameters.indices.map(function.argument)
    guard isCalled(function) else { return bound(index, arguments) }
    let receiver = function.member?.hasReceiver == true ? ["&receiver"] : []
    let list = (receiver + arguments).joined(separator: ", ")
    return "\(function.effects)JudgeBindings.call\(index)(\(list))"
  }

  /// Whether there is more to a call than a function of the solution.
  private func isCalled(_ function: ContractFunction) -> Bool {
    function.member != nil || function.types.contains(where: contract.holdsStructures)
  }

  private func bound(_ function: ContractFunction, _ index: Int) -> String {
    var value = function.reference
    if case .sequence(.someSequence, _) = function.result {
      // Nobody but the solution knows the type.
      let arguments = function.parameters.enumerated()
        .map { ($1.isInout ? "&" : "") + "$\($0)" }.joined(separator: ", ")
      value = "{ \(function.effects)AnySequence((\(value))(\(arguments))) }"
    }
    return "  static func function\(index)() -> \(function.typeSource) { \(value) }"
  }

  private func bound(_ index: Int, _ arguments: [String]) -> String {
    contract.functions[index].effects
      + "JudgeBindings.function\(index)()(\(arguments.joined(separator: ", ")))"
  }

  /// A function that makes a call with what a server has, and returns what it may have.
  private func called(_ function: ContractFunction, _ index: Int) -> String {
    let boxed = contract.boxed(function)
    var parameters = boxed.parameters.enumerated().map { index, parameter in
      let isFunction = if case .function = parameter.type { true } else { false }
      // Whatever the solution does with it.
      let attribute = isFunction ? "@escaping " : parameter.isInout ? "inout " : ""
      return "_ argument\(index): \(attribute)\(parameter.type.valueSource)"
    }
    if let member = boxed.member, member.hasReceiver {
      // A class may have its method from a protocol, where it may be mutating.
      parameters.insert("_ receiver: inout \(member.type)", at: 0)
    }
    let arguments = function.parameters.enumerated()
      .map { contract.unboxed($1.type, function.argument($0)) }
    let call =
      function.member.map {
        ObjectBindingGenerator(contract: contract, function: function, member: $0).call(arguments)
      } ?? bound(index, arguments)
    // The type of the result is part of what the exercise asks for, also where it is nothing.
    return """
        static func call\(index)(\(parameters.joined(separator: ", ")))\(boxed.effectsSource) -> \(boxed.result.valueSource) {
          let result: \(function.result.valueSource) = \(call)
          return \(contract.boxed(function.result, "result"))
        }
      """
  }
}
