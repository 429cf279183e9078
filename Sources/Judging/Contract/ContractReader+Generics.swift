// Generic functions: a suite calls each with the types that exercise.json lists, so each is as many functions.

extension ContractReader {
  /// Reads a free function, once for each of its specialisations where it is generic.
  func functions(_ symbol: SymbolGraph.Symbol) throws -> [ContractFunction] {
    guard symbol.isGeneric else { return [try function(symbol)] }
    let names = symbol.genericParameters
    let chosen = specialisations.filter { $0.function == symbol.name }
    guard !chosen.isEmpty else {
      throw refusal(
        of: symbol,
        "it is generic; list the types with which it is called in 'specialisations' of "
          + "exercise.json: { \"function\": \"\(symbol.name)\", \"types\": [\"Int\"] }")
    }
    return try chosen.map { specialisation in
      guard specialisation.types.count == names.count else {
        throw refusal(
          of: symbol,
          "a specialisation of exercise.json has \(specialisation.types.count) types for its "
            + "parameters \(names.joined(separator: ", "))")
      }
      let types = try specialisation.types.map { try type(named: $0, in: symbol) }
      return try binding(Dictionary(uniqueKeysWithValues: zip(names, types))) {
        var function = try function(symbol)
        function.generic = ContractGeneric(declaration: symbol.declaration, types: types)
        return function
      }
    }
  }

  /// Refuses a specialisation of something that the starter does not have.
  func checkSpecialisations(of generics: [SymbolGraph.Symbol]) throws {
    let names = generics.filter(\.isGeneric).map(\.name)
    for specialisation in specialisations where !names.contains(specialisation.function) {
      throw UnsupportedDeclaration(
        declaration: specialisation.function,
        reason:
          "exercise.json has a specialisation of it, and the starter has no generic function of "
          + "this name; it has \(names)")
    }
  }

  /// Reads a type that an author has written in JSON.
  private func type(named text: String, in symbol: SymbolGraph.Symbol) throws -> ContractType {
    var fragments: [SymbolGraph.Fragment] = []
    var word = ""
    for character in text + " " {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
        continue
      }
      if !word.isEmpty {
        fragments.append(
          SymbolGraph.Fragment(
            kind: "typeIdentifier", spelling: word, preciseIdentifier: identifier(of: word)))
        word = ""
      }
      fragments.append(SymbolGraph.Fragment(kind: "text", spelling: String(character)))
    }
    return try type(of: fragments, in: symbol)
  }
}

extension SymbolGraph.Symbol {
  /// Whether it leaves types open.
  var isGeneric: Bool { declarationFragments.contains { $0.kind == "genericParameter" } }

  /// The names of the types that it leaves open, in their order.
  var genericParameters: [String] {
    declarationFragments.filter { $0.kind == "genericParameter" }.map(\.spelling)
  }
}
