package import Isolation

/// A reason why a file is not open in an editor.
package enum EditorError: Error, Equatable {
  /// Nothing says which editor the person uses.
  case unknown

  /// The editor ended in a way that says that something went wrong.
  case failed(Editor, ProcessEnding.Cause)
}

// MARK: - MessageConvertible

extension EditorError: MessageConvertible {
  package var message: Message {
    switch self {
    case .unknown:
      Message(
        """
        No editor is known. Set VISUAL or EDITOR, as in 'export EDITOR=vim', or open the file that \
        'judge open EXERCISE --print' names.
        """)
    case .failed(let editor, .exited(code: 126)), .failed(let editor, .exited(code: 127)):
      Message(
        """
        The editor '\(editor.command)' cannot be started. Set VISUAL or EDITOR to one that is \
        installed.
        """)
    case .failed(let editor, .exited(let code)):
      Message("The editor '\(editor.command)' ended with exit status \(Int(code)).")
    case .failed(let editor, .signalled(let signal)):
      Message("The editor '\(editor.command)' was ended by signal \(Int(signal)).")
    }
  }
}
