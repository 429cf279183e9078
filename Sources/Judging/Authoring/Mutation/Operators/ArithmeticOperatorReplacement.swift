/// AOR of Mothra: an arithmetic operator becomes its opposite.
///
/// `width * height` becomes `width / height`, `(taps - 1) / 2` becomes `(taps + 1) / 2` and `(taps - 1) * 2`,
/// `channels % groups` becomes `channels / groups`. That `+` also joins lists is no arithmetic.
enum ArithmeticOperatorReplacement: MutationOperator {
  static let id = "AOR"
  static let title = "arithmetic operator replaced"

  private static let replacements = [
    "+": "-", "-": "+", "*": "/", "/": "*", "%": "/", "&+": "&-", "&-": "&+", "&*": "&+",
    "<<": ">>", ">>": "<<", "&": "|", "|": "&", "^": "&",
  ]

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard let (symbol, _, right) = node.operation, let range = symbol.range,
      let replacement = replacements[symbol.name ?? ""], MangledType.isNumber(right.type)
    else { return [] }
    return [SourceEdit(range, replacement)]
  }
}
