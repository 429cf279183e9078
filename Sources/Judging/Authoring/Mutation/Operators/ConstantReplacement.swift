/// CRP of Mothra, constant replacement: a literal becomes one beside it.
///
/// 0 becomes 1, 1 becomes 0 and 2, 3 becomes 4 and 2; with fractions, 0.5 becomes 1.0 and 0.25; true becomes
/// false.
enum ConstantReplacement: MutationOperator {
  static let id = "CRP"
  static let title = "constant replaced"

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard let range = node.range else { return [] }
    let text = source.text(range)
    return replacements(of: text, node).map { SourceEdit(range, $0) }
  }

  private static func replacements(of text: String, _ node: SyntaxNode) -> [String] {
    switch node.kind {
    case "boolean_literal_expr": [text == "true" ? "false" : "true"]
    case "integer_literal_expr" where MangledType.isFloatingPoint(node.type):
      fractions(of: text, zero: "0", one: "1")
    case "integer_literal_expr": integers(of: text)
    case "float_literal_expr": fractions(of: text, zero: "0.0", one: "1.0")
    default: []
    }
  }

  private static func integers(of text: String) -> [String] {
    // 0x1F and 1_000_000 would have to be written anew in their own way.
    guard let number = Int(text) else { return [] }
    return number == 0 ? ["1"] : ["\(number + 1)", "\(number - 1)"]
  }

  private static func fractions(of text: String, zero: String, one: String) -> [String] {
    guard let number = Double(text) else { return [] }
    switch number {
    case 0: return [one]
    case 1: return [zero, one == "1" ? "2" : "2.0"]
    default: return ["\(number * 2)", "\(number / 2)"]
    }
  }
}
