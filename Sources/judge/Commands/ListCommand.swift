import Foundation
import Judging

/// `judge list`: shows which exercises there are.
enum ListCommand {
  static let track = Option<String>(
    "track", value: "TRACK", kind: .track, help: "Only the exercises of this track.")
  static let difficulty = Option<ExerciseMetadata.Difficulty>(
    "difficulty", value: "DIFFICULTY", help: "Only the exercises of this difficulty.")

  static let declaration = Command(
    "list",
    abstract: "List the exercises.",
    discussion: "Exercises are listed by track, and within a track the easy ones first.",
    options: [
      track.declaration, difficulty.declaration, SharedOptions.language.declaration,
      SharedOptions.format.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let catalog = try surroundings.catalog()
    let exercises = try catalog.exercises(
      inTrack: arguments[track], ofDifficulty: arguments[difficulty])
    switch arguments[SharedOptions.format] ?? .terminal {
    case .terminal:
      let table = ExerciseTable(
        exercises: exercises, language: arguments[SharedOptions.language] ?? .english,
        width: console.outputIsTerminal ? console.columns : nil, style: console.style)
      try console.write(table.text)
    case .json:
      try console.write(try ExerciseListing(exercises).json)
    }
    for broken in catalog.broken { console.warn("\(broken.problem)") }
    return catalog.broken.isEmpty ? .success : .judgeError
  }
}
