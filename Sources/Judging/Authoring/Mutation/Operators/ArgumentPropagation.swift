/// The argument propagation of PIT, for the smaller and the larger of values: a bound is forgotten.
///
/// `max(0, x)` becomes `x`, and `0`.
enum ArgumentPropagation: MutationOperator {
  static let id = "ARP"
  static let title = "bound removed"

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard node.kind == "call_expr", ["min", "max"].contains(node.callee?.name),
      node.arguments.count > 1, node.arguments.allSatisfy({ $0.label == nil }),
      let range = node.range
    else { return [] }
    return node.arguments.compactMap { argument in
      argument.value.range.map { SourceEdit(range, "(\(source.text($0)))") }
    }
  }
}
