import Foundation
import Isolation
import Judging

/// The one way to the terminal: commands write through it and nothing else prints.
struct Console: Sendable {
  /// Writes to standard output.
  let writeOutput: @Sendable (String) throws -> Void

  /// Writes to standard error, where a failure has nobody to be told to.
  let writeError: @Sendable (String) -> Void

  /// Reads everything that is left on standard input.
  let readInput: @Sendable () throws -> Data

  /// Whether a person reads what is written.
  let outputIsTerminal: Bool

  /// Whether a person reads along what goes to standard error.
  let errorIsTerminal: Bool

  /// Whether a person types what is read.
  let inputIsTerminal: Bool

  /// The columns that output may take.
  let columns: Int

  /// Whether output may contain escape sequences.
  let style: TextStyle

  /// The language to speak.
  var language: Language

  /// How a report may look here.
  var reportStyle: TerminalStyle {
    TerminalStyle(width: columns, isColoured: style == .terminal, language: language)
  }

  /// Returns what a message says here.
  func text(_ message: Message) -> String { message.text(in: language) }

  /// Writes text as it is.
  func write(_ text: String) throws { try writeOutput(text) }

  /// Writes one line.
  func writeLine(_ line: String) throws { try writeOutput(line + "\n") }

  /// Writes a message as a line.
  func say(_ message: Message) throws { try writeLine(text(message)) }

  /// Tells a person what is going on; a result on standard output stays as it is.
  @Sendable func announce(_ message: Message) { writeError("\(text(message))\n") }

  /// Shows how far something is, in place of what was shown so last; only where a person watches.
  func showProgress(_ text: String) {
    if errorIsTerminal, style == .terminal { writeError("\r\(text)\u{1B}[K") }
  }

  /// Takes away what ``showProgress(_:)`` has shown.
  func clearProgress() {
    if errorIsTerminal, style == .terminal { writeError("\r\u{1B}[K") }
  }

  /// Tells a person about something, however the output is used.
  func warn(_ message: Message) { writeError("judge: \(text(message))\n") }
}

// MARK: - The process's own

extension Console {
  /// Returns the console of this process.
  static func standard(environment: [String: String]) -> Console {
    let outputIsTerminal = TerminalStream.output.isTerminal
    let asksForPlainText = environment[.noColor] != nil || environment[.terminal] == "dumb"
    return Console(
      writeOutput: { text in
        // What is found out while everything is ended is not true.
        guard InterruptSignal.received == nil else { throw CancellationError() }
        try StandardOutput.write(text)
      },
      writeError: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) },
      readInput: {
        var lines = InputLines(descriptor: 0)
        var input = ""
        while let line = try lines.next() { input += line + "\n" }
        return Data(input.utf8)
      },
      outputIsTerminal: outputIsTerminal,
      errorIsTerminal: TerminalStream.error.isTerminal,
      inputIsTerminal: TerminalStream.input.isTerminal,
      columns: columns(environment: environment),
      style: outputIsTerminal && !asksForPlainText ? .terminal : .plain,
      language: Language(preferredIn: environment))
  }

  private static func columns(environment: [String: String]) -> Int {
    if let given = environment[.columns].flatMap({ Int($0) }), given > 0 { return given }
    return TerminalStream.output.width ?? Markdown.widestLine
  }
}
