// Types with state: a class or a structure of the starter becomes the functions that can be called on it.

extension ContractReader {
  /// Names that a client's type has for itself.
  private static let taken: Set<String> = ["handle", "calls", "set"]

  /// What a type of the starter is; its members are read when all types are known.
  func object(_ type: SymbolGraph.Symbol) throws -> ContractObject {
    guard type.isPublic else {
      throw refusal(
        of: type, "a type of the API is `public`, and a helper of the starter `private`")
    }
    guard !type.keywords.contains("actor") else {
      throw refusal(of: type, "actors are not supported; declare a class or a structure")
    }
    guard type.pathComponents.count == 1 else {
      throw refusal(of: type, "nested types are not supported; declare it at the top of the file")
    }
    if type.declarationFragments.contains(where: { $0.kind == "genericParameter" }) {
      throw refusal(of: type, "generic types are not supported yet")
    }
    let precise = type.identifier.precise
    if graph.relationships.contains(where: { $0.kind == "inheritsFrom" && $0.source == precise }) {
      throw refusal(of: type, "a class of the API cannot inherit from another one")
    }
    let isClass = type.kind.identifier == "swift.class"
    return ContractObject(name: type.name, kind: isClass ? .class : .structure)
  }

  /// What can be done with a type: its public members in the order of the source, kind by kind.
  func members(of type: SymbolGraph.Symbol) throws -> [ContractFunction] {
    let precise = type.identifier.precise
    func symbols(_ kind: String) -> [SymbolGraph.Symbol] {
      graph.members(of: precise, kind: kind).filter { $0.isPublic && !$0.isSynthesized }
    }
    for kind in ["swift.subscript", "swift.type.subscript", "swift.type.property"] {
      if let symbol = symbols(kind).first {
        throw refusal(of: symbol, "only methods and properties of objects are supported; use one")
      }
    }
    var members = try symbols("swift.init").map { try initializer($0, of: type) }
    members += try symbols("swift.property").flatMap { try property($0, of: type) }
    for symbol in symbols("swift.method") {
      let isMutating = symbol.keywords.contains("mutating")
      members.append(try member(symbol, of: type, as: isMutating ? .mutatingMethod : .method))
    }
    members += try symbols("swift.type.method").map { try member($0, of: type, as: .staticMethod) }
    members += try symbols("swift.func.op").map { try operation($0, of: type) }
    members += comparison(of: type, beside: members)
    members += iteration(of: type, beside: members)
    if type.kind.identifier == "swift.struct" {
      members.append(
        ContractFunction(
          baseName: "copy", parameters: [], result: .object(type.name), canThrow: false,
          member: ContractMember(type: type.name, role: .copy)))
    }
    return members
  }

  private func member(
    _ symbol: SymbolGraph.Symbol, of type: SymbolGraph.Symbol, as role: ContractMember.Role,
    returning result: ContractType? = nil
  ) throws -> ContractFunction {
    var function = try function(symbol, returning: result)
    if role != .initializer, Self.taken.contains(function.baseName) {
      throw refusal(
        of: symbol, "`\(function.baseName)` is a name of the suite's own; choose another")
    }
    function.member = ContractMember(type: type.name, role: role)
    return function
  }

  private func initializer(
    _ symbol: SymbolGraph.Symbol, of type: SymbolGraph.Symbol
  ) throws -> ContractFunction {
    let object = ContractType.object(type.name)
    let isFailable = symbol.declaration.contains("init?")
    return try member(
      symbol, of: type, as: .initializer, returning: isFailable ? .optional(object) : object)
  }

