/// What an exercise's API consists of: the functions of its starter and the types they mention.
struct Contract: Codable, Equatable, Sendable {
  /// The functions in the order of the starter; a call names one by its index.
  var functions: [ContractFunction]
  /// The structures and enumerations that occur in them, by name.
  var types: [String: ContractNamedType]
  /// The types with state, in the order of the starter.
  var objects: [ContractObject] = []

  /// The types in an order that does not depend on the process.
  var sortedTypes: [ContractNamedType] {
    types.values.sorted { $0.name < $1.name }
  }

  /// Whether bindings must be compiled with every solution anew.
  ///
  /// A function is called by its name, which the starter's has too. That is not enough where objects lie in memory
  /// as the solution declares them, where a generic function is compiled for the types with which it is called,
  /// and where a name does not say on which actor a function runs.
  var needsSolutionToCompile: Bool {
    !objects.isEmpty || usesConcurrency || functions.contains { $0.generic != nil }
  }

  /// Whether the server waits for functions or for elements, which takes the module for concurrency.
  var usesConcurrency: Bool {
    lendsAsyncFunctions
      || functions.contains { function in
        function.isAsync
          || function.types.flatMap(\.parts).contains { part in
            if case .sequence(let kind, _) = part { kind.isAsync } else { false }
          }
      }
  }

  /// Whether a suite gives functions that the solution awaits.
  var lendsAsyncFunctions: Bool { functionTypes.contains(where: \.isAwaited) }

  /// A digest of everything that both ends of the pipe must agree on.
  var digest: String {
    let functions = functions.map { function in
      function.declaration + (function.member.map { " in \($0.type) as \($0.role)" } ?? "")
    }
    let types = sortedTypes.map { "\($0)" } + objects.map { "\($0.kind) \($0.name)" }
    return ContentDigest(of: Array((functions + types).joined(separator: "\n").utf8)).hexadecimal
  }

  /// The function of a name with or without labels, or the only one there is if no name is given.
  ///
  /// Only what takes and returns values can be called by its name: an object is in a process and nowhere else.
  ///
  /// - Throws: `UnknownFunction` if there is none or the name fits several.
  func function(named name: String?) throws -> (index: Int, function: ContractFunction) {
    let callable = functions.enumerated().filter { !$0.element.usesObjects }
    let candidates = callable.filter { _, function in
      name == nil || function.fullName == name || function.baseName == name
        || function.qualifiedName == name
    }
    guard let match = candidates.first, candidates.count == 1 else {
      let needsObject = functions.contains { function in
        function.usesObjects
          && [function.fullName, function.qualifiedName, function.baseName].contains(name)
      }
      throw UnknownFunction(
        name: name, available: callable.map(\.element.qualifiedName),
        needsObject: candidates.isEmpty && needsObject)
    }
    return (match.offset, match.element)
  }
}
