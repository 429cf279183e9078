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
    var source: String {
      "\(names): \(isInout ? "inout " : "")\(type.source)"
        + (defaultValue.map { " = \($0)" } ?? "")
    }

    /// The parameter where no value comes back, as in a call that is not made yet.
    var incoming: String {
      "\(names): \(type.source)" + (defaultValue.map { " = \($0)" } ?? "")
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
    declaration(effects: (isAsync ? " async" : "") + (canThrow ? " throws" : ""))
  }

  /// The declaration, with or without `throws` whatever the function says itself.
  ///
  /// Where another result is given, it is that of a call that is not made yet: nothing is `inout` there.
  func declaration(throwing: Bool, result resultSource: String? = nil) -> String {
    declaration(effects: throwing ? " throws" : "", result: resultSource)
  }

  /// The declaration with these effects: " async throws".
  func declaration(effects: String, result resultSource: String? = nil) -> String {
    let list = parameters.map { resultSource == nil ? $0.source : $0.incoming }
      .joined(separator: ", ")
    let result = resultSource ?? (result == .tuple([]) ? nil : result.source)
    return "func \(baseName)(\(list))\(effects)" + (result.map { " -> \($0)" } ?? "")
  }

  /// The type of the function: `([Box], [Float]) throws -> [Int]`.
  var typeSource: String {
    "(" + parameters.map { ($0.isInout ? "inout " : "") + $0.type.source }.joined(separator: ", ")
      + ")"
      + (isAsync ? " async" : "") + (canThrow ? " throws" : "") + " -> " + result.source
  }
}
