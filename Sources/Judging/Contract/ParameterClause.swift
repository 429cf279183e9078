/// The labels and default values of a function's parameters, in order.
///
/// A symbol graph gives the names and types of parameters as data, but labels and default values only
/// in the fragments of the declaration.
struct ParameterClause {
  /// The argument labels; none where it is `_`.
  private(set) var labels: [String?] = []
  /// The default values as Swift source.
  private(set) var defaultValues: [String?] = []

  init(of function: SymbolGraph.Symbol) {
    let isOperator = function.kind.identifier == "swift.func.op"
    var parameters: [(label: String, text: String)] = []
    // The parameters of a function type have labels of their own: `(_ index: Int) -> Int`.
    var inner = 0
    for fragment in function.signatureFragments {
      // The parameters of an operator have no labels.
      let isOperand = isOperator && fragment.kind == "internalParam"
      let isLabel = fragment.kind == "externalParam"
      if isLabel || isOperand, inner == 0 {
        if function.parameters.indices.contains(parameters.count) {
          inner = function.parameters[parameters.count].declarationFragments
            .count { $0.kind == "externalParam" }
        }
        parameters.append((isOperand ? "_" : fragment.spelling, ""))
      } else if isLabel {
        inner -= 1
        parameters[parameters.count - 1].text += fragment.spelling
      } else if !parameters.isEmpty {
        parameters[parameters.count - 1].text += fragment.spelling
      }
    }
    for (index, parameter) in parameters.enumerated() {
      let text =
        index < parameters.count - 1
        ? Self.removing(", ", from: parameter.text)
        : Self.removingEnd(of: function, from: parameter.text)
      labels.append(parameter.label == "_" ? nil : parameter.label)
      // No type has ` = ` in it, so the first one begins the default value.
      defaultValues.append(text.firstRange(of: " = ").map { String(text[$0.upperBound...]) })
    }
  }

  /// Removes what follows the last parameter: `) throws -> [Int]`.
  ///
  /// A default value may contain parentheses, quotes and anything else, so that its end is not looked
  /// for: what comes after it is known.
  private static func removingEnd(of function: SymbolGraph.Symbol, from text: String) -> String {
    // A space is left in front of a `where` clause.
    let text = text.last == " " ? String(text.dropLast()) : text
    return [function.resultClause, " throws", " async", ")"]
      .reduce(text) { removing($1, from: $0) }
  }

  private static func removing(_ suffix: String, from text: String) -> String {
    text.hasSuffix(suffix) ? String(text.dropLast(suffix.count)) : text
  }
}
