import Isolation

/// A stream of the process, which may be a terminal.
package enum TerminalStream: Int32, Sendable {
  case input = 0
  case output = 1
  case error = 2

  /// Whether a person is at the other end.
  package var isTerminal: Bool { Terminal.isTerminal(rawValue) }

  /// The terminal's size in characters; 80 × 24 where it does not know.
  package var size: (columns: Int, rows: Int) {
    guard let size = Terminal.size(rawValue), size.rows > 0 else { return (80, 24) }
    return (size.columns, size.rows)
  }

  /// Reads what is there, or waits until there is something.
  ///
  /// - Returns: The bytes; none at the end.
  /// - Throws: `read`.
  package func readSome() throws -> [UInt8] { try Terminal.readSome(rawValue) }

  /// The columns of the terminal, if it is one and knows.
  package var width: Int? { Terminal.size(rawValue)?.columns }
}
