/// A shell that can complete command lines of the judge.
enum CompletionShell: String, CaseIterable, Sendable {
  case bash
  case zsh
  case fish

  /// Returns the script that teaches the shell the commands.
  func script(for root: Command) -> String {
    switch self {
    case .bash: BashCompletions(root: root).text
    case .zsh: ZshCompletions(root: root).text
    case .fish: FishCompletions(root: root).text
    }
  }
}
