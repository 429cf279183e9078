import Isolation

/// A stream of the process, which may be a terminal.
package enum TerminalStream: Int32, Sendable {
  case input = 0
  case output = 1
  case error = 2

  /// Whether a person is at the other end.
  package var isTerminal: Bool { Terminal.isTerminal(rawValue) }

  /// The columns of the terminal, if it is one and knows.
  package var width: Int? { Terminal.size(rawValue)?.columns }
}
