/// The labels and default values of a function's parameters, in order.
///
/// A symbol graph gives the names and types of parameters as data, but labels and default values only
/// in the fragments of the declaration.
struct ParameterClause {
  /// The argument labels; none where it is `_`.
  private(set) var labels: [String?] = []
  /// The default values as Swift source.
  private(set) var defaultValues: [String?] = []

  init(of declaration: [SymbolGraph.Fragment]) {
    var parameters: [(label: String, text: String)] = []
    for fragment in declaration {
      if fragment.kind == "externalParam" {
        parameters.append((fragment.spelling, ""))
      } else if !parameters.isEmpty {
        parameters[parameters.count - 1].text += fragment.spelling
      }
    }
    for (label, text) in parameters {
      labels.append(label == "_" ? nil : label)
      defaultValues.append(Self.defaultValue(in: text))
    }
  }

  /// The expression after ` = ` up to the comma or parenthesis that ends the parameter.
  private static func defaultValue(in text: String) -> String? {
    guard let start = text.firstRange(of: " = ")?.upperBound else { return nil }
    var depth = 0
    var isInString = false
    var value = ""
    for character in text[start...] {
      switch character {
      case "\"": isInString.toggle()
      case "(", "[", "{": if !isInString { depth += 1 }
      case ")", "]", "}":
        if !isInString {
          if depth == 0 { return value }
          depth -= 1
        }
      case ",": if !isInString && depth == 0 { return value }
      default: break
      }
      value.append(character)
    }
    return value
  }
}
