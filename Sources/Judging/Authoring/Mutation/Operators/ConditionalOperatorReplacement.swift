/// COR, conditional operator replacement: "and" becomes "or".
///
/// `y >= 0 && y < height` becomes `y >= 0 || y < height`. A comma in a condition has no opposite.
enum ConditionalOperatorReplacement: MutationOperator {
  static let id = "COR"
  static let title = "conditional operator replaced"

  private static let replacements = ["&&": "||", "||": "&&"]

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard let symbol = node.operation?.symbol, let range = symbol.range else { return [] }
    return replacements[symbol.name ?? ""].map { [SourceEdit(range, $0)] } ?? []
  }
}
