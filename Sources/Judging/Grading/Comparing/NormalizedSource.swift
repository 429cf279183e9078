/// What a source says, without the names that its author chose, its layout and its comments.
///
/// Two sources have the same declarations here if one can be made of the other by renaming what it declares, by
/// other spaces, comments, parentheses and access levels, and by another order of functions, types and members.
/// The parser's tree has no types of variables and of casts, so these make no difference either.
struct NormalizedSource: Equatable, Sendable {
  /// A function, a type without its members, or a global variable.
  struct Declaration: Equatable, Hashable, Sendable {
    /// The digest of its normalised tree, and of those that it refers to.
    var digest: String
    /// How many nodes its tree has.
    var nodes: Int
  }

  /// The declarations, sorted by digest.
  let declarations: [Declaration]

  /// Normalises a tree of the parser.
  ///
  /// - Parameter tree: The tree.
  init(of tree: SyntaxTree) {
    let units = Self.units(of: tree.root)
    let members = Set(units.filter(\.isMember).flatMap(\.names))
    let names = DeclaredNames(
      all: Set(units.filter { !$0.isMember }.flatMap(\.names)).union(members), members: members)
    var digests: [String: String] = [:]
    var normalized = units.map {
      TreeNormalizer(names: names, digests: digests).normalized($0.node)
    }
    // A name that the file declares stands for what is declared, and that for what it refers to itself.
    for _ in 0..<3 {
      digests = Self.digests(of: units, normalized)
      normalized = units.map { TreeNormalizer(names: names, digests: digests).normalized($0.node) }
    }
    declarations = normalized.map { Declaration(digest: Self.digest(of: $0.text), nodes: $0.nodes) }
      .sorted { $0.digest < $1.digest }
  }

  /// Takes declarations.
  init(declarations: [Declaration]) {
    self.declarations = declarations.sorted { $0.digest < $1.digest }
  }

  /// How many nodes there are.
  var nodes: Int { declarations.map(\.nodes).reduce(0, +) }

  /// The digest of all declarations; equal for sources that say the same.
  var fingerprint: String { Self.digest(of: declarations.map(\.digest).joined(separator: " ")) }

  /// Returns what is left without the declarations that are known.
  func removing(_ known: Set<String>) -> NormalizedSource {
    NormalizedSource(declarations: declarations.filter { !known.contains($0.digest) })
  }

  private static func digest(of text: String) -> String {
    ContentDigest(of: Array(text.utf8)).hexadecimal
  }

  private static func digests(
    of units: [Unit], _ normalized: [(text: String, nodes: Int)]
  ) -> [String: String] {
    var texts: [String: [String]] = [:]
    for (unit, one) in zip(units, normalized) {
      for name in unit.names { texts[name, default: []].append(one.text) }
    }
    return texts.mapValues { digest(of: $0.sorted().joined(separator: "\n")) }
  }
}

// MARK: - Units

extension NormalizedSource {
  /// A declaration of a file, or of a type in it.
  private struct Unit {
    var node: SyntaxNode
    var names: [String]
    var isMember: Bool
  }

  private static let types: Set<String> = [
    "struct_decl", "class_decl", "enum_decl", "extension_decl", "protocol_decl", "actor_decl",
  ]
  /// What says nothing: what is imported, and variables besides the patterns that declare them.
  private static let leftOut: Set<String> = ["import_decl", "var_decl"]

  private static func units(of root: SyntaxNode) -> [Unit] {
    (root.children["items"] ?? []).flatMap { units(of: $0, isMember: false) }
  }

  private static func units(of node: SyntaxNode, isMember: Bool) -> [Unit] {
    guard !leftOut.contains(node.kind) else { return [] }
    guard types.contains(node.kind) else {
      return [Unit(node: node, names: DeclaredNames.names(of: node), isMember: isMember)]
    }
    let members = (node.children["members"] ?? []).flatMap { units(of: $0, isMember: true) }
    let head = node.removing("members")
    return [Unit(node: head, names: DeclaredNames.names(of: head), isMember: isMember)] + members
  }
}

extension SyntaxNode {
  /// Returns the node without its children in a role.
  fileprivate func removing(_ role: String) -> SyntaxNode {
    SyntaxNode(
      kind: kind, range: range, type: type, name: name, isImplicit: isImplicit, isPublic: isPublic,
      label: label, words: words, children: children.filter { $0.key != role })
  }
}
