/// `judge help`: explains a command.
enum HelpCommand {
  static let words = Argument(
    name: "COMMAND", help: "The command to explain; without one, all are listed.", kind: .command,
    isRequired: false, isRepeated: true)

  static let declaration = Command(
    "help",
    abstract: "Explain a command.",
    arguments: [words]
  ) { arguments, surroundings in
    let (path, command) = try surroundings.root.find(arguments[all: words])
    let console = surroundings.console
    let help = HelpText(
      path: path, command: command, width: console.columns, style: console.style)
    try console.write(help.text)
    return .success
  }
}
