import Foundation
import Judging

/// Finds the file with a person's solution.
enum SolutionFile {
  /// Returns the file to judge.
  ///
  /// - Parameters:
  ///   - path: the file on the command line. Without it, a file here comes before the one that was
  ///     started: it is the one that the person sees. A workspace here has it in its folder.
  ///   - exercise: the exercise.
  ///   - surroundings: where to look.
  /// - Returns: a file that exists.
  /// - Throws: `CommandError` when there is no such file.
  static func find(
    _ path: String?, for exercise: Exercise, in surroundings: Surroundings
  ) throws -> URL {
    if let path { return try existing(surroundings.url(path), path: path) }
    if let here = here(for: exercise, in: surroundings) {
      return try existing(here, path: surroundings.shortPath(here))
    }
    switch surroundings.startedFiles[exercise.id] {
    case .file(let file):
      guard FileManager.default.fileExists(atPath: file.path) else {
        throw CommandError.startedFileIsGone(path: file.path, exercise: exercise.id)
      }
      return try existing(file, path: file.path)
    case .damaged(let entry, let reason):
      surroundings.console.warn(Message("'\(entry.path)' is ignored: \(reason)."))
      throw CommandError.nothingStarted(exercise: exercise.id)
    case .none:
      throw CommandError.nothingStarted(exercise: exercise.id)
    }
  }

  /// The file that a person sees where they are, if there is one.
  static func here(for exercise: Exercise, in surroundings: Surroundings) -> URL? {
    ["\(exercise.id)/\(exercise.id).swift", "\(exercise.id).swift"].map { surroundings.url($0) }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// Returns a file that is there, whoever named it.
  static func existing(_ file: URL, path: String) throws -> URL {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
      throw CommandError.noSuchFile(path: path)
    }
    guard !isFolder.boolValue else { throw CommandError.notAFile(path: path) }
    return file
  }
}
