/// What an exercise's API consists of: the functions of its starter and the types they mention.
struct Contract: Codable, Equatable, Sendable {
  /// The functions in the order of the starter; a call names one by its index.
  var functions: [ContractFunction]
  /// The structures and enumerations that occur in them, by name.
  var types: [String: ContractNamedType]

  /// The types in an order that does not depend on the process.
  var sortedTypes: [ContractNamedType] {
    types.values.sorted { $0.name < $1.name }
  }

  /// A digest of everything that both ends of the pipe must agree on.
  var digest: String {
    let functions = functions.map(\.declaration)
    let types = sortedTypes.map { "\($0)" }
    return ContentDigest(of: Array((functions + types).joined(separator: "\n").utf8)).hexadecimal
  }

  /// The function of a name with or without labels, or the only one there is if no name is given.
  ///
  /// - Throws: `UnknownFunction` if there is none or the name fits several.
  func function(named name: String?) throws -> (index: Int, function: ContractFunction) {
    let candidates = functions.enumerated().filter { _, function in
      name == nil || function.fullName == name || function.baseName == name
    }
    guard let match = candidates.first, candidates.count == 1 else {
      throw UnknownFunction(name: name, available: functions.map(\.fullName))
    }
    return (match.offset, match.element)
  }
}
