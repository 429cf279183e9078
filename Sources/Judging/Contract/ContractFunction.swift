/// A free function of an exercise's API.
struct ContractFunction: Codable, Equatable, Sendable {
  struct Parameter: Codable, Equatable, Sendable {
    /// The argument label; none where it is `_`.
    var label: String?
    /// The name inside the function, which is the key of the argument in JSON.
    var name: String
    var type: ContractType
    /// The default value as Swift source.
    var defaultValue: String?

    /// The parameter as it is declared.
    var source: String {
      let names = label == name ? name : "\(label ?? "_") \(name)"
      return "\(names): \(type.source)" + (defaultValue.map { " = \($0)" } ?? "")
    }
  }

  /// The name without labels: `nms`.
  var baseName: String
  var parameters: [Parameter]
  var result: ContractType
  /// Whether the declaration says `throws`.
  var canThrow: Bool

  /// The name with its labels: `nms(_:scores:)`.
  var fullName: String {
    "\(baseName)(" + parameters.map { ($0.label ?? "_") + ":" }.joined() + ")"
  }

  /// How the function is named where it is not called: with its labels, or alone if it takes nothing.
  var reference: String { parameters.isEmpty ? baseName : fullName }

  /// The declaration as it is written, without a body.
  var declaration: String {
    declaration(throwing: canThrow)
  }

  /// The declaration, with or without `throws` whatever the function says itself.
  func declaration(throwing: Bool, result resultSource: String? = nil) -> String {
    let list = parameters.map(\.source).joined(separator: ", ")
    let result = resultSource ?? (result == .tuple([]) ? nil : result.source)
    return "func \(baseName)(\(list))" + (throwing ? " throws" : "")
      + (result.map { " -> \($0)" } ?? "")
  }

  /// The type of the function: `([Box], [Float]) throws -> [Int]`.
  var typeSource: String {
    "(" + parameters.map(\.type.source).joined(separator: ", ") + ")"
      + (canThrow ? " throws" : "") + " -> " + result.source
  }
}
