/// What a command line says, by the declarations of its command.
struct ParsedArguments: Equatable, Sendable {
  private var options: [String: [String]] = [:]
  private var positionals: [String: [String]] = [:]

  /// Records that an option was given; a flag has an empty value.
  mutating func add(_ value: String = "", to option: OptionDeclaration) {
    options[option.name, default: []].append(value)
  }

  /// Records the value of a positional argument.
  mutating func add(_ value: String, to argument: Argument) {
    positionals[argument.name, default: []].append(value)
  }

  /// Whether an option was given.
  func contains(_ option: OptionDeclaration) -> Bool { options[option.name] != nil }
}

// MARK: - Typed access

extension ParsedArguments {
  /// Whether a flag was given.
  subscript(flag: Flag) -> Bool { contains(flag.declaration) }

  /// The value of an option, if it was given.
  subscript<Value>(option: Option<Value>) -> Value? { self[all: option].last }

  /// The values of an option, in the order in which they were given.
  subscript<Value>(all option: Option<Value>) -> [Value] {
    (options[option.declaration.name] ?? []).compactMap(option.convert)
  }

  /// The value of a positional argument, if it was given.
  subscript(argument: Argument) -> String? { self[all: argument].first }

  /// The values of a repeated positional argument.
  subscript(all argument: Argument) -> [String] { positionals[argument.name] ?? [] }

  /// Returns the value of a positional argument that the command cannot do without.
  func required(_ argument: Argument) throws -> String {
    guard let value = self[argument] else { throw UsageError.missingArgument(argument.name) }
    return value
  }
}
