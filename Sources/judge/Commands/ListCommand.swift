import Foundation
import Judging

/// `judge list`: shows which exercises there are.
enum ListCommand {
  static let words = Argument(
    name: "WORD", help: "Only the exercises with this word in their id, title or topics.",
    isRequired: false, isRepeated: true)
  static let track = Option<String>(
    "track", value: "TRACK", kind: .track, help: "Only the exercises of this track.")
  static let difficulty = Option<ExerciseMetadata.Difficulty>(
    "difficulty", value: "DIFFICULTY", help: "Only the exercises of this difficulty.")
  static let done = Flag("done", help: "Only the exercises that you have solved.")
  static let pending = Flag(
    "pending", help: "Only the exercises to solve; those with other tests since then too.")
  static let ids = Flag("ids", help: "Write nothing but ids, a line each.")
  static let trackNames = Flag(
    "track-names", help: "Write nothing but the names of tracks, a line each.")

  static let declaration = Command(
    "list",
    abstract: "List the exercises.",
    discussion: """
      Exercises are listed by track, and within a track the easy ones first. In front stands '✓' \
      for what you have solved, '~' for what you have solved and has other tests since then, and \
      '·' for the rest.
      """,
    arguments: [words],
    options: [
      track.declaration, difficulty.declaration, done.declaration, pending.declaration,
      ids.declaration, trackNames.declaration, SharedOptions.language.declaration,
      SharedOptions.format.declaration, SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    guard !arguments[done] || !arguments[pending] else {
      throw CommandError.excludingOptions(done.declaration.spelling, pending.declaration.spelling)
    }
    let catalog = try surroundings.catalog()
    let found = try catalog.exercises(
      inTrack: arguments[track], ofDifficulty: arguments[difficulty]
    ).filter { exercise in arguments[all: words].allSatisfy(exercise.matches) }
    // Completions ask for names at every key: they do not wait for digests of tests.
    let asksForState = arguments[done] || arguments[pending]
    let asksForNames = arguments[ids] || arguments[trackNames]
    let log = asksForNames && !asksForState ? ProgressLog() : surroundings.progressLog()
    let progress = SolvingProgress(with: found, log: log)
    let exercises = found.filter { exercise in
      let isDone = progress.state(of: exercise.id) == .done
      return !(arguments[done] && !isDone) && !(arguments[pending] && isDone)
    }
    if asksForNames {
      let names =
        arguments[ids] ? exercises.map(\.id) : Set(exercises.map(\.metadata.track)).sorted()
      try console.write(names.map { $0 + "\n" }.joined())
      return .success
    }
    switch arguments[SharedOptions.format] ?? .terminal {
    case .terminal:
      let table = ExerciseTable(
        exercises: exercises, progress: progress, language: console.language,
        width: console.outputIsTerminal ? console.columns : nil, style: console.style)
      try console.write(table.text)
    case .json:
      try console.write(try ExerciseListing(exercises, progress: progress).json)
    }
    for broken in catalog.broken { console.warn(.data("\(broken.problem)")) }
    return catalog.broken.isEmpty ? .success : .judgeError
  }
}
