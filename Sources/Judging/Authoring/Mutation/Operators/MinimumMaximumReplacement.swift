/// The smaller value for the larger one and the other way round: a call replacement of the field's own.
///
/// `min(a.x2, b.x2)` becomes `max(a.x2, b.x2)`; `values.max()` becomes `values.min()`.
enum MinimumMaximumReplacement: MutationOperator {
  static let id = "MMR"
  static let title = "min and max exchanged"

  private static let opposites = ["min": "max", "max": "min"]

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard node.kind == "call_expr", let callee = node.callee, let range = callee.range,
      let opposite = opposites[callee.name ?? ""]
    else { return [] }
    return [SourceEdit(range, opposite)]
  }
}
