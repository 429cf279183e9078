/// ASR, assignment operator replacement: what is added up is taken away, or replaces what was there.
///
/// `row[j] += tap * pixel` becomes `row[j] -= tap * pixel` and `row[j] = tap * pixel`.
enum AssignmentOperatorReplacement: MutationOperator {
  static let id = "ASR"
  static let title = "assignment operator replaced"

  private static let replacements = [
    "+=": ["-=", "="], "-=": ["+=", "="], "*=": ["/=", "="], "/=": ["*=", "="], "%=": ["="],
  ]

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard let (symbol, _, right) = node.operation, let range = symbol.range else { return [] }
    let all = replacements[symbol.name ?? ""] ?? []
    // A list has no `-=`.
    let possible = MangledType.isNumber(right.type) ? all : all.filter { $0 == "=" }
    return possible.map { SourceEdit(range, $0) }
  }
}
