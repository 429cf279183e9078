import Isolation
import Wire

extension Counterexample {
  /// Decodes the values of a call that failed.
  ///
  /// What a solution returned is among them, so nothing about them is taken for granted: where anything
  /// cannot be decoded there is no counterexample, and the verdict stands without it.
  init?(_ record: CounterexampleRecord, contract: Contract) {
    guard contract.functions.indices.contains(record.function),
      !record.isTooLarge
    else { return nil }
    let function = contract.functions[record.function]
    let decoder = ResultDecoder(contract: contract)
    do throws(WireError) {
      self.init(
        function: function.fullName,
        arguments: try decoder.arguments(from: record.arguments, of: function),
        expected: try decoder.result(from: record.expected, of: function),
        actual: try decoder.result(from: record.actual, of: function))
    } catch {
      return nil
    }
  }
}

extension ResultDecoder {
  /// More nesting than this no reader of JSON has to follow, and some do not.
  private static let depthLimit = 32

  fileprivate func arguments(
    from bytes: [UInt8], of function: ContractFunction
  ) throws(WireError) -> [Counterexample.Argument] {
    var decoder = WireDecoder(bytes)
    var arguments: [Counterexample.Argument] = []
    for parameter in function.parameters {
      // Where there is a default value, a mark says whether the argument was given.
      if parameter.defaultValue != nil, try !decoder.decode(Bool.self) { continue }
      let value = try shallow(parameter.type, &decoder)
      arguments.append(
        Counterexample.Argument(name: parameter.name, type: parameter.type.source, value: value))
    }
    try decoder.finish()
    return arguments
  }

  fileprivate func result(
    from bytes: [UInt8]?, of function: ContractFunction
  ) throws(WireError) -> Counterexample.Result? {
    guard let bytes else { return nil }
    var decoder = WireDecoder(bytes)
    let value = try shallow(function.answer, &decoder)
    try decoder.finish()
    return Counterexample.Result(type: function.answer.source, value: value)
  }

  private func shallow(
    _ type: ContractType, _ decoder: inout WireDecoder
  ) throws(WireError) -> JSONValue {
    let json = try value(type, &decoder).json
    guard json.depth <= Self.depthLimit else { throw .tooDeep }
    return json
  }
}

extension JSONValue {
  /// How many arrays and objects stand in each other at most.
  fileprivate var depth: Int {
    switch self {
    case .null, .bool, .integer, .number, .string: 0
    case .array(let values): 1 + (values.lazy.map(\.depth).max() ?? 0)
    case .object(let values): 1 + (values.values.lazy.map(\.depth).max() ?? 0)
    }
  }
}
