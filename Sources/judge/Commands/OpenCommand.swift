import Foundation
import Judging

/// `judge open`: opens the file with a person's solution.
enum OpenCommand {
  static let print = Flag("print", help: "Write the path of the file and open nothing.")

  static let author = Flag(
    "author", help: "Open the exercise's hidden tests instead, as somebody who writes exercises.")

  static let declaration = Command(
    "open",
    abstract: "Open a solution in your editor.",
    discussion: """
      Opens the file that `judge test EXERCISE` would test. The editor is that of `VISUAL`, else of \
      `EDITOR`, else the one in whose terminal you are (Visual Studio Code, Zed, Neovim, Emacs), \
      else what the desktop opens it with.

      With `--author` it opens the hidden tests of the exercise, and writes `compile_commands.json` \
      beside it, from which an editor that runs `sourcekit-lsp` knows how tests, workloads, starter \
      and submissions are compiled. Do it again when the starter has changed.
      """,
    arguments: [SharedOptions.exercise],
    options: [
      print.declaration, author.declaration, SharedOptions.language.declaration,
      SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let exercise = try surroundings.exercise(arguments.required(SharedOptions.exercise))
    if arguments[author] {
      return try openTests(of: exercise, isPrinted: arguments[print], surroundings)
    }
    let file = try SolutionFile.find(nil, for: exercise, in: surroundings)
    if arguments[print] {
      try surroundings.console.writeLine(file.path)
      return .success
    }
    guard let editor = Editor(in: surroundings.environment) else { throw EditorError.unknown }
    refreshWorkspace(of: file, surroundings)
    try surroundings.actions.edit(file, editor, surroundings.environment)
    return .success
  }

  private static func openTests(
    of exercise: Exercise, isPrinted: Bool, _ surroundings: Surroundings
  ) throws -> ExitCode {
    let file = exercise.tests.first ?? exercise.folder
    let database = try surroundings.actions.prepareEditing(exercise, surroundings.tools())
    surroundings.console.announce(
      Message("How its files are compiled is in '\(surroundings.shortPath(database))'."))
    if isPrinted {
      try surroundings.console.writeLine(file.path)
      return .success
    }
    guard let editor = Editor(in: surroundings.environment) else { throw EditorError.unknown }
    try surroundings.actions.edit(file, editor, surroundings.environment)
    return .success
  }

  /// Brings the package around a solution up to date, which the judge may have outgrown since.
  private static func refreshWorkspace(of file: URL, _ surroundings: Surroundings) {
    guard let workspace = Workspace(enclosing: file.deletingLastPathComponent()) else { return }
    do {
      try workspace.refresh(from: surroundings.installation(), home: surroundings.home)
    } catch {
      // The file can be edited all the same.
      let reason = (error as? any MessageConvertible)?.message ?? .data("\(error)")
      surroundings.console.warn(Message("The workspace is not brought up to date: \(reason)"))
    }
  }
}
