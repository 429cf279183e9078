import Judging

/// Whether a terminal makes links of OSC 8.
enum HyperlinkSupport {
  private static let programs: Set = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio"]
  private static let terminals = ["xterm-kitty", "xterm-ghostty", "foot", "alacritty", "contour"]

  /// The first version of VTE that does: 0.50.
  private static let firstVTE = 5000

  /// Judges by what terminals say of themselves; one that says nothing gets no links.
  ///
  /// - Parameter environment: The variables of the process. Within tmux and screen they are those of the
  ///   terminal in which these were started first, and say nothing about the one that is looked at.
  /// - Returns: Whether it is known to.
  static func exists(in environment: [String: String]) -> Bool {
    let terminal = environment[.terminal] ?? ""
    guard environment[.noColor] == nil,
      !["tmux", "screen", "dumb"].contains(where: terminal.hasPrefix)
    else { return false }
    if let program = environment[.terminalProgram], programs.contains(program) { return true }
    if let version = environment[.vteVersion].flatMap({ Int($0) }), version >= firstVTE {
      return true
    }
    return terminals.contains(where: terminal.hasPrefix)
  }
}
