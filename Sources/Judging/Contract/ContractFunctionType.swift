/// The type of a function that is an argument, a result or a part of one.
struct ContractFunctionType: Codable, Equatable, Sendable {
  var parameters: [ContractType]
  var result: ContractType
  var canThrow = false
  /// Whether the solution may await it; a suite answers at once all the same.
  var isAsync = false
  var isEscaping = false
  var isSendable = false

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
