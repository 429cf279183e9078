/// The empty, null, true and false returns of PIT: a function or a closure returns early, with nothing found.
///
/// A number becomes 0, an array empty, an optional nil; a Boolean becomes true, and false.
enum ReturnValueReplacement: MutationOperator {
  static let id = "RVR"
  static let title = "returns a plain value"

  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit] {
    guard node.kind == "return_stmt", let result = node.child("result"),
      let type = result.type, let range = result.range
    else { return [] }
    let text = source.text(range)
    return plainValues(of: type).filter { $0 != text }.map { SourceEdit(range, $0) }
  }

  private static func plainValues(of type: String) -> [String] {
    if type == MangledType.boolean { return ["true", "false"] }
    if MangledType.isNumber(type) { return ["0"] }
    if MangledType.isOptional(type) { return ["nil"] }
    return MangledType.isArray(type) ? ["[]"] : []
  }
}
