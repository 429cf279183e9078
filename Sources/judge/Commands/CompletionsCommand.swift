/// `judge completions`: teaches a shell to complete command lines.
enum CompletionsCommand {
  static let shell = Argument(
    name: "SHELL", help: "The shell: bash, zsh or fish.",
    kind: .choices(CompletionShell.allCases.map(\.rawValue)))

  static let declaration = Command(
    "completions",
    abstract: "Write completions for a shell.",
    discussion: """
      For this session only, in bash:

          source <(judge completions bash)

      To keep them, write them where the shell looks for them: for bash to a file `judge` in \
      `~/.local/share/bash-completion/completions`, for zsh to a file `_judge` in a folder of \
      `$fpath`, for fish to `~/.config/fish/completions/judge.fish`.
      """,
    arguments: [shell]
  ) { arguments, surroundings in
    let name = try arguments.required(shell)
    guard let shell = CompletionShell(rawValue: name) else {
      throw UsageError.unexpectedArgument(name)
    }
    try surroundings.console.write(shell.script(for: surroundings.root))
    return .success
  }
}
