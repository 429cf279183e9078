/// UOD, unary operator deletion: a "not" or a minus is forgotten.
///
/// `where !row.isEmpty` becomes `where row.isEmpty`, `-distance` becomes `distance`.
enum UnaryOperatorDeletion: MutationOperator {
  static let id = "UOD"
  static let title = "unary operator deleted"

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard node.kind == "prefix_unary_expr", let symbol = node.callee, let range = symbol.range,
      ["!", "-", "~"].contains(symbol.name)
    else { return [] }
    return [SourceEdit(range, "")]
  }
}
