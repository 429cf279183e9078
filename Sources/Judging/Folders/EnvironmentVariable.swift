/// The environment variables that the judge reads; `EnvironmentVariables.md` describes each.
package enum EnvironmentVariable: String, CaseIterable, Sendable {
  case searchPath = "PATH"
  case home = "HOME"
  case cacheHome = "XDG_CACHE_HOME"
  case stateHome = "XDG_STATE_HOME"
  case judgeHome = "JUDGE_HOME"
  case judgeExercises = "JUDGE_EXERCISES"
  case noColor = "NO_COLOR"
  case terminal = "TERM"
  case columns = "COLUMNS"
  case continuousIntegration = "CI"
  case visual = "VISUAL"
  case editor = "EDITOR"
  case terminalProgram = "TERM_PROGRAM"
  case neovim = "NVIM"
  case insideEmacs = "INSIDE_EMACS"
  case display = "DISPLAY"
  case waylandDisplay = "WAYLAND_DISPLAY"
  case vteVersion = "VTE_VERSION"
}

extension [String: String] {
  /// The value of a variable; an empty one counts as not set, as the XDG specification asks.
  package subscript(_ variable: EnvironmentVariable) -> String? {
    guard let value = self[variable.rawValue], !value.isEmpty else { return nil }
    return value
  }
}
