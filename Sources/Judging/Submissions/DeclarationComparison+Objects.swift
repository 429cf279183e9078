// Types with state: whether the solution's is of the right kind and has all that is called.

extension DeclarationComparison {
  /// A diagnostic for a type that is missing or of another kind, or for each member that is.
  func differences(of object: ContractObject) -> [Diagnostic] {
    let declaration = "\(object.kind.rawValue) \(object.name)"
    let types = Self.kinds.flatMap { graph.symbols(ofKind: $0) }
      .filter { isOwn($0) && $0.pathComponents.count == 1 }
    guard let type = types.first(where: { $0.name == object.name }) else {
      let near = NearestNames.names(near: object.name, in: types.map(\.name))
      let hint = near.first.map { " Is it '\($0)'?" } ?? ""
      return [
        diagnostic(
          "The exercise expects a \(object.kind.rawValue) '\(object.name)', and \(solution) has none."
            + hint,
          at: types.first { $0.name == near.first }, expected: declaration)
      ]
    }
    guard !type.isPrivate else {
      return [
        diagnostic(
          "'\(object.name)' is \(type.accessLevel ?? "private"), so the judge cannot use it. "
            + "Remove the word.", at: type, expected: declaration)
      ]
    }
    guard object.fits(type) else {
      return [
        diagnostic(
          "'\(object.name)' is \(type.kindWithArticle), and the exercise expects a "
            + "\(object.kind.rawValue): \(object.kind.meaning).", at: type, expected: declaration)
      ]
    }
    return contract.functions.compactMap { function in
      guard let member = function.member, member.type == object.name else { return nil }
      return difference(function, as: member.role, in: type)
    }
  }

  private static let kinds = ["swift.class", "swift.struct", "swift.enum", "swift.protocol"]

  private func difference(
    _ function: ContractFunction, as role: ContractMember.Role, in type: SymbolGraph.Symbol
  ) -> Diagnostic? {
    func members(_ kind: String) -> [SymbolGraph.Symbol] {
      graph.members(of: type.identifier.precise, kind: kind)
    }
    let place = "'\(type.name)'"
    switch role {
    case .initializer:
      return difference(function, among: members("swift.init"), kind: "an initializer", in: place)
    case .method, .mutatingMethod:
      // A sequence has an iterator of whatever type.
      if function.isIteration, graph.conforms(type, to: ["s:ST"]) { return nil }
      return difference(function, among: members("swift.method"), kind: "a method", in: place)
    case .staticMethod:
      return difference(
        function, among: members("swift.type.method"), kind: "a static function", in: place)
    case .infixOperator, .prefixOperator:
      if function.baseName == "==", graph.conforms(type, to: ["s:SQ"]) { return nil }
      return difference(
        function, among: members("swift.func.op"), kind: "an operator", in: place)
    case .getter, .setter:
      return difference(ofProperty: function, role, among: members("swift.property"), in: place)
    case .copy: return nil
    }
  }

  private func difference(
    ofProperty function: ContractFunction, _ role: ContractMember.Role,
    among candidates: [SymbolGraph.Symbol], in place: String
  ) -> Diagnostic? {
    let expected = function.declaration
    guard let symbol = candidates.first(where: { $0.name == function.baseName }) else {
      // Of a property that can be set, the getter says that it is missing.
      guard role == .getter else { return nil }
      return difference(function, among: candidates, kind: "a property", in: place)
    }
    let (declared, accessors) = symbol.propertyParts
    let wanted = role == .getter ? function.result : function.parameters[0].type
    guard self.type(declared, isNamed: true) == wanted else {
      guard role == .getter else { return nil }
      return diagnostic(
        "'\(function.baseName)' is declared differently from what the exercise expects.",
        at: symbol, expected: expected)
    }
    guard !symbol.isPrivate else {
      guard role == .getter else { return nil }
      return diagnostic(
        "'\(function.baseName)' is \(symbol.accessLevel ?? "private"), so the judge cannot call it. "
          + "Remove the word.", at: symbol, expected: expected)
    }
    let isSettable =
      !symbol.keywords.contains("let") && (accessors.map { $0.contains("set") } ?? true)
    guard role == .setter, !isSettable else { return nil }
    return diagnostic(
      "'\(function.baseName)' cannot be set, and the exercise sets it.", at: symbol,
      expected: expected)
  }
}

extension ContractObject {
  /// Whether a declaration is of the kind that is expected and takes no types.
  fileprivate func fits(_ type: SymbolGraph.Symbol) -> Bool {
    let isGeneric = type.declarationFragments.contains { $0.kind == "genericParameter" }
    return !isGeneric && type.kindOfType == kind.rawValue
  }
}

extension ContractObject.Kind {
  /// What the kind means for who holds an object.
  fileprivate var meaning: String {
    switch self {
    case .class: "all who hold it see it change"
    case .structure: "a copy does not change with it"
    }
  }
}

extension SymbolGraph.Symbol {
  /// What a type is, in words: a class, an actor.
  fileprivate var kindWithArticle: String {
    (["actor", "enum"].contains(kindOfType) ? "an " : "a ") + kindOfType
  }

  /// The word with which a type is declared: class, struct, enum, protocol or actor.
  fileprivate var kindOfType: String {
    keywords.contains("actor") ? "actor" : String(kind.identifier.dropFirst("swift.".count))
  }
}
