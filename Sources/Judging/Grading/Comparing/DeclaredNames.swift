/// The names that a file declares outside of functions.
struct DeclaredNames {
  /// All of them.
  let all: Set<String>
  /// Those of members of types, which stand behind a full stop.
  let members: Set<String>

  /// Returns the names that a node itself declares: `helper` of a function, `a` and `b` of `let (a, b) = …`.
  static func names(of node: SyntaxNode) -> [String] {
    switch node.kind {
    case "pattern_binding_decl":
      return (node.children["pattern_entries"] ?? []).flatMap { entry in
        (entry.children["pattern"] ?? []).flatMap(patternNames)
      }
    case "enum_case_decl": return node.children.values.joined().flatMap(names)
    default: return node.name.map { [baseName(of: $0)] } ?? []
    }
  }

  /// The names in a pattern.
  static func patternNames(of node: SyntaxNode) -> [String] {
    if node.kind == "pattern_named", let name = node.name { return [baseName(of: name)] }
    return node.children.values.joined().flatMap(patternNames)
  }

  /// A name without its labels: `helper` of `helper(_:by:)`.
  static func baseName(of name: String) -> String { String(name.prefix { $0 != "(" }) }
}
