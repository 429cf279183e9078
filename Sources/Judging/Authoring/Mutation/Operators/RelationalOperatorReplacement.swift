/// ROR of Mothra: a comparison is made strict or not strict, or turned round.
///
/// `overlap > threshold` becomes `overlap >= threshold`, the boundary, and `overlap < threshold`;
/// `a == b` becomes `a != b`.
enum RelationalOperatorReplacement: MutationOperator {
  static let id = "ROR"
  static let title = "relational operator replaced"

  private static let replacements = [
    "<": ["<=", ">"], "<=": ["<", ">="], ">": [">=", "<"], ">=": [">", "<="],
    "==": ["!="], "!=": ["=="], "===": ["!=="], "!==": ["==="],
  ]

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard let symbol = node.operation?.symbol, let range = symbol.range else { return [] }
    return (replacements[symbol.name ?? ""] ?? []).map { SourceEdit(range, $0) }
  }
}
