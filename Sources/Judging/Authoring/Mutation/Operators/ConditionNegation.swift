/// The negated conditionals of PIT: what happened if something holds happens if it does not.
///
/// `if kept.count < maxOutput` becomes `if !(kept.count < maxOutput)`. A condition that is an equality or has a
/// "not" in front is left to ROR and UOD, which make the same of it.
enum ConditionNegation: MutationOperator {
  static let id = "NEG"
  static let title = "condition negated"

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    node.conditions.compactMap { condition in
      guard let range = condition.range, !hasOpposite(condition.bare) else { return nil }
      return SourceEdit(range, "!(\(source.text(range)))")
    }
  }

  private static func hasOpposite(_ condition: SyntaxNode) -> Bool {
    ["==", "!=", "===", "!=="].contains(condition.operation?.symbol.name)
      || condition.kind == "prefix_unary_expr" || condition.kind == "boolean_literal_expr"
  }
}
