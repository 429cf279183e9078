/// A command with the words that call it.
struct CommandPath: Sendable {
  /// The words, the executable's name first.
  let words: [String]
  let command: Command

  /// The words with spaces between them.
  var text: String { words.joined(separator: " ") }

  /// Returns a command and everything below it, the outer ones first.
  static func all(below command: Command, words: [String] = []) -> [CommandPath] {
    let path = CommandPath(words: words + [command.name], command: command)
    return [path] + command.subcommands.flatMap { all(below: $0, words: path.words) }
  }
}
