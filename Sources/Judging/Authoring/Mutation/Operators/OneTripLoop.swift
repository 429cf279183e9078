/// A loop that ends early, after one trip: the opposite of the multiple-trip trap of Agrawal et al.
///
/// `for box in boxes { add(box) }` becomes `for box in boxes { add(box); break }`.
enum OneTripLoop: MutationOperator {
  static let id = "OTL"
  static let title = "loop ends after one trip"

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard ["for_each_stmt", "while_stmt", "repeat_while_stmt"].contains(node.kind),
      let body = node.child("body")?.range
    else { return [] }
    let brace = body.upperBound - 1
    let line = source.startOfLine(at: brace)
    guard source.isBlank(line..<brace) else {
      return [SourceEdit(brace..<brace, "; break ")]
    }
    let indentation = source.text(line..<brace)
    return [SourceEdit(brace..<brace, "  break\n\(indentation)")]
  }
}
