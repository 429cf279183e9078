/// Writes the server: what is compiled with a solution to make a worker that serves calls to it.
struct ServerGenerator {
  let contract: Contract

  /// The source of the server.
  ///
  /// Each function has declarations of its own: an expression with all of them would take the compiler
  /// half a minute where a solution has one wrong type.
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
          \(takesTurns ? "JudgeTasks.begin(); " : "")Worker.serve(
            contract: "\(contract.digest)",
            functions: [\(functions.map { "serve\($0.0)" }.joined(separator: ", "))])
        }

      \(calls)

        /// The functions of the solution, out of reach of the names of parameters.
        ///
        /// The type picks exactly the declaration that the exercise asks for among overloads, and a
        /// solution that lacks it fails to compile here.
        private enum Served {
      \(functions.filter { $0.1.member == nil }.map { bound($0.1, $0.0) }.joined(separator: "\n"))
        }

      \(coding.declarations(usedBy: calls))
      }

      \(contract.objects.map(ObjectServerGenerator.check).joined(separator: "\n\n"))

      \(contract.usesConcurrency ? AsyncServing.source(takesTurns: takesTurns) : "")
      """
  }

  private func bound(_ function: ContractFunction, _ index: Int) -> String {
    var value = function.reference
    if case .sequence(.someSequence, _) = function.result {
      // Nobody but the solution knows the type.
      let arguments = function.parameters.enumerated()
        .map { ($1.isInout ? "&" : "") + "$\($0)" }.joined(separator: ", ")
      value = "{ \(function.effects)AnySequence((\(value))(\(arguments))) }"
    }
    return "    static func function\(index)() -> \(function.typeSource) { \(value) }"
  }

  /// A function that decodes the arguments, then calls the solution's, then encodes its answer.
  private func served(
    _ function: ContractFunction, _ index: Int, _ coding: CodingGenerator
  ) -> String {
    let result: String
    if let member = function.member {
      result = ObjectServerGenerator(function: function, member: member).call
    } else {
      let list = function.parameters.indices.map(function.argument).joined(separator: ", ")
      result = "\(function.effects)Served.function\(index)()(\(list))"
    }
    // The type is checked also of a result that is nothing.
    let use = function.result == .tuple([]) ? "; _ = result" : ""
    let made = function.isAsync ? "try judgeWaiting { \(result) }" : result
    return """
        private static func serve\(index)(
          _ decoder: inout WireDecoder
        ) throws(WireError) -> Worker.PreparedCall {
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
      statements.append("let receiver = try decoder.box(of: \(member.type).self)")
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
