import Foundation
import Judging

/// `judge watch`: a session at the terminal.
enum WatchCommand {
  static let exercise = Argument(
    name: "EXERCISE",
    help: """
      The exercise to begin with; without it, the one that you worked on last, or the one that \
      'judge next' proposes.
      """,
    kind: .exercise, isRequired: false)

  static let declaration = Command(
    "watch",
    abstract: "Solve exercises in a session: saved, judged.",
    discussion: """
      Shows an exercise and judges its file whenever your editor saves it: first whether it is \
      right, then how fast it is. `judge` without a command does the same.

      Keys need no Enter; '?' shows all of them. 'q' leaves, and what you have done is kept.
      """,
    arguments: [exercise],
    options: [
      TestCommand.noTiming.declaration, SharedOptions.language.declaration,
      SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    guard console.inputIsTerminal, console.outputIsTerminal else {
      throw CommandError.noTerminal(input: !console.inputIsTerminal)
    }
    let language = console.language
    let catalog = try surroundings.catalog()
    let first: Exercise?
    if let id = arguments[exercise] {
      first = try catalog.exercise(id)
    } else {
      let progress = SolvingProgress(with: catalog.exercises, log: surroundings.progressLog())
      first = DeskSetter(surroundings: surroundings, language: language)
        .firstExercise(by: progress)
    }
    guard let first else {
      throw CommandError.nothingToSolve(folder: catalog.folders.map(\.path).joined(separator: ", "))
    }
    var session = try Session(
      on: first, of: catalog.exercises, in: language,
      measuresTime: !arguments[TestCommand.noTiming], surroundings: surroundings)
    return try session.run()
  }
}
