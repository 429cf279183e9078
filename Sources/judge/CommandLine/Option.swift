/// A named value on the command line, such as `--format json`.
struct Option<Value: Sendable>: Sendable {
  let declaration: OptionDeclaration
  let convert: @Sendable (String) -> Value?

  /// Declares an option whose values follow a rule.
  ///
  /// - Parameters:
  ///   - name: the name, without hyphens.
  ///   - valueName: the name of the value in help texts, in capitals.
  ///   - expectation: what a value must be, to end a sentence with.
  ///   - help: what it does, in one sentence.
  ///   - defaultText: what is used without it, if that is worth saying.
  ///   - convert: makes the value of its text, or `nil` if it does not follow the rule.
  init(
    _ name: String, value valueName: String, mustBe expectation: String, help: String,
    default defaultText: String? = nil, convert: @escaping @Sendable (String) -> Value?
  ) {
    self.convert = convert
    declaration = OptionDeclaration(
      name: name, valueName: valueName, help: help, defaultText: defaultText,
      expectation: expectation, accepts: { convert($0) != nil })
  }
}

// MARK: - Fixed sets of values

extension Option where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// Declares an option whose values are the cases of a type.
  init(
    _ name: String, value valueName: String, help: String, default defaultValue: Value? = nil,
    isRepeatable: Bool = false
  ) {
    let choices = Value.allCases.map(\.rawValue)
    convert = { Value(rawValue: $0) }
    declaration = OptionDeclaration(
      name: name, valueName: valueName, help: help, kind: .choices(choices),
      defaultText: defaultValue?.rawValue, isRepeatable: isRepeatable,
      expectation: "one of \(choices.joined(separator: ", "))", accepts: choices.contains)
  }
}

// MARK: - Text

extension Option where Value == String {
  /// Declares an option that takes any text.
  init(
    _ name: String, value valueName: String, kind: ValueKind = .text, help: String,
    default defaultText: String? = nil, isRepeatable: Bool = false
  ) {
    convert = { $0.isEmpty ? nil : $0 }
    declaration = OptionDeclaration(
      name: name, valueName: valueName, help: help, kind: kind, defaultText: defaultText,
      isRepeatable: isRepeatable, expectation: "a text that is not empty",
      accepts: { !$0.isEmpty })
  }
}
