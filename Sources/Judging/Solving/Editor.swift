package import Foundation
import Isolation

/// The editor that a person uses, and how it is called.
package struct Editor: Equatable, Sendable {
  /// How it is called, in the words of a shell; the file comes behind it.
  package let command: String

  /// Chooses the editor.
  ///
  /// `VISUAL` comes first, then `EDITOR`, then the editor whose terminal this is, then what the desktop opens
  /// such a file with. There is none where nothing says which.
  ///
  /// - Parameter environment: The variables of the process.
  package init?(in environment: [String: String]) {
    if let command = environment[.visual] ?? environment[.editor] {
      self.command = command
      return
    }
    switch environment[.terminalProgram] {
    case "vscode": command = "code"
    case "zed": command = "zed"
    default:
      if environment[.neovim] != nil {
        command = #"nvim --server "$NVIM" --remote"#
      } else if environment[.insideEmacs] != nil {
        command = "emacsclient --no-wait"
      } else if environment[.display] != nil || environment[.waylandDisplay] != nil {
        command = "xdg-open"
      } else {
        return nil
      }
    }
  }

  /// The arguments of a shell that opens a file.
  ///
  /// A shell splits the command, as it does for everybody who reads these variables: `code --wait`, or a path
  /// in quotation marks. The file is not a part of the script, whatever its name is.
  ///
  /// - Parameter path: The file.
  /// - Returns: The arguments of `sh`.
  package func shellArguments(opening path: String) -> [String] {
    ["-c", command + #" "$@""#, "judge open", path]
  }
}

// MARK: - Opening

extension Editor {
  /// Opens a file, and waits until the editor has ended or says that it need not be waited for.
  ///
  /// An editor of the terminal has it meanwhile.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - environment: The variables that the editor gets.
  /// - Throws: `EditorError`, or that there is no shell.
  package func open(_ file: URL, environment: [String: String]) throws {
    let cause = try ForegroundProcess.run(
      "/bin/sh", arguments: shellArguments(opening: file.path), environment: environment)
    guard cause == .exited(code: 0) else { throw EditorError.failed(self, cause) }
  }
}
