import Foundation

/// Reads the syntax tree of a source that `swift-frontend -dump-ast -dump-ast-format json` writes, or
/// `-dump-parse`, which finds no types.
///
/// The form belongs to the toolchain and promises nothing, so what is not understood is left out: a mutant
/// fewer, never a wrong one, for each is compiled.
struct SyntaxTree {
  /// The source file.
  let root: SyntaxNode

  /// Reads a tree.
  ///
  /// - Parameters:
  ///   - dump: What the compiler has written.
  ///   - source: The source that it has read.
  ///   - leftOut: The roles that are left out.
  /// - Throws: `ToolchainProblem` when it is no tree.
  init(
    _ dump: Data, of source: SourceBytes, leavingOut leftOut: Set<String> = typedRolesLeftOut
  ) throws {
    guard let object = try? JSONSerialization.jsonObject(with: dump) as? [String: Any],
      object["_kind"] as? String == "source_file"
    else { throw ToolchainProblem("The compiler's syntax tree has an unknown form.") }
    root = Self.node(object, in: source, leftOut)
  }

  /// Roles in which there are no expressions or statements, or those of another role once more.
  static let typedRolesLeftOut: Set<String> = [
    "range", "decl", "name", "function_ref", "substitutions", "captures", "attrs", "conformances",
    "builtin_initializer", "initializer", "iterator_var", "next_call", "throws",
  ]

  /// The keys of what a source says in words; everything else about a node the compiler has found out.
  private static let wordKeys = ["value", "name", "field", "id", "extended_type", "decl"]

  private static func node(
    _ object: [String: Any], in source: SourceBytes, _ leftOut: Set<String>
  ) -> SyntaxNode {
    var children: [String: [SyntaxNode]] = [:]
    for (role, value) in object where !leftOut.contains(role) {
      // As it was before its types were found.
      if role == "original_init", object["processed_init"] != nil { continue }
      let objects = value as? [[String: Any]] ?? (value as? [String: Any]).map { [$0] } ?? []
      if !objects.isEmpty { children[role] = objects.map { node($0, in: source, leftOut) } }
    }
    return SyntaxNode(
      kind: object["_kind"] as? String ?? "", range: range(of: object, in: source),
      type: object["type"] as? String, name: name(of: object),
      isImplicit: object["implicit"] as? Bool ?? false,
      isPublic: object["access"] as? String == "public", label: object["label"] as? String,
      words: Dictionary(
        uniqueKeysWithValues: wordKeys.compactMap { key in
          (object[key] as? String).map { (key, $0) }
        }), children: children)
  }

  /// The bytes of a node: the compiler tells where its first and its last token begin.
  private static func range(
    of object: [String: Any], in source: SourceBytes
  ) -> Range<Int>? {
    guard let range = object["range"] as? [String: Any], let start = range["start"] as? Int,
      let last = range["end"] as? Int, 0 <= start, start <= last, last < source.bytes.count
    else { return nil }
    return start..<source.endOfToken(at: last)
  }

  private static func name(of object: [String: Any]) -> String? {
    if let reference = object["decl"] as? [String: Any] {
      return reference["base_name"] as? String
    }
    guard let name = object["name"] as? [String: Any],
      let base = name["base_name"] as? [String: Any]
    else { return nil }
    let text = base["name"] as? String ?? base["special"] as? String ?? ""
    guard let labels = name["args"] as? [String] else { return text }
    return text + "(" + labels.map { ($0.isEmpty ? "_" : $0) + ":" }.joined() + ")"
  }
}
