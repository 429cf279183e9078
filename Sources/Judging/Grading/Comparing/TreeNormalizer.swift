/// Writes a declaration's tree down without the names that its author chose.
///
/// A name that it declares itself is written as a number, in the order of declarations, and one that the file
/// declares as the digest of that declaration. All others belong to the standard library or to the exercise, and
/// stay.
struct TreeNormalizer {
  let names: DeclaredNames
  /// The digests of the file's declarations, by name; empty at first.
  let digests: [String: String]

  /// Returns the text of a tree and how many nodes it has.
  func normalized(_ node: SyntaxNode) -> (text: String, nodes: Int) {
    var text = NormalizedText(normalizer: self, own: Self.ownNames(in: node))
    text.write(node)
    return (text.text, text.nodes)
  }

  /// What is declared inside of a declaration: parameters, variables, functions in functions.
  private static func ownNames(in node: SyntaxNode) -> Set<String> {
    var names: Set<String> = []
    func collect(_ node: SyntaxNode, isOutermost: Bool) {
      let declares = ["parameter", "pattern_named", "generic_type_param"].contains(node.kind)
      if declares || (node.kind.hasSuffix("_decl") && !isOutermost) {
        names.formUnion(node.name.map { [DeclaredNames.baseName(of: $0)] } ?? [])
      }
      for child in node.children.values.joined() { collect(child, isOutermost: false) }
    }
    // What a global variable or a member is called, the file declares.
    let outside = Set(DeclaredNames.names(of: node))
    collect(node, isOutermost: true)
    return node.kind == "pattern_binding_decl" ? names.subtracting(outside) : names
  }
}
