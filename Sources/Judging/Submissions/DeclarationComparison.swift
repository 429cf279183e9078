/// Compares what a solution declares with what its exercise expects, in the learner's words.
struct DeclarationComparison {
  let contract: Contract
  /// The symbols of the solution, private ones too.
  let graph: SymbolGraph
  /// The file name of the solution.
  let solution: String

  /// A diagnostic for every type that hides one of the API, and for every function that is missing or
  /// declared differently.
  var differences: [Diagnostic] {
    contract.sortedTypes.compactMap(hidden) + contract.objects.flatMap(differences)
      + contract.functions.filter { $0.member == nil }.compactMap {
        difference($0, among: graph.symbols(ofKind: "swift.func").filter(isOwn))
      }.reduce(into: []) { differences, difference in
        // A generic function is as many as it has specialisations, and one to the learner.
        if !differences.contains(difference) { differences.append(difference) }
      }
  }

  private func hidden(_ type: ContractNamedType) -> Diagnostic? {
    guard let module = type.module,
      let symbol = graph.symbols.first(where: { $0.pathComponents == [type.name] && isOwn($0) })
    else { return nil }
    return Diagnostic(
      file: solution, line: symbol.location.map { $0.position.line + 1 },
      column: symbol.location.map { $0.position.character + 1 }, severity: .error,
      message:
        "'\(type.name)' hides the type of \(module) that the exercise uses. Remove or rename it.")
  }

  func isOwn(_ symbol: SymbolGraph.Symbol) -> Bool {
    symbol.location?.uri.hasSuffix("/" + solution) == true
  }

  /// A diagnostic for a function that none of the candidates is.
  ///
  /// - Parameters:
  ///   - function: What the exercise expects.
  ///   - candidates: What the solution has of the same kind and in the same place.
  ///   - kind: What it is called: a function, a method.
  ///   - place: Where it is looked for; the file if it is left out.
  /// - Returns: Nothing where one of them fits.
  func difference(
    _ function: ContractFunction, among candidates: [SymbolGraph.Symbol],
    kind: String = "a function", in place: String? = nil
  ) -> Diagnostic? {
    let name = function.baseName
    let sameName = candidates.filter { baseName(of: $0) == name }
    if let symbol = sameName.first(where: { fits($0, function) }) {
      guard symbol.isPrivate else { return nil }
      return diagnostic(
        "'\(function.fullName)' is \(symbol.accessLevel ?? "private"), so the judge cannot call it. "
          + "Remove the word.", at: symbol,
        expected: function.generic?.declaration ?? function.declaration)
    }
    if let symbol = sameName.first {
      return diagnostic(
        "'\(name)' is declared differently from what the exercise expects.",
        at: symbol, expected: function.generic?.declaration ?? function.declaration)
    }
    let near = NearestNames.names(near: name, in: candidates.map(baseName))
    let symbol = candidates.first { near.first == baseName(of: $0) }
    let hint = near.first.map { " Is it '\($0)'?" } ?? ""
    return diagnostic(
      "The exercise expects \(kind) '\(name)', and \(place ?? solution) has none.\(hint)",
      at: symbol, expected: function.generic?.declaration ?? function.declaration)
  }

  func diagnostic(
    _ message: String, at symbol: SymbolGraph.Symbol?, expected: String
  ) -> Diagnostic {
    Diagnostic(
      file: solution, line: symbol?.location.map { $0.position.line + 1 },
      column: symbol?.location.map { $0.position.character + 1 }, severity: .error,
      message: message, expected: expected, found: symbol?.declaration)
  }

  func baseName(of symbol: SymbolGraph.Symbol) -> String {
    String(symbol.name.prefix { $0 != "(" })
  }

  /// Whether a declaration has the labels and types that the exercise expects.
  ///
  /// Internal names and default values are the learner's own, and so is whether it throws or waits at all
  /// where it may.
  private func fits(_ symbol: SymbolGraph.Symbol, _ function: ContractFunction) -> Bool {
    let clause = ParameterClause(of: symbol)
    let bound = Dictionary(
      zip(symbol.genericParameters, function.generic?.types ?? [])
    ) { first, _ in first }
    let types = symbol.parameters.map { type($0.declarationFragments, isNamed: true, bound) }
    let changed = symbol.parameters.map { parameter in
      parameter.declarationFragments.contains { $0.kind == "keyword" && $0.spelling == "inout" }
    }
    let isInitializer = symbol.kind.identifier == "swift.init"
    let result =
      isInitializer
      ? function.result : type(symbol.functionSignature?.returns ?? [], isNamed: false, bound)
    return (function.canThrow || !symbol.effects.contains("throws"))
      && (function.isAsync || !symbol.effects.contains("async"))
      && clause.labels == function.parameters.map(\.label)
      && types == function.parameters.map(\.type) && result == function.result
      && changed == function.parameters.map(\.isInout)
  }

  /// The type that fragments spell, in whatever way: `[Int]` and `Array<Int>` are the same.
  ///
  /// - Parameters:
  ///   - fragments: The fragments.
  ///   - isNamed: Whether a name and a colon come first.
  ///   - bound: The types that the names of generic parameters stand for.
  /// - Returns: Nothing for a type that no API has.
  func type(
    _ fragments: [SymbolGraph.Fragment], isNamed: Bool, _ bound: [String: ContractType] = [:]
  ) -> ContractType? {
    let objects = Set(contract.objects.map(\.name))
    var parser = TypeParser(fragments: fragments) { name, _ in
      bound[name] ?? (objects.contains(name) ? .object(name) : .named(name))
    }
    if isNamed {
      parser.skipPastColon()
      _ = parser.skip("inout")
    }
    return try? parser.parse()
  }
}
