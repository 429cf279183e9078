/// A command: the one place from which its help, its parsing and its errors are made.
struct Command: Sendable {
  /// What a command does once its arguments have been read.
  typealias Action = @Sendable (ParsedArguments, Surroundings) throws -> ExitCode

  /// What is behind the name.
  enum Content: Sendable {
    case action(Action)
    case subcommands([Command])
  }

  /// The word that calls it.
  let name: String

  /// What it does, in one line.
  let abstract: String

  /// What else there is to know, in Markdown.
  let discussion: String

  let arguments: [Argument]
  let options: [OptionDeclaration]
  let content: Content

  /// Declares a command that does something.
  init(
    _ name: String, abstract: String, discussion: String = "", arguments: [Argument] = [],
    options: [OptionDeclaration] = [], action: @escaping Action
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.arguments = arguments
    self.options = options + [Self.help.declaration]
    content = .action(action)
  }

  /// Declares a command that is called with another behind it.
  init(
    _ name: String, abstract: String, discussion: String = "",
    options: [OptionDeclaration] = [], subcommands: [Command]
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.options = [Self.help.declaration] + options
    arguments = []
    content = .subcommands(subcommands)
  }

  /// Every command explains itself.
  static let help = Flag("help", short: "h", help: "Show this help.")

  /// The commands behind this one.
  var subcommands: [Command] {
    if case .subcommands(let commands) = content { commands } else { [] }
  }

  /// Whether it has this option, and not another one of the same name.
  func declares(_ option: OptionDeclaration) -> Bool {
    options.contains { $0.name == option.name && $0.valueName == option.valueName }
  }

  /// Finds the command that words lead to.
  ///
  /// - Parameter words: the names of subcommands, outermost first.
  /// - Returns: the words with this command's name in front, and the command they lead to.
  /// - Throws: `UsageError` when there is no such command.
  func find(_ words: some Sequence<String>) throws -> (path: [String], command: Command) {
    var path = [name]
    var command = self
    for word in words {
      guard let next = command.subcommands.first(where: { $0.name == word }) else {
        throw UsageError.unknownCommand(word, known: command.subcommands.map(\.name))
      }
      path.append(word)
      command = next
    }
    return (path, command)
  }
}
