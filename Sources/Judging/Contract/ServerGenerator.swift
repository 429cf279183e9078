/// Writes the server: what is compiled with a solution to make a worker that serves calls to it.
struct ServerGenerator {
  let contract: Contract

  /// The source of the server.
  ///
  /// Each function has declarations of its own: an expression with all of them would take the compiler
  /// half a minute where a solution has one wrong type.
  var source: String {
    let coding = CodingGenerator(contract: contract)
    let functions = contract.functions.enumerated().map { ($0.offset, $0.element) }
    return """
      import ExerciseKit
      import Wire
      import Worker

      // What a worker calls when it has loaded this.
      @_cdecl("judge_solution_main")
      public func judgeSolutionMain() { JudgeServer.main() }

      // Two names, because a solution may declare any other.
      enum JudgeServer {
        static func main() {
          Worker.serve(
            contract: "\(contract.digest)",
            functions: [\(functions.map { "serve\($0.0)" }.joined(separator: ", "))])
        }

      \(functions.map { served($0.1, $0.0, coding) }.joined(separator: "\n\n"))

        /// The functions of the solution, out of reach of the names of parameters.
        ///
        /// The type picks exactly the declaration that the exercise asks for among overloads, and a
        /// solution that lacks it fails to compile here.
        private enum Served {
      \(functions.map { bound($0.1, $0.0) }.joined(separator: "\n"))
        }

      \(coding.declarations)
      }

      """
  }

  private func bound(_ function: ContractFunction, _ index: Int) -> String {
    "    static func function\(index)() -> \(function.typeSource) { \(function.reference) }"
  }

  /// A function that decodes the arguments, then calls the solution's, then encodes its result.
  private func served(
    _ function: ContractFunction, _ index: Int, _ coding: CodingGenerator
  ) -> String {
    let arguments = function.parameters.indices.map { "argument\($0)" }
    let decoded = zip(arguments, function.parameters).map { name, parameter in
      guard let defaultValue = parameter.defaultValue else {
        return "    let \(name): \(parameter.type.source) = \(coding.decode(parameter.type))"
      }
      let given = coding.decode(.optional(parameter.type))
      return "    let \(name): \(parameter.type.source) = (\(given)) ?? \(defaultValue)"
    }
    let call = (function.canThrow ? "try " : "") + "function(\(arguments.joined(separator: ", ")))"
    return """
        private static func serve\(index)(
          _ decoder: inout WireDecoder
        ) throws(WireError) -> Worker.PreparedCall {
      \(decoded.joined(separator: "\n"))
          try decoder.finish()
          return {
            let function = Served.function\(index)()
            let result: \(function.result.source) = \(call)
            return { encoder in \(coding.encode(function.result, "result")) }
          }
        }
      """
  }
}
