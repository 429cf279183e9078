/// `judge help`: explains a command.
enum HelpCommand {
  static let words = Argument(
    name: "COMMAND", help: "The command to explain; without one, all are listed.", kind: .command,
    isRequired: false, isRepeated: true)
  static let man = Flag("man", help: "Write the manual page, for man(1).")

  static let declaration = Command(
    "help",
    abstract: "Explain a command.",
    arguments: [words],
    options: [man.declaration]
  ) { arguments, surroundings in
    let console = surroundings.console
    if arguments[man] {
      try console.write(ManualPage(root: surroundings.root).text)
      return .success
    }
    let (path, command) = try surroundings.root.find(arguments[all: words])
    let help = HelpText(
      path: path, command: command, width: console.columns, style: console.style)
    try console.write(help.text)
    return .success
  }
}
