/// Writes what the author of an exercise describes mistakes with: the arguments of each function as a structure,
/// and functions that make a mistake of a closure on them.
struct MistakeGenerator {
  let contract: Contract

  /// The declarations; none for a function that returns nothing and so cannot answer wrongly, and none for one
  /// with objects or functions, whose calls cannot be made again.
  var source: String {
    contract.functions.indices
      .filter { index in
        let function = contract.functions[index]
        return function.answer != .tuple([]) && contract.isCallOfValues(function)
      }
      .map(declarations).joined(separator: "\n\n")
  }

  private func declarations(_ index: Int) -> String {
    let function = contract.functions[index]
    let name = typeName(index)
    let coding = CodingGenerator(contract: contract, end: .suite)
    let properties = function.parameters.map { "  var \($0.name): \($0.type.source)" }
    let forwarded = function.forwardedArguments
    let decoded = function.parameters.map { parameter in
      let isOptional = parameter.defaultValue != nil
      let value = coding.decode(
        isOptional ? .optional(parameter.type) : parameter.type, named: parameter.name)
      return "\(parameter.name): "
        + (parameter.defaultValue.map { "(\(value)) ?? \($0)" } ?? value)
    }
    let result = function.answer.source
    return """
      /// The arguments of `\(function.baseName)`, as a mistake can change them.
      struct \(name) {
      \(properties.joined(separator: "\n"))

        /// What the reference answers.
        func rightAnswer() throws -> \(result) {
          try Suite.reference.perform(Calls.\(function.baseName)(\(forwarded)))
        }

        fileprivate static func decode(
          from decoder: inout WireDecoder
        ) throws(WireError) -> \(name) {
          \(name)(\(decoded.joined(separator: ", ")))
        }
      }

      extension Mistake {
        /// A mistake that is the same as answering rightly with other arguments.
        static func \(function.baseName)(
          _ name: String, _ sentence: String,
          changing change: @escaping @Sendable (inout \(name)) throws -> Void
        ) -> Mistake {
          \(function.baseName)(
            name, sentence,
            answering: { original in
              var arguments = original
              try change(&arguments)
              return try arguments.rightAnswer()
            })
        }

        /// A mistake by its answer, which may be made of that of the reference.
        static func \(function.baseName)(
          _ name: String, _ sentence: String,
          answering answer: @escaping @Sendable (\(name)) throws -> \(result)
        ) -> Mistake {
          Mistake(
            name, sentence, function: \(index),
            decode: { decoder throws(WireError) in try \(name).decode(from: &decoder) },
            answer: { arguments in try answer(arguments) })
        }
      }
      """
  }

  /// `NmsArguments`; functions of one name get numbers.
  private func typeName(_ index: Int) -> String {
    let name = contract.functions[index].baseName
    let earlier = contract.functions[..<index].count { $0.baseName == name }
    return name.prefix(1).uppercased() + name.dropFirst() + (earlier == 0 ? "" : "\(earlier + 1)")
      + "Arguments"
  }
}
