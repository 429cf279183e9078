/// Reads the contract of an exercise from the symbol graph of its starter.
///
/// Types are read as they are met, so that the contract holds those that occur and no others.
final class ContractReader {
  /// The symbols of the exercise: its starter and Types.swift.
  let graph: SymbolGraph
  /// The symbols of ExerciseKit.
  private let shared: SymbolGraph
  private var types: [String: ContractNamedType] = [:]
  /// The types that are being read, to notice one that contains itself.
  private var open: [String] = []
  /// The types with state of the starter, by their precise identifiers.
  private(set) var objects: [String: ContractObject] = [:]
  /// The types with which generic functions are called.
  let specialisations: [ExerciseMetadata.Specialisation]
  /// The types in the place of the parameters of the generic function that is being read.
  private var bound: [String: ContractType] = [:]

  /// Reads a contract.
  ///
  /// - Parameters:
  ///   - graph: The symbol graph of the module that the starter and Types.swift make.
  ///   - starter: The file name of the starter; functions of other files are no part of the API.
  ///   - shared: The symbol graph of ExerciseKit.
  ///   - specialisations: The types with which generic functions are called.
  /// - Returns: The contract.
  /// - Throws: `UnsupportedDeclaration`.
  static func contract(
    of graph: SymbolGraph, starter: String, shared: SymbolGraph,
    specialisations: [ExerciseMetadata.Specialisation] = []
  ) throws -> Contract {
    let reader = ContractReader(graph: graph, shared: shared, specialisations: specialisations)
    func isOfStarter(_ symbol: SymbolGraph.Symbol) -> Bool {
      symbol.location?.uri.hasSuffix("/" + starter) == true
    }
    let declared = try reader.readObjects(where: isOfStarter)
    let functions = graph.symbols(ofKind: "swift.func")
      .filter { isOfStarter($0) && !$0.isPrivate }
    try reader.checkSpecialisations(of: functions)
    let free = try functions.flatMap { try reader.functions($0) }
    if let symbol = graph.symbols(ofKind: "swift.func.op")
      .first(where: { isOfStarter($0) && $0.pathComponents.count == 1 && !$0.isPrivate })
    {
      throw reader.refusal(of: symbol, "an operator is declared in the type that it belongs to")
    }
    let members = try declared.flatMap { try reader.members(of: $0) }
    return Contract(
      functions: free + members, types: reader.types,
      objects: declared.compactMap { reader.objects[$0.identifier.precise] })
  }

  private init(
    graph: SymbolGraph, shared: SymbolGraph, specialisations: [ExerciseMetadata.Specialisation]
  ) {
    self.graph = graph
    self.shared = shared
    self.specialisations = specialisations
  }

  /// Notes the types of the starter, so that every declaration can mention them.
  private func readObjects(
    where isOfStarter: (SymbolGraph.Symbol) -> Bool
  ) throws -> [SymbolGraph.Symbol] {
    for kind in ["swift.enum", "swift.protocol"] {
      if let type = graph.symbols(ofKind: kind).first(where: { isOfStarter($0) && !$0.isPrivate }) {
        throw refusal(
          of: type,
          "a type with state is a class or a structure; plain data types go to Types.swift")
      }
    }
    let declared = ["swift.class", "swift.struct"].flatMap { graph.symbols(ofKind: $0) }
      .filter { isOfStarter($0) && !$0.isPrivate }
    for type in declared { objects[type.identifier.precise] = try object(type) }
    return declared
  }

