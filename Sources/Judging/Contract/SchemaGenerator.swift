/// Writes the contract as data: what a suite needs to change an argument of a call whatever the exercise.
struct SchemaGenerator {
  let contract: Contract

  /// The declaration of `schema`.
  var source: String {
    let functions = contract.functions.map { "    " + function($0) }
    // What holds functions is in no call that is ever changed.
    let types = contract.sortedTypes.filter { !contract.holdsFunctions($0) }
      .map { "    \"\($0.name)\": \(shape($0.shape))" }
    return """
      /// What the functions take and return.
      let schema = Schema(
        functions: [
      \(functions.joined(separator: ",\n"))
        ],
        types: [\(types.isEmpty ? ":" : "\n" + types.joined(separator: ",\n") + "\n  ")])
      """
  }

  private var coding: CodingGenerator { CodingGenerator(contract: contract, end: .suite) }

  private func function(_ function: ContractFunction) -> String {
    // It has its place in the numbering, and no call of it is ever changed.
    guard contract.isCallOfValues(function) else {
      return "Schema.Function(\"\(function.baseName)\", [], .tuple([]))"
    }
    let parameters = function.parameters.map { parameter in
      let suffix = parameter.defaultValue.map { value in
        let typed = "((\(value)) as \(parameter.type.source))"
        return ") { encoder in \(coding.encode(parameter.type, typed, named: parameter.name)) }"
      }
      return "Schema.Parameter(\"\(parameter.name)\", \(type(parameter.type))" + (suffix ?? ")")
    }
    return "Schema.Function(\"\(function.baseName)\", [\(parameters.joined(separator: ", "))], "
      + "\(type(function.answer)))"
  }

  private func shape(_ shape: ContractNamedType.Shape) -> String {
    switch shape {
    case .structure(let fields, _): return ".structure(\(list(fields)))"
    case .enumeration(let cases):
      let listed = cases.map { "ValueType.Case(\"\($0.name)\", \(list($0.payload)))" }
      return ".enumeration([\(listed.joined(separator: ", "))])"
    }
  }

  private func list(_ fields: [ContractField]) -> String {
    let listed = fields.map { field in
      "ValueType.Field(\(field.label.map { "\"\($0)\"" } ?? "nil"), \(type(field.type)))"
    }
    return "[\(listed.joined(separator: ", "))]"
  }

  private func type(_ type: ContractType) -> String {
    switch type {
    case .bool: ".bool"
    case .string: ".string"
    case .integer(let name): ".integer(\"\(name)\")"
    case .floatingPoint(let name): name == "Float" ? ".float" : ".double"
    case .optional(let wrapped): ".optional(\(self.type(wrapped)))"
    case .array(let element): ".array(\(self.type(element)))"
    case .set(let element): ".set(\(self.type(element)))"
    case .dictionary(let key, let value):
      ".dictionary(key: \(self.type(key)), value: \(self.type(value)))"
    case .range(let bound): ".range(\(self.type(bound)))"
    case .closedRange(let bound): ".closedRange(\(self.type(bound)))"
    case .tuple(let fields): ".tuple(\(list(fields)))"
    case .named(let name): ".named(\"\(name)\")"
    // In no call that consists of values.
    case .object, .function, .sequence: ".tuple([])"
    }
  }
}
