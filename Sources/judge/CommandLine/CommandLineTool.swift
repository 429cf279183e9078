import Foundation
import Isolation
import Judging

/// Runs the command that a command line calls, and says what is wrong with it if it cannot.
struct CommandLineTool {
  let root: Command
  let surroundings: Surroundings

  /// Runs a command line to its end.
  ///
  /// - Parameter line: the arguments of the process, without its name.
  /// - Returns: what to tell the caller.
  func run(_ line: [String]) -> ExitCode {
    let parser = CommandParser(root: root)
    let surroundings = surroundings.speaking(Self.language(in: line))
    let console = surroundings.console
    do {
      if line == [RootCommand.version.declaration.spelling] {
        try console.writeLine("judge \(Installation.version)")
        return .success
      }
      // Whoever says nothing at a terminal wants to go on where they were.
      let asksForSession = line.isEmpty && console.inputIsTerminal && console.outputIsTerminal
      switch try parser.request(of: asksForSession ? [WatchCommand.declaration.name] : line) {
      case .help(let path, let command):
        try console.write(help(path, command, on: console))
        return .success
      case .run(let command, let arguments, let action):
        var surroundings = surroundings
        // 'grade' has an option of this name that chooses among them.
        if command.declares(SharedOptions.exercises.declaration) {
          surroundings.furtherExercises = arguments[all: SharedOptions.exercises]
        }
        return try action(arguments, surroundings)
      }
    } catch let interrupted as JudgingInterrupted {
      console.announce(interrupted.message)
      return interrupted.signal.map(ExitCode.init) ?? .judgeError
    } catch {
      // Whatever the error says: it is about having been interrupted.
      if let signal = InterruptSignal.received { return ExitCode(signal) }
      if let error = error as? OutputError, error.isUnread { return .unread }
      let called = parser.command(of: line)
      if line.isEmpty {
        console.writeError(help(called.path, called.command, on: console))
        return .usage
      }
      console.warn(error.message)
      if error is UsageError {
        let words = ["judge", "help"] + called.path.dropFirst()
        console.announce(Message("See '\(words.joined(separator: " "))'."))
      } else if error.isMissingExercise {
        console.announce(Message("See '\("judge list")'."))
      }
      return error.exitCode
    }
  }

  /// The language that a command line asks for, also one that has something else wrong with it.
  private static func language(in line: [String]) -> Language? {
    let option = SharedOptions.language.declaration.spelling
    let values = zip(line, line.dropFirst() + [""]).compactMap { word, next in
      word == option
        ? next : word.hasPrefix(option + "=") ? String(word.dropFirst(option.count + 1)) : nil
    }
    return values.last.flatMap(SharedOptions.language.convert)
  }

  private func help(_ path: [String], _ command: Command, on console: Console) -> String {
    HelpText(path: path, command: command, width: console.columns, style: console.style).text
  }
}

// MARK: - Errors

extension Error {
  /// Whose fault an error is: the one place that decides between 2 and 3.
  fileprivate var exitCode: ExitCode {
    if self is UsageError || self is CommandError || self is NewExercise.Problem { return .usage }
    if self is UnknownTest || self is UnknownSize || self is WorkspaceError { return .usage }
    if self is MutationProblem || self as? EditorError == .unknown { return .usage }
    // What is read is named on the command line.
    if self is ResultDocumentError || self is SeveralResults { return .usage }
    if self is GradingRefusal || self is GradingFileError || self is GradingMergeError {
      return .usage
    }
    if self is StudentExportError || self is UnpackingError { return .usage }
    return isMissingExercise ? .usage : .judgeError
  }

  fileprivate var isMissingExercise: Bool {
    switch self as? CatalogError {
    case .unknownExercise, .unknownTrack: true
    case .unreadableFolder, .ambiguousExercise, nil: false
    }
  }
}