  func refusal(
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
  /// Reads a function, an initializer, a method or an operator.
  ///
  /// - Parameters:
  ///   - symbol: The declaration.
  ///   - declaredResult: What it returns where the declaration does not say it, as for an initializer.
  /// - Returns: The function, without the type that it belongs to.
  /// - Throws: `UnsupportedDeclaration`.
  func function(
    _ symbol: SymbolGraph.Symbol, returning declaredResult: ContractType? = nil
  ) throws -> ContractFunction {
    if symbol.isGeneric, bound.isEmpty {
      throw refusal(of: symbol, "only free functions can be generic; name a concrete type")
    }
    if symbol.keywords.contains("rethrows") {
      throw refusal(of: symbol, "`rethrows` is not supported; write `throws`")
    }
    if symbol.declaration.contains("throws(") {
      throw refusal(of: symbol, "typed throws is not supported; write `throws`")
    }
    let clause = ParameterClause(of: symbol)
    let parameters = try symbol.parameters.enumerated().map { index, parameter in
      let name = parameter.internalName ?? parameter.name
      guard name != "_" else { throw refusal(of: symbol, "every parameter needs a name") }
      let (type, isInout) = try reading(parameter.declarationFragments, in: symbol) { parser in
        parser.skipPastColon()
        let isInout = parser.skip("inout")
        return (try parser.parse(), isInout)
      }
      return ContractFunction.Parameter(
        label: clause.labels[index], name: name, type: type,
        defaultValue: clause.defaultValues[index], isInout: isInout)
    }
    let result = symbol.functionSignature?.returns ?? []
    let function = ContractFunction(
      baseName: String(symbol.name.prefix { $0 != "(" }), parameters: parameters,
      result: try declaredResult ?? type(of: result, in: symbol),
      canThrow: symbol.effects.contains("throws"), isAsync: symbol.effects.contains("async"))
    try checkInoutParameters(of: function, symbol)
    try checkPlaces(in: function, symbol)
    return function
  }

  /// Refuses functions, sequences and objects where they cannot be sent.
  func checkPlaces(in function: ContractFunction, _ symbol: SymbolGraph.Symbol) throws {
    let places = FunctionPlaces(contract: Contract(functions: [function], types: types))
    if let reason = places.refusal(of: function) { throw refusal(of: symbol, reason) }
  }

  private func checkInoutParameters(
    of function: ContractFunction, _ symbol: SymbolGraph.Symbol
  ) throws {
    for parameter in function.inoutParameters {
      if parameter.type.holdsObjects {
        throw refusal(
          of: symbol,
          "`\(parameter.name)` is an `inout` object; let a mutating method of its type change it")
      }
      if parameter.name == ContractFunction.resultName {
        throw refusal(of: symbol, "an `inout` parameter cannot be called `\(parameter.name)`")
      }
    }
  }

  /// Reads the type that fragments spell; where `isNamed`, a name and a colon come first.
  func type(
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
  /// Reads something in which names stand for types.
  func binding<Result>(
    _ types: [String: ContractType], _ read: () throws -> Result
  ) throws -> Result {
    bound = types
    defer { bound = [:] }
    return try read()
  }

  /// The identifier of a type by its name alone, where an author has written it.
  func identifier(of name: String) -> String? {
    let standard = ["Float": "s:Sf", "Double": "s:Sd", "Bool": "s:Sb", "String": "s:SS"]
    let declared = [graph, shared].lazy.flatMap(\.symbols).first { $0.pathComponents == [name] }
    // What is left can only be an integer, whose identifier is not looked at.
    return standard[name] ?? declared?.identifier.precise ?? "s:Si"
  }

  private func namedType(_ name: String, precise: String?) throws -> ContractType {
    if let type = bound[name] { return type }
    if let object = precise.flatMap({ objects[$0] }) {
      guard open.isEmpty else {
        throw TypeParser.Refusal(
          reason: "`\(name)` has state, and a plain data type cannot hold it")
      }
      return .object(object.name)
    }
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
    let isSimple = !declaration.contains("init?") && (validates || !effects.contains("throws"))
    return !isPrivate && isSimple
      && labels.dropFirst(validates ? 1 : 0) == names.dropFirst(validates ? 1 : 0)
      && stored.isSubset(of: names) && properties.isSuperset(of: names)
  }
}
