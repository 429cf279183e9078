/// Makes all mutants of a source.
///
/// They come in the order of the source, and those with the same text once.
struct MutantGenerator {
  let source: SourceBytes

  /// A mistake that can be made, and where.
  private struct Candidate {
    let operatorIndex: Int
    let function: String
    let edit: SourceEdit
  }

  /// Takes a source.
  init(_ source: SourceBytes) {
    self.source = source
  }

  /// Makes the mutants of the source.
  ///
  /// - Parameter tree: Its syntax tree.
  /// - Returns: The mutants.
  func mutants(of tree: SyntaxTree) -> [Mutant] {
    var candidates: [Candidate] = []
    collect(from: tree.root, in: [], into: &candidates)
    candidates.sort { first, second in
      (first.edit.range.lowerBound, first.operatorIndex, first.edit.replacement)
        < (second.edit.range.lowerBound, second.operatorIndex, second.edit.replacement)
    }
    // The text that did not change counts as made.
    var texts: Set<[UInt8]> = [source.bytes]
    return candidates.compactMap { candidate in
      let text = candidate.edit.applied(to: source)
      guard texts.insert(text).inserted else { return nil }
      return Mutant(
        operatorID: MutationOperators.all[candidate.operatorIndex].id,
        function: candidate.function, change: LineChange(candidate.edit, in: source), source: text)
    }
  }

  private func collect(
    from node: SyntaxNode, in path: [String], into candidates: inout [Candidate]
  ) {
    // What a message says is not part of any answer.
    guard node.kind != "interpolated_string_literal_expr" else { return }
    var path = path
    if Self.declarations.contains(node.kind), let name = node.name { path.append(name) }
    if !node.isImplicit || node.kind == "return_stmt" {
      for (index, mutationOperator) in MutationOperators.all.enumerated() {
        candidates += mutationOperator.edits(at: node, in: source).map {
          Candidate(operatorIndex: index, function: path.joined(separator: "."), edit: $0)
        }
      }
    }
    for (role, nodes) in node.children {
      // The judge fills in the default values of the API itself, those of the starter.
      if role == "params", node.isPublic { continue }
      for child in nodes { collect(from: child, in: path, into: &candidates) }
    }
  }

  private static let declarations: Set<String> = [
    "func_decl", "constructor_decl", "struct_decl", "class_decl", "enum_decl", "extension_decl",
  ]
}
