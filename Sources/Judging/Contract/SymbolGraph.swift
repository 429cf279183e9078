import Foundation

/// The part of a symbol graph (`swift-frontend -emit-symbol-graph`) that the judge reads.
struct SymbolGraph: Decodable {
  var symbols: [Symbol]
  var relationships: [Relationship]

  struct Symbol: Decodable {
    struct Kind: Decodable {
      var identifier: String
    }

    struct Identifier: Decodable {
      var precise: String
    }

    struct Location: Decodable {
      struct Position: Decodable {
        var line: Int
        var character: Int
      }

      var uri: String
      var position: Position
    }

    struct Signature: Decodable {
      struct Parameter: Decodable {
        var name: String
        var internalName: String?
        var declarationFragments: [Fragment]
      }

      var parameters: [Parameter]?
      var returns: [Fragment]?
    }

    var kind: Kind
    var identifier: Identifier
    var pathComponents: [String]
    var declarationFragments: [Fragment]
    var functionSignature: Signature?
    var location: Location?
    var accessLevel: String?

    /// Whether nothing outside of its file can see it.
    var isPrivate: Bool { accessLevel == "private" || accessLevel == "fileprivate" }

    /// The declaration as it is written, without its body.
    var declaration: String {
      declarationFragments.map(\.spelling).joined().trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The keywords of the declaration and of the types in it: `func`, `mutating`, `let`.
    var keywords: [String] {
      declarationFragments.filter { $0.kind == "keyword" }.map(\.spelling)
    }

    /// The declaration up to a `where` clause.
    var signatureFragments: some Sequence<Fragment> {
      declarationFragments.prefix { $0.kind != "keyword" || $0.spelling != "where" }
    }

    /// What a function does besides returning, as it is written after its parameters: `async`, `throws`.
    ///
    /// A default value may contain any brackets, so what follows the parameters is looked for from the end. The
    /// words may also stand in the type of a parameter.
    var effects: [String] {
      let clause = resultClause
      let signature = signatureFragments.map(\.spelling).joined()
        .trimmingCharacters(in: .whitespacesAndNewlines)
      var rest = signature.hasSuffix(clause) ? signature.dropLast(clause.count) : signature[...]
      var effects: [String] = []
      for word in ["throws", "async"] where rest.hasSuffix(" " + word) {
        rest = rest.dropLast(word.count + 1)
        effects.append(word)
      }
      return effects
    }

    /// The end of the declaration of a function: ` -> [Int]`.
    var resultClause: String {
      " -> " + (functionSignature?.returns ?? []).map(\.spelling).joined()
    }

    var parameters: [Signature.Parameter] { functionSignature?.parameters ?? [] }

    /// The name without the names of the types around it: `nms(_:scores:)`.
    var name: String { pathComponents.last ?? "" }
  }

  struct Fragment: Decodable {
    var kind: String
    var spelling: String
    var preciseIdentifier: String?
  }

  struct Relationship: Decodable {
    var kind: String
    var source: String
    var target: String
    var targetFallback: String?
  }

  /// Reads a symbol graph from a file.
  init(contentsOf file: URL) throws {
    self = try JSONDecoder().decode(SymbolGraph.self, from: Data(contentsOf: file))
  }
}

// MARK: - Questions

extension SymbolGraph {
  /// The members of a type in the order of the source.
  func members(of precise: String, kind: String) -> [Symbol] {
    let members = Set(
      relationships.filter { $0.kind == "memberOf" && $0.target == precise }.map(\.source))
    return symbols(ofKind: kind).filter { members.contains($0.identifier.precise) }
  }

  /// Whether a type is declared to conform to one of these protocols, by their precise identifiers.
  func conforms(_ type: Symbol, to protocols: Set<String>) -> Bool {
    relationships.contains { relationship in
      relationship.kind == "conformsTo" && relationship.source == type.identifier.precise
        && protocols.contains(relationship.target)
    }
  }

  /// The symbols of a kind in the order of the source; those that have no place in it come last.
  func symbols(ofKind kind: String) -> [Symbol] {
    symbols.filter { $0.kind.identifier == kind }.sorted { first, second in
      guard let a = first.location, let b = second.location else {
        return first.location != nil && second.location == nil
      }
      return (a.uri, a.position.line, a.position.character)
        < (b.uri, b.position.line, b.position.character)
    }
  }
}
