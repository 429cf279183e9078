/// Writes the client: the functions that a hidden suite calls, which reach the solution over the pipe.
///
/// Every function of the starter is declared again, plus `throws`; once more in `Reference`, where the
/// reference solution answers; and in `Calls`, where nothing is called yet. What a diagnosis needs follows: the
/// API as data, and functions that describe mistakes.
struct ClientGenerator {
  let contract: Contract
  /// Whether the exercise describes mistakes, with functions that are of no use to others.
  var describesMistakes = false

  /// The source of the client.
  var source: String {
    let coding = CodingGenerator(contract: contract)
    return """
      import ExerciseKit
      import SuiteKit
      import Wire

      \(contract.functions.map { forwarded($0, to: "solution") }.joined(separator: "\n\n"))

      /// The same functions, answered by the reference solution.
      enum Reference {
      \(contract.functions.map { "static " + forwarded($0, to: "reference") }.joined(separator: "\n\n"))
      }

      /// Calls of the same functions as values; nothing is called until they are performed.
      enum Calls {
      \(contract.functions.enumerated().map { call($0.element, index: $0.offset, coding) }
        .joined(separator: "\n\n"))
      }

      /// Decodes the result of a function that is known by its index only.
      func decodeResult(
        ofFunction index: Int, from decoder: inout WireDecoder
      ) throws(WireError) -> Any {
        switch index {
      \(contract.functions.enumerated()
        .map { "  case \($0.offset): return \(coding.decode($0.element.result))" }
        .joined(separator: "\n"))
        default: throw WireError.invalidCase
        }
      }

      \(SchemaGenerator(contract: contract).source)

      \(describesMistakes ? MistakeGenerator(contract: contract).source : "")

      \(coding.declarations)

      """
  }

  private func forwarded(_ function: ContractFunction, to server: String) -> String {
    """
    \(function.declaration(throwing: true)) {
      try Suite.\(server).perform(Calls.\(function.baseName)(\(arguments(of: function))))
    }
    """
  }

  private func arguments(of function: ContractFunction) -> String {
    function.parameters
      .map { ($0.label.map { "\($0): " } ?? "") + $0.name }.joined(separator: ", ")
  }

  private func call(
    _ function: ContractFunction, index: Int, _ coding: CodingGenerator
  ) -> String {
    let result = "Call<\(function.result.source)>"
    let declaration = function.declaration(throwing: false, result: result)
    // Constants of their own, because a parameter may be called `encoder`.
    let constants = function.parameters.enumerated().map { "let argument\($0) = \($1.name)" }
    let listed = function.parameters.enumerated().map { index, parameter in
      let label = parameter.label.map { "\"\($0)\"" } ?? "nil"
      let value = parameter.defaultValue.map {
        ", defaultValue: (\($0)) as \(parameter.type.source)"
      }
      return "Argument(label: \(label), value: argument\(index)\(value ?? ""))"
    }
    let encoded = function.parameters.enumerated().map { index, parameter in
      let isOptional = parameter.defaultValue != nil
      return coding.encode(
        isOptional ? .optional(parameter.type) : parameter.type,
        isOptional ? "Optional.some(argument\(index))" : "argument\(index)")
    }
    return """
      static \(declaration) {
        \(constants.joined(separator: "; "))
        return Call(
          function: \(index), name: "\(function.baseName)",
          arguments: [\(listed.joined(separator: ", "))],
          encode: { encoder in \(encoded.joined(separator: "; ")) },
          decode: { decoder throws(WireError) in \(coding.decode(function.result)) },
          encodeResult: { encoder, value in \(coding.encode(function.result, "value")) })
      }
      """
  }
}
