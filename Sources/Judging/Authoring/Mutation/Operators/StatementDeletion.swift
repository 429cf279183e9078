/// SDL of Deng, Offutt and Li: a statement is forgotten.
///
/// An assignment, a call, `continue` or `break`, and `if`, `guard`, `for`, `while` and `switch` with all that is in
/// them. Declarations and `return` are left: nothing compiles without them.
enum StatementDeletion: MutationOperator {
  static let id = "SDL"
  static let title = "statement deleted"

  private static let statements: Set<String> = [
    "assign_expr", "call_expr", "try_expr", "await_expr", "if_stmt", "guard_stmt",
    "for_each_stmt", "while_stmt", "repeat_while_stmt", "switch_stmt", "do_stmt", "break_stmt",
    "continue_stmt", "throw_stmt", "defer_stmt",
  ]

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard node.kind == "brace_stmt" else { return [] }
    return (node.children["elements"] ?? []).compactMap { statement in
      guard !statement.isImplicit, isDeletable(statement), let range = statement.range else {
        return nil
      }
      return SourceEdit(lines(around: range, in: source) ?? range, "")
    }
  }

  private static func isDeletable(_ statement: SyntaxNode) -> Bool {
    statements.contains(statement.kind)
      || statement.kind == "binary_expr" && statement.type == MangledType.void
  }

  /// The whole lines of a statement that has them to itself.
  private static func lines(around range: Range<Int>, in source: SourceBytes) -> Range<Int>? {
    let start = source.startOfLine(at: range.lowerBound)
    let end = source.endOfLine(at: range.upperBound)
    let isAlone =
      source.isBlank(start..<range.lowerBound) && source.isBlank(range.upperBound..<end)
    return isAlone && end < source.bytes.endIndex ? start..<(end + 1) : nil
  }
}
