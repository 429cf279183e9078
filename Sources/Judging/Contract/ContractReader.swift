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
      let types = graph.symbols(ofKind: kind).filter { !$0.isPrivate }
      if let type = types.first(where: isOfStarter) {
        throw reader.refusal(
          of: type, "types with members are not supported yet; plain data types go to Types.swift")
      }
    }
    let functions = try graph.symbols(ofKind: "swift.func")
      .filter { isOfStarter($0) && !$0.isPrivate }.map { try reader.function($0) }
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
    if symbol.keywords.contains("async") {
      throw refusal(of: symbol, "`async` functions are not supported yet")
    }
    if symbol.declarationFragments.contains(where: { $0.kind == "genericParameter" }) {
      throw refusal(of: symbol, "generic functions are not supported yet")
    }
    if symbol.declaration.contains("throws(") {
      throw refusal(of: symbol, "typed throws is not supported; write `throws`")
    }
    let clause = ParameterClause(of: symbol)
    let parameters = try symbol.parameters.enumerated().map { index, parameter in
      let name = parameter.internalName ?? parameter.name
      guard name != "_" else { throw refusal(of: symbol, "every parameter needs a name") }
      return ContractFunction.Parameter(
        label: clause.labels[index], name: name,
        type: try type(of: parameter.declarationFragments, in: symbol, isNamed: true),
        defaultValue: clause.defaultValues[index])
    }
    let result = symbol.functionSignature?.returns ?? []
    return ContractFunction(
      baseName: String(symbol.name.prefix { $0 != "(" }), parameters: parameters,
      result: try type(of: result, in: symbol), canThrow: symbol.keywords.contains("throws"))
  }

  /// Reads the type that fragments spell; where `isNamed`, a name and a colon come first.
  private func type(
    of fragments: some Sequence<SymbolGraph.Fragment>, in symbol: SymbolGraph.Symbol,
    isNamed: Bool = false
  ) throws -> ContractType {
    try reading(fragments, in: symbol) { parser in
      if isNamed { parser.skipPastColon() }
      return try parser.parse()
    }
  }

  private func reading<Result>(
    _ fragments: some Sequence<SymbolGraph.Fragment>, in symbol: SymbolGraph.Symbol,
    _ read: (inout TypeParser) throws -> Result
  ) throws -> Result {
    var parser = TypeParser(fragments: fragments) { name, precise in
      try self.namedType(name, precise: precise)
    }
    do {
      return try read(&parser)
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
      if let known = types[name], known.module != module {
        throw TypeParser.Refusal(
          reason: "there are two types `\(name)`, the exercise's and ExerciseKit's; rename the "
            + "exercise's")
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
      if cases.isEmpty { throw TypeParser.Refusal(reason: "`\(symbol.name)` has no cases") }
      return .enumeration(cases: try cases.map { try enumerationCase($0) })
    default:
      throw TypeParser.Refusal(reason: "`\(symbol.name)` is neither a structure nor an enumeration")
    }
  }

  /// The fields of a structure are the parameters of an initializer that takes its stored properties,
  /// in any order: the memberwise one or one that looks like it.
  ///
  /// A symbol graph shows a property with observers or a private setter as if it were computed. So those
  /// that look computed may be parameters, and those that are stored for certain must be: nothing that
  /// a value holds gets lost on the pipe.
  private func structure(
    _ symbol: SymbolGraph.Symbol, in graph: SymbolGraph
  ) throws -> ContractNamedType.Shape {
    let precise = symbol.identifier.precise
    let properties = graph.members(of: precise, kind: "swift.property")
    let stored = properties.filter(\.isStoredForCertain).map(\.name)
    let initializers = graph.members(of: precise, kind: "swift.init")
    let validating = initializers.filter { $0.name.hasPrefix("init(validating:") }
    let fitting = (validating.isEmpty ? initializers : validating).filter { initializer in
      initializer.canRemake(storing: Set(stored), properties: Set(properties.map(\.name)))
    }
    guard let initializer = fitting.max(by: { $0.parameters.count < $1.parameters.count }) else {
      throw TypeParser.Refusal(
        reason: "the structure `\(symbol.name)` has no initializer that takes exactly its stored "
          + "properties \(stored.sorted()), labelled by their names")
    }
    let fields = try initializer.parameters.map { parameter in
      ContractField(
        label: parameter.internalName ?? parameter.name,
        type: try type(of: parameter.declarationFragments, in: symbol, isNamed: true))
    }
    return .structure(fields: fields, validates: !validating.isEmpty)
  }

  private func enumerationCase(
    _ symbol: SymbolGraph.Symbol
  ) throws -> ContractNamedType.Case {
    let name = String(symbol.name.prefix { $0 != "(" })
    let payload = symbol.declarationFragments.drop { $0.kind != "identifier" }.dropFirst()
    guard !payload.isEmpty else { return ContractNamedType.Case(name: name, payload: []) }
    let fields = try reading(payload, in: symbol) { parser in try parser.parsePayload() }
    return ContractNamedType.Case(name: name, payload: fields)
  }
}

// MARK: - Members

extension SymbolGraph.Symbol {
  fileprivate var isStoredForCertain: Bool {
    !declaration.contains("{") || declaration.contains("lazy var")
  }

  /// Whether an initializer makes a value from its properties and nothing else.
  fileprivate func canRemake(storing stored: Set<String>, properties: Set<String>) -> Bool {
    var labels = name.dropFirst("init(".count).split(separator: ":").map(String.init)
    if labels.last == ")" { labels.removeLast() }
    let names = parameters.map { $0.internalName ?? $0.name }
    let validates = labels.first == "validating"
    let isSimple = !declaration.contains("init?") && (validates || !declaration.contains("throws"))
    return !isPrivate && isSimple
      && labels.dropFirst(validates ? 1 : 0) == names.dropFirst(validates ? 1 : 0)
      && stored.isSubset(of: names) && properties.isSuperset(of: names)
  }
}
