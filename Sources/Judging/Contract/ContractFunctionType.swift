/// The type of a function that is an argument, a result or a part of one.
struct ContractFunctionType: Codable, Equatable, Sendable {
  var parameters: [ContractType]
  var result: ContractType
  var canThrow = false
  /// Whether the solution awaits it; a suite answers at once, and says later when it returns.
  var isAsync = false
  var isEscaping = false
  var isSendable = false

  /// Whether the solution waits for it until the suite says that it returns.
  ///
  /// A function that it takes and that must not escape has to be gone when it returns, which cannot be had of one
  /// that waits: it returns at once.
  var isAwaited: Bool { isAsync && !parameters.contains(where: \.isNonescapingFunction) }

  /// The type as the starter declares it, with the attributes of a parameter.
  var source: String {
    (isEscaping ? "@escaping " : "") + valueSource
  }

  /// The type of a value, as the starter declares it.
  var valueSource: String {
    (isSendable ? "@Sendable " : "")
      + "(\(parameters.map(\.source).joined(separator: ", ")))" + (isAsync ? " async" : "")
      + (canThrow ? " throws" : "") + " -> \(result.valueSource)"
  }

  /// The type as a suite sees it: it throws, because whoever answers may be another process.
  var clientSource: String {
    "(\(parameters.map(\.clientParameterSource).joined(separator: ", "))) throws -> "
      + result.clientSource
  }
}
