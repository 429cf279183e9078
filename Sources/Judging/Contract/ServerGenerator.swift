/// Writes the server: what is compiled with a solution to make a worker that serves calls to it.
struct ServerGenerator {
  let contract: Contract

  /// The source of the server.
  var source: String {
    let coding = CodingGenerator(contract: contract)
    let functions = contract.functions.map { served($0, coding) }
    return """
      import ExerciseKit
      import Wire
      import Worker

      @main
      enum Server {
        static func main() {
          Worker.serve(
            contract: "\(contract.digest)",
            functions: [
      \(functions.joined(separator: ",\n")),
            ])
        }
      }

      \(coding.declarations)

      """
  }

  /// A closure that decodes the arguments, then calls the function, then encodes its result.
  ///
  /// The function is bound to a constant of its full type first. That picks exactly the declaration
  /// that the exercise asks for among overloads, and a solution that lacks it fails to compile here.
  private func served(_ function: ContractFunction, _ coding: CodingGenerator) -> String {
    let arguments = function.parameters.indices.map { "argument\($0)" }
    let decoded = zip(arguments, function.parameters).map { name, parameter in
      guard let defaultValue = parameter.defaultValue else {
        return "          let \(name): \(parameter.type.source) = \(coding.decode(parameter.type))"
      }
      let given = coding.decode(.optional(parameter.type))
      return "          let \(name): \(parameter.type.source) = (\(given)) ?? \(defaultValue)"
    }
    let call = (function.canThrow ? "try " : "") + "function(\(arguments.joined(separator: ", ")))"
    return """
              { decoder throws(WireError) in
      \(decoded.joined(separator: "\n"))
                try decoder.finish()
                return {
                  let function: \(function.typeSource) = \(function.reference)
                  let result = \(call)
                  return { encoder in \(coding.encode(function.result, "result")) }
                }
              }
      """
  }
}
