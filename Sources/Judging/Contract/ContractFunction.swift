/// A function of an exercise's API: a free one, or what can be done with a type with state.
struct ContractFunction: Codable, Equatable, Sendable {
  struct Parameter: Codable, Equatable, Sendable {
    /// The argument label; none where it is `_`.
    var label: String?
    /// The name inside the function, which is the key of the argument in JSON.
    var name: String
    var type: ContractType
    /// The default value as Swift source.
    var defaultValue: String?
    /// Whether it is `inout`: its new value comes back with the answer.
    var isInout = false

    /// The parameter as it is declared.
    var source: String { declared(isInout ? "inout \(type.source)" : type.source) }

    /// The parameter as a suite declares it.
    var clientSource: String {
      isInout ? declared("inout \(type.clientSource)") : incoming
    }

    /// The parameter as a suite declares it where no value comes back, as in a call that is not made yet.
    var incoming: String { declared(type.clientParameterSource) }

    private func declared(_ type: String) -> String {
      "\(names): \(type)" + (defaultValue.map { " = \($0)" } ?? "")
    }

    private var names: String { label == name ? name : "\(label ?? "_") \(name)" }
  }

  /// The name without labels: `nms`.
  var baseName: String
  var parameters: [Parameter]
  var result: ContractType
  /// Whether the declaration says `throws`.
  var canThrow: Bool
  /// Whether the declaration says `async`; the worker waits for such a function, and a suite for the worker.
  var isAsync = false
  /// What it is a specialisation of, where the declaration is generic.
  var generic: ContractGeneric?
  /// The type with state that it belongs to; none for a free function.
  var member: ContractMember?

  /// The name with its labels: `nms(_:scores:)`.
  var fullName: String {
    "\(baseName)(" + parameters.map { ($0.label ?? "_") + ":" }.joined() + ")"
  }

  /// How the function is named where it is not called: with its labels, or alone if it takes nothing.
  var reference: String { parameters.isEmpty ? baseName : fullName }

  /// The declaration as it is written, without a body.
  var declaration: String {
    member.map { declaration(as: $0.role) } ?? declarationWithEffects
  }

  /// The declaration of a function with all that it says of itself.
  var declarationWithEffects: String {
    let list = parameters.map(\.source).joined(separator: ", ")
    return "func \(baseName)(\(list))\(effectsSource)"
      + (result == .tuple([]) ? "" : " -> \(result.source)")
  }

  /// What it says of itself after its parameters: ` async throws`.
  var effectsSource: String { (isAsync ? " async" : "") + (canThrow ? " throws" : "") }

  /// The declaration in a suite, with or without `throws` whatever the function says itself.
  ///
  /// Where another result is given, it is that of a call that is not made yet: nothing is `inout` there.
  func clientDeclaration(throwing: Bool, result resultSource: String? = nil) -> String {
    clientDeclaration(effects: throwing ? " throws" : "", result: resultSource)
  }

  /// The declaration in a suite with these effects: ` async throws`.
  func clientDeclaration(effects: String, result resultSource: String? = nil) -> String {
    let list = parameters.map { resultSource == nil ? $0.clientSource : $0.incoming }
      .joined(separator: ", ")
    let declared = result == .tuple([]) ? nil : result.clientSource
    let result = resultSource ?? declared
    return "func \(baseName)(\(list))\(effects)" + (result.map { " -> \($0)" } ?? "")
  }

  /// The type of the function: `([Box], [Float]) throws -> [Int]`.
  var typeSource: String {
    let list = parameters.map { ($0.isInout ? "inout " : "") + $0.type.boundSource }
    return "(\(list.joined(separator: ", ")))\(effectsSource) -> \(result.valueSource)"
  }
}
