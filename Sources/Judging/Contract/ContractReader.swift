/// Reads the contract of an exercise from the symbol graph of its starter.
///
/// Types are read as they are met, so that the contract holds those that occur and no others.
final class ContractReader {
  /// The symbols of the exercise: its starter and Types.swift.
  private let graph: SymbolGraph
  /// The symbols of ExerciseKit.
  private let shared: SymbolGraph
  private var types: [String: ContractNamedType] = [:]
  /// The types that are being read, to notice one that contains itself.
  private var open: [String] = []

  /// Reads a contract.
  ///
  /// - Parameters:
  ///   - graph: The symbol graph of the module that the starter and Types.swift make.
  ///   - starter: The file name of the starter; functions of other files are no part of the API.
  ///   - shared: The symbol graph of ExerciseKit.
  /// - Returns: The contract.
  /// - Throws: `UnsupportedDeclaration`.
  static func contract(
    of graph: SymbolGraph, starter: String, shared: SymbolGraph
  ) throws -> Contract {
    let reader = ContractReader(graph: graph, shared: shared)
    func isOfStarter(_ symbol: SymbolGraph.Symbol) -> Bool {
      symbol.location?.uri.hasSuffix("/" + starter) == true
    }
    for kind in ["swift.struct", "swift.class", "swift.enum", "swift.protocol"] {
      if let type = graph.symbols(ofKind: kind).first(where: isOfStarter) {
        throw reader.refusal(
          of: type, "types with members are not supported yet; plain data types go to Types.swift")
      }
    }
    let functions = try graph.symbols(ofKind: "swift.func").filter(isOfStarter)
      .map { try reader.function($0) }
    return Contract(functions: functions, types: reader.types)
  }

  private init(graph: SymbolGraph, shared: SymbolGraph) {
    self.graph = graph
    self.shared = shared
  }

  private func refusal(
    of symbol: SymbolGraph.Symbol, _ reason: String
  ) -> UnsupportedDeclaration {
    UnsupportedDeclaration(
      declaration: symbol.declaration, reason: reason,
      place: symbol.location.map {
        "\($0.uri.split(separator: "/").last ?? ""):\($0.position.line + 1)"
      })
  }
}

// MARK: - Functions

extension ContractReader {
  private func function(_ symbol: SymbolGraph.Symbol) throws -> ContractFunction {
    let keywords = symbol.declarationFragments.filter { $0.kind == "keyword" }.map(\.spelling)
    if keywords.contains("async") {
      throw refusal(of: symbol, "`async` functions are not supported yet")
    }
    if symbol.declarationFragments.contains(where: { $0.kind == "genericParameter" }) {
      throw refusal(of: symbol, "generic functions are not supported yet")
    }
    if symbol.declaration.contains("throws(") {
      throw refusal(of: symbol, "typed throws is not supported; write `throws`")
    }
    let clause = ParameterClause(of: symbol.declarationFragments)
    let parameters = try (symbol.functionSignature?.parameters ?? []).enumerated().map {
      index, parameter in
      ContractFunction.Parameter(
        label: clause.labels[index], name: parameter.internalName ?? parameter.name,
        type: try type(of: parameter.declarationFragments, in: symbol, isNamed: true),
        defaultValue: clause.defaultValues[index])
    }
    let result = symbol.functionSignature?.returns ?? []
    return ContractFunction(
      baseName: String(symbol.name.prefix { $0 != "(" }), parameters: parameters,
      result: try type(of: result, in: symbol), canThrow: keywords.contains("throws"))
  }

  /// Reads the type that fragments spell; where `isNamed`, a name and a colon come first.
  private func type(
    of fragments: some Sequence<SymbolGraph.Fragment>, in symbol: SymbolGraph.Symbol,
    isNamed: Bool = false
  ) throws -> ContractType {
    var parser = TypeParser(fragments: fragments) { name, precise in
      try self.namedType(name, precise: precise)
    }
    if isNamed { parser.skipPastColon() }
    do {
      return try parser.parse()
    } catch let refused as TypeParser.Refusal {
      throw refusal(of: symbol, refused.reason)
    }
  }
}

// MARK: - Types

