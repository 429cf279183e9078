/// Writes the function that makes a call of a function of the contract as a value.
struct CallGenerator {
  let contract: Contract
  /// The index of the function in the contract.
  let index: Int

  private var called: ContractFunction { contract.functions[index] }
  private var coding: CodingGenerator { CodingGenerator(contract: contract, end: .suite) }

  /// The function, under the name of the one that it calls.
  var function: String { "\(declaration) {\n\(statements)\n}" }

  /// The declaration of a free function.
  private var declaration: String {
    called.clientDeclaration(throwing: false, result: "Call<\(called.answer.clientSource)>")
  }

  /// What makes the call; the parameters are in scope, and for a method the handle of the object as `object`.
  var statements: String {
    // Constants of their own, because a parameter may be called `encoder`.
    var constants: [String] = []
    for (index, parameter) in called.parameters.enumerated() {
      constants.append(
        "let argument\(index) = \(coding.references(parameter.type, parameter.name))")
    }
    return """
        \(constants.joined(separator: "; "))
        return Call(
          function: \(index), name: "\(called.baseName)",
          arguments: [\(listed.joined(separator: ", "))],\(functions)\(objects)
          encode: { encoder in \(encoded.joined(separator: "; ")) },
          decode: { decoder throws(WireError) in \(coding.decode(called.answer, named: resultName)) }\(encodedResult))
      """
  }

  /// What a report calls a function that comes back.
  private var resultName: String { ContractFunction.resultName }

  private var listed: [String] {
    called.parameters.enumerated().map { index, parameter in
      let label = parameter.label.map { "\"\($0)\"" } ?? "nil"
      let value = parameter.defaultValue.map {
        ", defaultValue: (\($0)) as \(parameter.type.clientSource)"
      }
      return "Argument(label: \(label), value: argument\(index) as Any\(value ?? "")"
        + "\(parameter.isInout ? ", isInout: true" : ""))"
    }
  }

  private var encoded: [String] {
    let receiver = called.member?.hasReceiver == true ? ["encoder.encode(receiver.number)"] : []
    return receiver
      + called.parameters.enumerated().map { index, parameter in
        let isOptional = parameter.defaultValue != nil
        return coding.encode(
          isOptional ? .optional(parameter.type) : parameter.type,
          isOptional ? "Optional.some(argument\(index))" : "argument\(index)",
          named: parameter.name)
      }
  }

  /// Where the call holds functions, as an argument of the initializer of `Call`.
  private var functions: String {
    let isGiven = called.parameters.contains { contract.holdsFunctions($0.type) }
    let isReturned = contract.holdsFunctions(called.answer)
    let places = [isGiven ? ".arguments" : nil, isReturned ? ".result" : nil].compactMap(\.self)
    return places.isEmpty ? "" : " holds: [\(places.joined(separator: ", "))],"
  }

  /// The handles that the call is made with, and how it is written, as arguments of the same.
  private var objects: String {
    guard called.usesObjects else { return "" }
    let receiver = called.member?.hasReceiver == true ? ["[object]"] : []
    let handles = called.parameters.filter(\.type.holdsObjects)
      .map { coding.handles($0.type, $0.name) }
    let all = (receiver + handles).joined(separator: " + ")
    return "\n    objects: \(all.isEmpty ? "[]" : all), form: \(form),"
  }

  /// How an answer that is a value is encoded, as an argument of the same; a suite gives no objects or functions.
  private var encodedResult: String {
    guard !called.usesObjects, !contract.holdsFunctions(called.answer) else { return "" }
    return ",\n    encodeResult: { encoder, value in "
      + "\(coding.encode(called.answer, "value", named: resultName)) }"
  }

  private var form: String {
    guard let member = called.member else { return ".function" }
    return switch member.role {
    case .initializer: ".initializer(\"\(member.type)\")"
    case .method, .mutatingMethod: ".method(receiver)"
    case .staticMethod: ".staticMethod(\"\(member.type)\")"
    case .getter: ".getter(receiver)"
    case .setter: ".setter(receiver)"
    case .infixOperator: ".infix"
    case .prefixOperator: ".prefix"
    case .copy: ".copy(receiver)"
    }
  }
}
