/// A declaration's tree as a text, while it is being written.
struct NormalizedText {
  let normalizer: TreeNormalizer
  let own: Set<String>
  private(set) var text = ""
  private(set) var nodes = 0
  /// The numbers of what has been declared, for each scope around the place, the outermost first.
  private var scopes: [[String: Int]] = [[:]]
  private var declared = 0

  init(normalizer: TreeNormalizer, own: Set<String>) {
    self.normalizer = normalizer
    self.own = own
  }

  mutating func write(_ node: SyntaxNode) {
    // Brackets that change nothing, and variables that a pattern has declared already.
    if node.kind == "paren_expr", let inner = node.child("sub_expr") { return write(inner) }
    guard node.kind != "var_decl" else { return }
    declare(node)
    let isScope = Self.scopeKinds.contains(node.kind)
    if isScope { scopes.append([:]) }
    defer { if isScope { scopes.removeLast() } }
    nodes += 1
    // A closure's '$0' is resolved by the parser, and a name is not.
    text +=
      node.kind.hasSuffix("declref_expr") || node.kind.hasSuffix("decl_ref_expr")
      ? "(reference" : "(\(node.kind)"
    for word in words(of: node) { text += " \(word)" }
    let isOwnCall = calls(node)
    for (role, children) in node.children.sorted(by: { Self.rank($0.key) < Self.rank($1.key) }) {
      text += " \(role):"
      for child in children {
        // Labels are the author's own where the function is.
        if let label = child.label, !isOwnCall { text += "\(label)=" }
        if role == "args", isOwnCall {
          writeArguments(child)
        } else {
          write(Self.isBodyOfOne(node) ? child.child("result") ?? child : child)
        }
      }
    }
    text += ")"
  }

  /// Writes the arguments of a call without their labels.
  private mutating func writeArguments(_ list: SyntaxNode) {
    for argument in list.children["args"] ?? [] {
      for child in argument.children["expr"] ?? [] { write(child) }
    }
  }

  /// Whether a node is a body of one statement, where 'return' makes no difference.
  private static func isBodyOfOne(_ node: SyntaxNode) -> Bool {
    let elements = node.children["elements"] ?? []
    return node.kind == "brace_stmt" && elements.count == 1 && elements[0].kind == "return_stmt"
  }

  /// Whether a node is a call of a function that the file declares.
  private func calls(_ node: SyntaxNode) -> Bool {
    guard node.kind == "call_expr", let callee = node.child("fn") else { return false }
    if let field = callee.words["field"] {
      return normalizer.names.members.contains(DeclaredNames.baseName(of: field))
    }
    guard let name = callee.words["name"].map(DeclaredNames.baseName) else { return false }
    return own.contains(name) || normalizer.names.all.contains(name)
  }
}

// MARK: - Names

extension NormalizedText {
  /// What has names of its own, which nothing outside sees; not 'guard', whose names are for what follows.
  private static let scopeKinds: Set<String> = [
    "func_decl", "constructor_decl", "accessor_decl", "closure_expr", "brace_stmt", "if_stmt",
    "while_stmt", "for_each_stmt", "case_stmt", "subscript_decl",
  ]

  /// Where a role stands among the others: what declares names before what uses them, and values before the
  /// names that they are given.
  private static func rank(_ role: String) -> String {
    switch role {
    case "parsed_sequence", "processed_init", "original_init", "initializer": "0 \(role)"
    case "params", "generic_params", "pattern", "conditions", "case_label_items": "1 \(role)"
    case "where", "where_expr": "2 \(role)"
    default: "3 \(role)"
    }
  }

  private mutating func declare(_ node: SyntaxNode) {
    let declares = ["parameter", "pattern_named", "generic_type_param"].contains(node.kind)
    guard declares || (node.kind.hasSuffix("_decl") && nodes > 0), let name = node.name else {
      return
    }
    let base = DeclaredNames.baseName(of: name)
    guard own.contains(base) else { return }
    scopes[scopes.count - 1][base] = declared
    declared += 1
  }

  private mutating func words(of node: SyntaxNode) -> [String] {
    node.words.sorted { $0.key < $1.key }.map { key, word in
      switch key {
      case "value": "=\(word.utf8.count):\(word)"
      case "field": member(word)
      // Names of modules and places, and behind them the name: "a.(file).f().$0@a.swift:10:16".
      case "decl": name(Self.lastName(of: word))
      default: node.kind == "unresolved_member_expr" ? member(word) : name(word)
      }
    } + (node.name.map { [name(DeclaredNames.baseName(of: $0))] } ?? [])
  }

  private func member(_ word: String) -> String {
    let base = DeclaredNames.baseName(of: word)
    return normalizer.names.members.contains(base) ? digest(of: base) : word
  }

  private func name(_ word: String) -> String {
    let base = DeclaredNames.baseName(of: word)
    if let number = scopes.reversed().lazy.compactMap({ $0[base] }).first { return "#\(number)" }
    return normalizer.names.all.contains(base) ? digest(of: base) : base
  }

  private func digest(of name: String) -> String { "@" + (normalizer.digests[name] ?? "") }

  private static func lastName(of word: String) -> String {
    let place = word.prefix { $0 != "@" }
    return place.split(separator: ".").last.map(String.init) ?? word
  }
}