  /// The functions that read a property and, where it can be set, set it.
  private func property(
    _ symbol: SymbolGraph.Symbol, of type: SymbolGraph.Symbol
  ) throws -> [ContractFunction] {
    if Self.taken.contains(symbol.name) {
      throw refusal(of: symbol, "`\(symbol.name)` is a name of the suite's own; choose another")
    }
    let (declared, accessors) = symbol.propertyParts
    let words = accessors ?? ""
    if words.contains("throws") || words.contains("async") {
      throw refusal(of: symbol, "a getter that throws or waits is not supported; use a method")
    }
    let value = try self.type(of: declared, in: symbol, isNamed: true)
    if value.holdsObjects {
      throw refusal(of: symbol, "a property that is an object is not supported; use a method")
    }
    let getter = ContractFunction(
      baseName: symbol.name, parameters: [], result: value, canThrow: false,
      member: ContractMember(type: type.name, role: .getter))
    try checkPlaces(in: getter, symbol)
    let isSettable = !symbol.keywords.contains("let") && (accessors ?? "set").contains("set")
    guard isSettable else { return [getter] }
    let setter = ContractFunction(
      baseName: symbol.name,
      parameters: [ContractFunction.Parameter(label: symbol.name, name: "newValue", type: value)],
      result: .tuple([]), canThrow: false,
      member: ContractMember(type: type.name, role: .setter))
    try checkPlaces(in: setter, symbol)
    return [getter, setter]
  }

  private func operation(
    _ symbol: SymbolGraph.Symbol, of type: SymbolGraph.Symbol
  ) throws -> ContractFunction {
    let isPrefix = symbol.keywords.contains("prefix") || symbol.parameters.count == 1
    let function = try member(
      symbol, of: type, as: isPrefix ? .prefixOperator : .infixOperator)
    let known = isPrefix ? Self.prefixOperators : Self.infixOperators
    guard known.contains(function.baseName) else {
      throw refusal(
        of: symbol, "only these operators are supported: \(known.sorted().joined(separator: " "))")
    }
    if !function.inoutParameters.isEmpty {
      throw refusal(of: symbol, "an operator that changes its operand is not supported")
    }
    return function
  }

  /// The `==` that the compiler writes for a type that is declared to be `Equatable`.
  private func comparison(
    of type: SymbolGraph.Symbol, beside members: [ContractFunction]
  ) -> [ContractFunction] {
    guard graph.conforms(type, to: ["s:SQ", "s:SH"]),
      !members.contains(where: { $0.baseName == "==" })
    else { return [] }
    let operands = ["lhs", "rhs"].map {
      ContractFunction.Parameter(label: nil, name: $0, type: .object(type.name))
    }
    return [
      ContractFunction(
        baseName: "==", parameters: operands, result: .bool, canThrow: false,
        member: ContractMember(type: type.name, role: .infixOperator))
    ]
  }

  /// The `makeIterator()` that the standard library writes for a sequence that is its own iterator.
  private func iteration(
    of type: SymbolGraph.Symbol, beside members: [ContractFunction]
  ) -> [ContractFunction] {
    let next = members.first { $0.baseName == "next" && $0.parameters.isEmpty }
    guard graph.conforms(type, to: ["s:ST"]), !members.contains(where: \.isIteration),
      case .optional(let element) = next?.result
    else { return [] }
    let iteration = ContractFunction(
      baseName: ContractFunction.iterationName, parameters: [],
      result: .sequence(.anyIterator, element), canThrow: false,
      member: ContractMember(type: type.name, role: .method))
    return [iteration]
  }

  private static let prefixOperators: Set<String> = ["-", "+", "!", "~"]
  private static let infixOperators: Set<String> = [
    "+", "-", "*", "/", "%", "==", "!=", "<", ">", "<=", ">=", "&", "|", "^", "<<", ">>", "&&",
    "||", "..<", "...", "??", "&+", "&-", "&*",
  ]
}

extension SymbolGraph.Symbol {
  /// The declaration of a property up to its accessors, and these, if there are any: `{ get set }`.
  var propertyParts: (declared: [SymbolGraph.Fragment], accessors: String?) {
    guard let index = declarationFragments.firstIndex(where: { $0.spelling.contains("{") }) else {
      return (declarationFragments, nil)
    }
    var mixed = declarationFragments[index]
    let text = mixed.spelling
    mixed.spelling = String(text.prefix { $0 != "{" })
    let rest = declarationFragments[(index + 1)...].map(\.spelling).joined()
    return (
      Array(declarationFragments[..<index]) + [mixed],
      String(text.dropFirst(mixed.spelling.count)) + rest
    )
  }

  /// Whether another module can see it.
  fileprivate var isPublic: Bool { accessLevel == "public" || accessLevel == "open" }

  /// Whether nobody wrote it: it comes with a protocol that the type conforms to.
  fileprivate var isSynthesized: Bool { identifier.precise.contains("::SYNTHESIZED::") }
}
