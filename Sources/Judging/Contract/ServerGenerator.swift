/// Writes the server: what is linked with a solution to make a worker that serves calls to it.
///
/// It calls the solution by way of the bindings (`BindingsGenerator`). Where symbols of the starter's functions are all
/// that these need of a solution, they are part of it.
///
/// A solution may declare any name that does not begin with that of the judge, and is compiled together with the server
/// for its time. So names of other modules have these before them, as in `Wire.WireError`.
struct ServerGenerator {
  let contract: Contract

  /// The source of the server.
  var source: String {
    let coding = CodingGenerator(contract: contract, end: .worker)
    let functions = contract.functions.enumerated().map { ($0.offset, $0.element) }
    let calls = functions.map { served($0.1, $0.0, coding) }.joined(separator: "\n\n")
    let takesTurns = contract.lendsAsyncFunctions
    return """
      import ExerciseKit
      \(contract.usesConcurrency ? "import Glibc" : "")\(takesTurns ? "; import CWorker" : "")
      import Wire
      import Worker

      // What a worker calls when it has loaded this.
      @_cdecl("judge_solution_main")
      public func judgeSolutionMain() { JudgeServer.main() }

      // Two names, because a solution may declare any other.
      enum JudgeServer {
        static func main() {
          \(takesTurns ? "JudgeTasks.begin(); " : "")JudgeWorker.serve(
            contract: "\(contract.digest)",
            functions: [\(functions.map { "serve\($0.0)" }.joined(separator: ", "))])
        }

      \(calls)

      \(coding.declarations(usedBy: calls))
      }

      \(contract.needsSolutionToCompile ? "" : bindings.declarations(access: "private "))

      \(contract.usesConcurrency ? AsyncServing.source(takesTurns: takesTurns) : "")
      """
  }

  private var bindings: BindingsGenerator { BindingsGenerator(contract: contract) }

  /// A function that decodes the arguments, then calls the solution's, then encodes its answer.
  private func served(
    _ function: ContractFunction, _ index: Int, _ coding: CodingGenerator
  ) -> String {
    let function = contract.boxed(function)
    let result = bindings.call(index)
    // The type is checked also of a result that is nothing.
    let use = function.result == .tuple([]) ? "; _ = result" : ""
    let made = function.isAsync ? "try judgeWaiting { \(result) }" : result
    return """
        private static func serve\(index)(
          _ decoder: inout Wire.WireDecoder
        ) throws(Wire.WireError) -> JudgeWorker.PreparedCall {
      \(decoded(function, coding).map { "    \($0)" }.joined(separator: "\n"))
          try decoder.finish()
          return {
            let result: \(function.result.valueSource) = \(made)\(use)
            return { encoder in \(encoded(function, coding)) }
          }
        }
      """
  }

  /// Statements that decode the object and the arguments of a call.
  private func decoded(_ function: ContractFunction, _ coding: CodingGenerator) -> [String] {
    var statements: [String] = []
    if let member = function.member, member.hasReceiver {
      statements.append("var receiver = try decoder.object(of: \(member.type).self)")
    }
    for (index, parameter) in function.parameters.enumerated() {
      // What is changed in place is decoded in the first step and copied in none.
      let keyword = parameter.isInout ? "var" : "let"
      func decoded(_ type: ContractType) -> String { coding.decode(type, named: parameter.name) }
      let value =
        parameter.defaultValue.map { "(\(decoded(.optional(parameter.type)))) ?? \($0)" }
        ?? decoded(parameter.type)
      statements.append("\(keyword) argument\(index): \(parameter.type.valueSource) = \(value)")
    }
    return statements
  }

  /// Statements that encode the result and the new values of `inout` parameters.
  private func encoded(_ function: ContractFunction, _ coding: CodingGenerator) -> String {
    var parts =
      function.result == .tuple([])
      ? [] : [coding.encode(function.result, "result", named: ContractFunction.resultName)]
    for (index, parameter) in function.parameters.enumerated() where parameter.isInout {
      parts.append(coding.encode(parameter.type, "argument\(index)", named: parameter.name))
    }
    return parts.isEmpty ? "encoder.unit()" : parts.joined(separator: "; ")
  }
}

extension ContractFunction {
  /// What stands before a call of it: `try await `.
  var effects: String { (canThrow ? "try " : "") + (isAsync ? "await " : "") }

  /// An argument as it is passed on, without its label: `&argument0`.
  func argument(_ index: Int) -> String {
    (parameters[index].isInout ? "&" : "") + "argument\(index)"
  }
}
