/// Ranges that are off by one: one element too many or too few at either end.
///
/// `0..<count` becomes `0...count`, `first..<last` also `first + 1..<last` and `first..<last - 1`;
/// `stride(from: a, to: b, by: step)` becomes `stride(from: a, through: b, by: step)` and steps `step + 1`.
/// The ends that are literals are left to CRP.
enum RangeReplacement: MutationOperator {
  static let id = "RNG"
  static let title = "range off by one"

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    stride(node, in: source) + range(node, in: source)
  }

  private static func range(_ node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard let (symbol, lower, upper) = node.operation, let range = symbol.range,
      let opposite = ["..<": "...", "...": "..<"][symbol.name ?? ""],
      lower.type == MangledType.integer
    else { return [] }
    let ends = [(lower, "+ 1"), (upper, "- 1")].compactMap { end, change in
      isLiteral(end) ? nil : end.range.map { SourceEdit($0, "\(source.text($0)) \(change)") }
    }
    return [SourceEdit(range, opposite)] + ends
  }

  private static func stride(_ node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard node.kind == "call_expr", node.callee?.name == "stride", node.arguments.count == 3
    else { return [] }
    let (end, step) = (node.arguments[1], node.arguments[2].value)
    var edits: [SourceEdit] = []
    if let label = end.label, let opposite = ["to": "through", "through": "to"][label],
      let before = node.arguments[0].value.range, let after = end.value.range
    {
      // The label stands between the two values; the tree does not say where.
      let between = before.upperBound..<after.lowerBound
      let text = source.text(between).replacing("\(label):", with: "\(opposite):")
      edits.append(SourceEdit(between, text))
    }
    if let range = step.range, !isLiteral(step) {
      edits.append(SourceEdit(range, "\(source.text(range)) + 1"))
    }
    return edits
  }

  private static func isLiteral(_ node: SyntaxNode) -> Bool {
    node.bare.kind == "integer_literal_expr"
  }
}
