/// IPEX of Delamaro, Maldonado and Mathur, integration parameter exchange: two values of the same type are
/// handed over in each other's place.
///
/// `WH(width, height)` becomes `WH(height, width)`; so do the elements of a tuple. The two values of `min`, `max`
/// and of an operator have no order, or are left to AOR.
enum ParameterExchange: MutationOperator {
  static let id = "IPEX"
  static let title = "values exchanged"

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    let values = values(of: node)
    return values.indices.flatMap { first in
      values[(first + 1)...].compactMap { exchange(values[first], $0, in: source) }
    }
  }

  private static func values(of node: SyntaxNode) -> [SyntaxNode] {
    switch node.kind {
    case "call_expr" where !["min", "max"].contains(node.callee?.name):
      node.arguments.map(\.value)
    case "tuple_expr": (node.children["elements"] ?? []).map(\.written)
    default: []
    }
  }

  private static func exchange(
    _ first: SyntaxNode, _ second: SyntaxNode, in source: SourceBytes
  ) -> SourceEdit? {
    guard first.type == second.type, first.type != nil, let left = first.range,
      let right = second.range, left.upperBound < right.lowerBound,
      ![first.kind, second.kind].contains("inout_expr")
    else { return nil }
    let between = source.text(left.upperBound..<right.lowerBound)
    return SourceEdit(
      left.lowerBound..<right.upperBound, source.text(right) + between + source.text(left))
  }
}
