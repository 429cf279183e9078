import Foundation
import Judging

/// Puts exercises on the desk of a session: finds their files and reads their texts.
struct DeskSetter {
  let surroundings: Surroundings
  let language: Language

  /// Returns the desk with an exercise.
  ///
  /// - Parameter exercise: The exercise.
  /// - Returns: The desk.
  /// - Throws: What the file system says of a text that cannot be read.
  func desk(for exercise: Exercise) throws -> SessionDesk {
    let examples = try exercise.examples.map { try String(contentsOf: $0, encoding: .utf8) }
    return SessionDesk(
      exercise: exercise, file: description(of: file(for: exercise), exercise),
      statement: try String(contentsOf: exercise.statement(in: language), encoding: .utf8),
      examples: examples ?? "", hints: try HintLadder(of: exercise, in: language),
      questions: try exercise.followUpQuestions(in: language))
  }

  /// The file of an exercise: the one that is here, else the one that was started, else the one that will be.
  func file(for exercise: Exercise) -> URL {
    if let here = SolutionFile.here(for: exercise, in: surroundings) { return here }
    guard case .file(let started) = surroundings.startedFiles[exercise.id],
      FileManager.default.fileExists(atPath: started.path)
    else { return surroundings.workspace().solution(of: exercise.id) }
    return started
  }

  private func description(of file: URL, _ exercise: Exercise) -> SessionDesk.File {
    SessionDesk.File(
      path: file.path, shortPath: surroundings.shortPath(file), state: state(of: file, exercise))
  }

  private func state(of file: URL, _ exercise: Exercise) -> SessionDesk.File.State {
    guard let content = try? Data(contentsOf: file) else { return .absent }
    return content == (try? Data(contentsOf: exercise.starter)) ? .untouched : .edited
  }
}

// MARK: - Choosing

extension DeskSetter {
  /// Returns the exercise to begin a session with: the one that was worked on last, else the one to do next.
  func firstExercise(by progress: SolvingProgress) -> Exercise? {
    let touched = progress.exercises.compactMap { exercise in
      lastTouched(exercise, progress).map { (exercise, $0) }
    }
    return touched.max { $0.1 < $1.1 }?.0
      ?? NextExercise(by: progress).proposal()?.exercise ?? progress.exercises.first
  }

  private func lastTouched(_ exercise: Exercise, _ progress: SolvingProgress) -> Date? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file(for: exercise).path)
    let saved = attributes?[.modificationDate] as? Date
    let attempted = progress.history(of: exercise.id).attempts.last?.time
    return [saved, attempted].compactMap { $0 }.max()
  }
}
