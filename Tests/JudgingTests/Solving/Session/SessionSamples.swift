import Foundation
import XCTest

@testable import Judging

/// Sessions that tests begin with.
enum SessionSamples {
  /// Returns a session on `nms`, one of five exercises in three tracks of which `conv` is solved.
  static func state(
    for test: XCTestCase, file: SessionDesk.File.State = .untouched, columns: Int = 80,
    rows: Int = 24, language: Language = .english
  ) throws -> SessionState {
    let folder = try ExerciseFolder(for: test)
    let exercises = [
      try folder.exercise("conv", track: "convolution"),
      try folder.exercise("conv-hard", track: "convolution", difficulty: "hard"),
      try folder.exercise("miou", track: "metrics"),
      try folder.exercise("nms", track: "post-processing"),
      try folder.exercise("soft-nms", track: "post-processing", difficulty: "medium"),
    ]
    let progress = try SolvingSamples.progress(
      exercises, [SolvingSamples.attempt("conv", .accepted)])
    return SessionState(
      desk: desk(exercises[3], file: file), progress: progress, language: language,
      columns: columns, rows: rows)
  }

  /// Returns an exercise on the desk.
  static func desk(
    _ exercise: Exercise, file: SessionDesk.File.State = .untouched
  ) -> SessionDesk {
    SessionDesk(
      exercise: exercise,
      file: SessionDesk.File(
        path: "/desk/\(exercise.id).swift", shortPath: "\(exercise.id).swift", state: file),
      statement: "# \(exercise.id)\n\nWrite **it**.\n", examples: "let example = 1\n",
      hints: HintLadder("## 1\n\nSort.\n\n## 2\n\nCompare.\n"),
      questions: FollowUpQuestion.questions(in: "## Q1: Why?\n\nBecause.\n"))
  }
}

extension SessionState {
  /// Presses keys, each a letter, and returns what is to be done about the last.
  @discardableResult
  mutating func type(_ text: String) -> [SessionEffect] {
    text.reduce([]) { _, character in handle(.key(.character(character))) }
  }
}
