/// Reads the arguments of a process by the declaration of a command.
struct CommandParser {
  /// What a command line asks for.
  enum Request {
    /// Explain a command.
    case help(path: [String], Command)

    /// Run a command.
    case run(Command, ParsedArguments, Command.Action)
  }

  /// The command that the executable is.
  let root: Command

  /// Finds the command that a line calls: the words up to the first that is not a command's name.
  ///
  /// - Parameter line: the arguments of the process, without its name.
  /// - Returns: the words of the command, the command, and the arguments that are left.
  func command(
    of line: [String]
  ) -> (path: [String], command: Command, rest: ArraySlice<String>) {
    var path = [root.name]
    var command = root
    var rest = line[...]
    while let word = rest.first,
      let next = command.subcommands.first(where: { $0.name == word })
    {
      path.append(word)
      command = next
      rest = rest.dropFirst()
    }
    return (path, command, rest)
  }

  /// Returns what a line asks for.
  ///
  /// - Parameter line: the arguments of the process, without its name.
  /// - Returns: the command with its arguments, or with the wish to have it explained.
  /// - Throws: `UsageError`.
  func request(of line: [String]) throws -> Request {
    let (path, command, rest) = command(of: line)
    // Whoever asks for help gets it, whatever else is wrong with the line.
    let spellings = [Command.help.declaration.spelling, "-h"]
    if rest.prefix(while: { $0 != "--" }).contains(where: spellings.contains) {
      return .help(path: path, command)
    }
    switch command.content {
    case .action(let action):
      return .run(command, try arguments(rest, of: command), action)
    case .subcommands(let commands):
      let known = commands.map(\.name)
      guard let word = rest.first else { throw UsageError.missingCommand(known: known) }
      guard !word.hasPrefix("-") else {
        throw UsageError.unknownOption(word, known: command.options.map(\.spelling))
      }
      throw UsageError.unknownCommand(word, known: known)
    }
  }
}

// MARK: - Arguments

extension CommandParser {
  private func arguments(
    _ line: ArraySlice<String>, of command: Command
  ) throws -> ParsedArguments {
    var parsed = ParsedArguments()
    var rest = line
    var positionals: [String] = []
    while let word = rest.popFirst() {
      if word == "--" {
        positionals += rest
        break
      }
      if word.hasPrefix("-"), word != "-" {
        try readOption(word, from: &rest, of: command, into: &parsed)
      } else {
        positionals.append(word)
      }
    }
    try assign(positionals, to: command.arguments, into: &parsed)
    return parsed
  }

  private func readOption(
    _ word: String, from rest: inout ArraySlice<String>, of command: Command,
    into parsed: inout ParsedArguments
  ) throws {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = String(parts[0])
    guard let option = command.options.first(where: { $0.isSpelt(spelling) }) else {
      throw UsageError.unknownOption(spelling, known: command.options.map(\.spelling))
    }
    guard option.isRepeatable || !parsed.contains(option) else {
      throw UsageError.repeatedOption(option.spelling)
    }
    guard let valueName = option.valueName else {
      guard parts.count == 1 else { throw UsageError.unexpectedValue(option: option.spelling) }
      parsed.add(to: option)
      return
    }
    let value: String
    if parts.count == 2 {
      value = String(parts[1])
    } else if let next = rest.first, next == "-" || !next.hasPrefix("-") {
      value = next
      rest.removeFirst()
    } else {
      throw UsageError.missingValue(option: option.spelling, valueName: valueName)
    }
    guard option.accepts(value) else {
      throw UsageError.invalidValue(
        value, option: option.spelling, expectation: option.expectation,
        known: option.kind.choices)
    }
    parsed.add(value, to: option)
  }

  private func assign(
    _ values: [String], to arguments: [Argument], into parsed: inout ParsedArguments
  ) throws {
    var values = values[...]
    for argument in arguments {
      guard let value = values.popFirst() else {
        if argument.isRequired { throw UsageError.missingArgument(argument.name) }
        return
      }
      try check(value, for: argument)
      parsed.add(value, to: argument)
      while argument.isRepeated, let value = values.popFirst() { parsed.add(value, to: argument) }
    }
    if let value = values.first { throw UsageError.unexpectedArgument(value) }
  }

  private func check(_ value: String, for argument: Argument) throws {
    let choices = argument.kind.choices
    guard !choices.isEmpty, !choices.contains(value) else { return }
    throw UsageError.invalidValue(
      value, option: argument.name, expectation: "one of \(choices.joined(separator: ", "))",
      known: choices)
  }
}

extension OptionDeclaration {
  fileprivate func isSpelt(_ spelling: String) -> Bool {
    spelling == self.spelling || shortName.map { spelling == "-\($0)" } ?? false
  }
}
