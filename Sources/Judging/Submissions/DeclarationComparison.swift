/// Compares what a solution declares with what its exercise expects, in the learner's words.
struct DeclarationComparison {
  let contract: Contract
  /// The symbols of the solution, private ones too.
  let graph: SymbolGraph
  /// The file name of the solution.
  let solution: String

  /// A diagnostic for every function that is missing or declared differently.
  var differences: [Diagnostic] {
    contract.functions.compactMap(difference)
  }

  private var candidates: [SymbolGraph.Symbol] {
    graph.symbols(ofKind: "swift.func").filter {
      $0.location?.uri.hasSuffix("/" + solution) == true
    }
  }

  private func difference(_ function: ContractFunction) -> Diagnostic? {
    let sameName = candidates.filter { baseName(of: $0) == function.baseName }
    if let symbol = sameName.first(where: { fits($0, function) }) {
      guard symbol.accessLevel == "private" || symbol.accessLevel == "fileprivate" else {
        return nil
      }
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
    let clause = ParameterClause(of: symbol.declarationFragments)
    let types = (symbol.functionSignature?.parameters ?? []).map { parameter in
      let text = parameter.declarationFragments.map(\.spelling).joined()
      return compact(text.drop { $0 != ":" }.dropFirst())
    }
    let result = compact((symbol.functionSignature?.returns ?? []).map(\.spelling).joined())
    let mayThrow = function.canThrow || !symbol.declaration.contains(" throws")
    return mayThrow && clause.labels == function.parameters.map(\.label)
      && types == function.parameters.map { compact($0.type.source) }
      && result == compact(function.result.source)
  }

  private func compact(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace })
  }
}
