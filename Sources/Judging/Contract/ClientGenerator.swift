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
    let coding = CodingGenerator(contract: contract, end: .suite)
    let declarations = self.declarations(coding)
    return """
      import ExerciseKit
      import SuiteKit
      import Wire

      \(declarations)

      \(coding.declarations(usedBy: declarations))

      """
  }

  /// Everything but how types cross the pipe.
  private func declarations(_ coding: CodingGenerator) -> String {
    let functions = contract.functions.enumerated().map { ($0.offset, $0.element) }
    let free = functions.filter { $0.1.member == nil }
    let objects = ObjectClientGenerator(contract: contract)
    return """
      \(free.map { forwarded($0.1, to: "solution") }.joined(separator: "\n\n"))

      /// The same functions, answered by the reference solution.
      enum Reference {
      \((free.map { "static " + forwarded($0.1, to: "reference") } + objects.references)
        .joined(separator: "\n\n"))
      }

      /// Calls of the same functions as values; nothing is called until they are performed.
      enum Calls {
      \((free.map { "static " + CallGenerator(contract: contract, index: $0.0).function }
        + objects.calls).joined(separator: "\n\n"))
      }

      \(objects.types)

      /// Decodes the answer of a function that is known by its index only.
      func decodeResult(
        ofFunction index: Int, from decoder: inout WireDecoder
      ) throws(WireError) -> Any {
        switch index {
      \(functions.filter { contract.isCallOfValues($0.1) }
        .map { "  case \($0.0): return \(coding.decode($0.1.answer, named: "result"))" }
        .joined(separator: "\n"))
        default: throw WireError.invalidCase
        }
      }

      \(SchemaGenerator(contract: contract).source)

      \(describesMistakes ? MistakeGenerator(contract: contract).source : "")
      """
  }

  private func forwarded(_ function: ContractFunction, to server: String) -> String {
    let call = "Calls.\(function.baseName)(\(function.forwardedArguments))"
    // What takes an object is answered where the object is.
    let perform =
      function.usesObjects
      ? "Suite.perform(\(call), otherwiseOn: Suite.\(server))" : "Suite.\(server).perform(\(call))"
    return function.clientDeclarations.map { "\($0) {\n  \(function.returning(perform))\n}" }
      .joined(separator: "\n\n\(server == "reference" ? "static " : "")")
  }
}

extension ContractFunction {
  /// The declarations for a suite, where whatever can be called throws.
  ///
  /// What is asynchronous can also be awaited, so that an example can call it as who solves the exercise does.
  var clientDeclarations: [String] {
    [clientDeclaration(throwing: true)]
      + (isAsync ? [clientDeclaration(effects: " async throws")] : [])
  }

  /// The arguments with which a function that was called calls another one of the same parameters.
  var forwardedArguments: String {
    parameters.map { ($0.label.map { "\($0): " } ?? "") + $0.name }.joined(separator: ", ")
  }

  /// Statements that make a call and hand its answer out: the result, and new values to `inout` parameters.
  func returning(_ perform: String) -> String {
    let changed = inoutParameters
    guard !changed.isEmpty else {
      return (result == .tuple([]) ? "" : "return ") + "try \(perform)"
    }
    // A parameter may be called `answer`.
    let name = "answer" + String(repeating: "0", count: parameters.map(\.name.count).max() ?? 0)
    let isTuple = answerFields.count > 1
    let assigned = changed.map { "\($0.name) = \(name)\(isTuple ? ".\($0.name)" : "")" }
    let returned = result == .tuple([]) ? [] : ["return \(name).\(Self.resultName)"]
    return (["let \(name) = try \(perform)"] + assigned + returned).joined(separator: "; ")
  }
}
