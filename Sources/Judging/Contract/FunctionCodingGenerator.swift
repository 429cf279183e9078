/// Writes how the functions of an API cross the pipe: one function that lends and one that borrows for each type.
struct FunctionCodingGenerator {
  let coding: CodingGenerator

  private var types: [ContractFunctionType] { coding.contract.functionTypes }

  /// The declarations, for the enumeration `Coding`.
  var declarations: [CodingGenerator.Declaration] {
    types.enumerated().flatMap { index, type in
      [
        .init(name: "lentFunction\(index)", source: lending(type, index)),
        .init(name: "borrowFunction\(index)", source: borrowing(type, index)),
      ]
    }
  }

  /// A statement that lends the function that an expression names.
  func encode(_ type: ContractFunctionType, _ value: String, named name: String) -> String {
    "encoder.function(\(lent(type, value, named: name)))"
      + (type.isAwaited ? "; encoder.function(WaitingCall.settling)" : "")
  }

  /// An expression, with its `try`, that borrows a function.
  func decode(_ type: ContractFunctionType, named name: String) -> String {
    "try Coding.borrowFunction\(index(type))(named: \"\(name)\", from: &decoder)"
  }

  private func lent(_ type: ContractFunctionType, _ value: String, named name: String) -> String {
    "Coding.lentFunction\(index(type))(\(value), named: \"\(name)\")"
  }

  private func index(_ type: ContractFunctionType) -> Int {
    // All function types of the contract are among them.
    types.firstIndex(of: type) ?? types.count
  }

  private func source(of type: ContractType) -> String {
    coding.end == .suite ? type.clientSource : type.valueSource
  }

  private func source(of type: ContractFunctionType) -> String {
    coding.end == .suite ? type.clientSource : type.valueSource
  }

  private func lending(_ type: ContractFunctionType, _ index: Int) -> String {
    let arguments = type.parameters.indices.map { "argument\($0)" }
    let decoded = zip(arguments, type.parameters).map { name, parameter in
      "let \(name): \(source(of: parameter)) = \(coding.decode(parameter, named: name))"
    }
    let isAwaited = coding.end == .suite && type.isAwaited
    let number = isAwaited ? ["let number = try decoder.decode(Int.self)"] : []
    let list = "[\(arguments.map { "\($0) as Any" }.joined(separator: ", "))]"
    let beginning =
      isAwaited ? "WaitingCall.begin(number, of: name, arguments: \(list))\n          " : ""
    let call =
      (coding.end == .suite || type.canThrow ? "try " : "")
      + "function(\(arguments.joined(separator: ", ")))"
    return """
      static func lentFunction\(index)(
          _ function: @escaping \(source(of: type)), named name: String
        ) -> Wire.LentFunction {
          Wire.LentFunction(name: name, canThrow: \(type.canThrow)) { decoder in
            \((number + decoded + ["try decoder.finish()"]).joined(separator: "\n      "))
            return (
              { \(list) },
              {
                \(beginning)let result: \(source(of: type.result)) = \(call)
                return (
                  result as Any,
                  { encoder in \(coding.encode(type.result, "result", named: "result")) }
                )
              }
            )
          }
        }
      """
  }

  private func borrowing(_ type: ContractFunctionType, _ index: Int) -> String {
    let isWorker = coding.end == .worker
    let throwing = !isWorker || type.canThrow
    let names = type.parameters.indices.map { "argument\($0)" }
    let parameters = zip(names, type.parameters)
      .map { "\($0): \(isWorker ? $1.boundSource : $1.clientParameterSource)" }
    let isAwaited = isWorker && type.isAwaited
    let number = isAwaited ? ["encoder.encode(number)"] : []
    let encoded = zip(names, type.parameters).map { name, parameter in
      isWorker && parameter.isNonescapingFunction
        ? "encoder.function(\(name)Loan)" : coding.encode(parameter, name, named: name)
    }
    let effects = (type.isAsync && isWorker ? " async" : "") + (throwing ? " throws" : "")
    // Only a suite reports what it asked.
    let reported = isWorker ? "" : names.map { "\($0) as Any" }.joined(separator: ", ")
    var body = """
      \(throwing ? "try function.call(as: .function, " : "function.callWithoutError("){ [\(reported)] },
          encode: { encoder in \((number + encoded).joined(separator: "; ")) },
          decode: { decoder throws(Wire.WireError) in \(coding.decode(type.result, named: "result")) })
      """
    if isAwaited {
      body = """
        \(throwing ? "try await judgeAwaiting" : "await judgeAwaitingWithoutError") { number in
            \(body)
          }
        """
    }
    let settling =
      isAwaited ? "\n          judgeSettling(by: try decoder.function(named: name))" : ""
    for (name, parameter) in zip(names, type.parameters) {
      guard isWorker, parameter.isNonescapingFunction, case .function(let inner) = parameter
      else { continue }
      body = """
        \(throwing ? "try " : "")withoutActuallyEscaping(\(name)) { \(name) in
          let \(name)Loan = \(lent(inner, name, named: name))
          defer { \(name)Loan.revoke() }
          return \(body)
        }
        """
    }
    return """
      static func borrowFunction\(index)(
          named name: String, from decoder: inout Wire.WireDecoder
        ) throws(Wire.WireError) -> \(source(of: type)) {
          let function = try decoder.function(named: name)\(settling)
          return { (\(parameters.joined(separator: ", ")))\(effects) -> \(source(of: type.result)) in
            return \(body)
          }
        }
      """
  }
}