extension ContractReader {
  private func namedType(_ name: String, precise: String?) throws -> ContractType {
    for (graph, module) in [(graph, String?.none), (shared, "ExerciseKit")] {
      guard
        let symbol = graph.symbols.first(where: {
          $0.identifier.precise == precise && $0.kind.identifier != "swift.class"
        })
      else { continue }
      if open.contains(name) {
        throw TypeParser.Refusal(reason: "`\(name)` contains itself, which is not supported")
      }
      if types[name] == nil {
        open.append(name)
        defer { open.removeLast() }
        types[name] = ContractNamedType(
          name: name, module: module, shape: try shape(of: symbol, in: graph))
      }
      return .named(name)
    }
    throw TypeParser.Refusal(
      reason: "`\(name)` is neither a standard type that can be sent, nor a structure or "
        + "enumeration of ExerciseKit or of the exercise's Types.swift")
  }

  private func shape(
    of symbol: SymbolGraph.Symbol, in graph: SymbolGraph
  ) throws -> ContractNamedType.Shape {
    switch symbol.kind.identifier {
    case "swift.struct":
      return try structure(symbol, in: graph)
    case "swift.enum":
      let cases = graph.members(of: symbol.identifier.precise, kind: "swift.enum.case")
      return .enumeration(cases: try cases.map { try enumerationCase($0) })
    default:
      throw TypeParser.Refusal(reason: "`\(symbol.name)` is neither a structure nor an enumeration")
    }
  }

  /// The fields of a structure are the parameters of an initializer that takes exactly its stored
  /// properties, in any access level and order: the memberwise one or one that looks like it.
  private func structure(
    _ symbol: SymbolGraph.Symbol, in graph: SymbolGraph
  ) throws -> ContractNamedType.Shape {
    let precise = symbol.identifier.precise
    let properties = graph.members(of: precise, kind: "swift.property")
    let stored = properties.filter { property in
      !property.declaration.contains("{ get") || property.declaration.contains("(set)")
    }
    let names = Set(stored.map(\.name))
    for initializer in graph.members(of: precise, kind: "swift.init") {
      var labels = initializer.name.dropFirst("init(".count).split(separator: ":").map(String.init)
      labels = labels.last == ")" ? labels.dropLast() : labels
      let internalNames = (initializer.functionSignature?.parameters ?? [])
        .map { $0.internalName ?? $0.name }
      let validates = labels.first == "validating"
      let isMemberwise =
        Set(internalNames) == names
        && (validates
          ? Array(labels.dropFirst()) == Array(internalNames.dropFirst())
          : labels == internalNames)
      guard isMemberwise, validates || !hasValidatingInitializer(precise, in: graph) else {
        continue
      }
      let fields = try (initializer.functionSignature?.parameters ?? []).map { parameter in
        ContractField(
          label: parameter.internalName ?? parameter.name,
          type: try type(of: parameter.declarationFragments, in: initializer, isNamed: true))
      }
      return .structure(fields: fields, validates: validates)
    }
    throw TypeParser.Refusal(
      reason: "the structure `\(symbol.name)` has no initializer that takes exactly its stored "
        + "properties \(names.sorted()), labelled by their names")
  }

  private func hasValidatingInitializer(_ precise: String, in graph: SymbolGraph) -> Bool {
    graph.members(of: precise, kind: "swift.init").contains {
      $0.name.hasPrefix("init(validating:")
    }
  }

  private func enumerationCase(
    _ symbol: SymbolGraph.Symbol
  ) throws -> ContractNamedType.Case {
    let name = String(symbol.name.prefix { $0 != "(" })
    // `case explicit(top: Int, bottom: Int)`: what follows the name reads like a tuple.
    let payload = symbol.declarationFragments.drop { $0.kind != "identifier" }.dropFirst()
    guard !payload.isEmpty else { return ContractNamedType.Case(name: name, payload: []) }
    let labels = symbol.name.dropFirst(name.count + 1).split(separator: ":").map(String.init)
    switch try type(of: payload, in: symbol) {
    case .tuple(let fields):
      return ContractNamedType.Case(name: name, payload: fields)
    case let single:
      let label = labels.first == "_" ? nil : labels.first
      return ContractNamedType.Case(
        name: name, payload: [ContractField(label: label, type: single)])
    }
  }
}
