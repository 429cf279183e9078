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
    contract.sortedTypes.compactMap(hidden) + contract.functions.compactMap(difference)
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

  private func isOwn(_ symbol: SymbolGraph.Symbol) -> Bool {
    symbol.location?.uri.hasSuffix("/" + solution) == true
  }

  private var candidates: [SymbolGraph.Symbol] {
    graph.symbols(ofKind: "swift.func").filter(isOwn)
  }

  private func difference(_ function: ContractFunction) -> Diagnostic? {
    let sameName = candidates.filter { baseName(of: $0) == function.baseName }
    if let symbol = sameName.first(where: { fits($0, function) }) {
      guard symbol.isPrivate else { return nil }
      return diagnostic(
        "'\(function.fullName)' is \(symbol.accessLevel ?? "private"), so the judge cannot call it. "
          + "Remove the word.", at: symbol, expected: function)
    }
    if let symbol = sameName.first {
      return diagnostic(
        "'\(function.baseName)' is declared differently from what the exercise expects.",
        at: symbol, expected: function)
    }
    let near = NearestNames.names(
      near: function.baseName, in: candidates.map(baseName))
    let symbol = candidates.first { near.first == baseName(of: $0) }
    let hint = near.first.map { " Is it '\($0)'?" } ?? ""
    return diagnostic(
      "The exercise expects a function '\(function.baseName)', and \(solution) has none.\(hint)",
      at: symbol, expected: function)
  }

  private func diagnostic(
    _ message: String, at symbol: SymbolGraph.Symbol?, expected: ContractFunction
  ) -> Diagnostic {
    Diagnostic(
      file: solution, line: symbol?.location.map { $0.position.line + 1 },
      column: symbol?.location.map { $0.position.character + 1 }, severity: .error,
      message: message, expected: expected.declaration, found: symbol?.declaration)
  }

  private func baseName(of symbol: SymbolGraph.Symbol) -> String {
    String(symbol.name.prefix { $0 != "(" })
  }

  /// Whether a declaration has the labels and types that the exercise expects.
  ///
  /// Internal names and default values are the learner's own, and so is whether it throws at all where
  /// it may.
  private func fits(_ symbol: SymbolGraph.Symbol, _ function: ContractFunction) -> Bool {
    let clause = ParameterClause(of: symbol)
    let types = symbol.parameters.map { type($0.declarationFragments, isNamed: true) }
    let result = type(symbol.functionSignature?.returns ?? [], isNamed: false)
    return (function.canThrow || !symbol.keywords.contains("throws"))
      && !symbol.keywords.contains("async") && clause.labels == function.parameters.map(\.label)
      && types == function.parameters.map(\.type) && result == function.result
  }

  /// The type that fragments spell, in whatever way: `[Int]` and `Array<Int>` are the same.
  private func type(_ fragments: [SymbolGraph.Fragment], isNamed: Bool) -> ContractType? {
    var parser = TypeParser(fragments: fragments) { name, _ in .named(name) }
    if isNamed { parser.skipPastColon() }
    return try? parser.parse()
  }
}
