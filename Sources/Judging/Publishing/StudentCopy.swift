import Foundation

/// What of an exercise students may have.
///
/// It is listed what is in the copy, not what is left out: a file that nobody has thought of stays where it is.
struct StudentCopy {
  let exercise: Exercise
  /// Whether the interviewer's questions, which have answers, are in it.
  var includesQuestions = false

  /// The files of the exercise that are copied as they are: statement, hints, starter, types, examples.
  var files: [URL] {
    var texts = Language.allCases.flatMap {
      [exercise.statement(in: $0), exercise.hints(in: $0)]
    }
    if includesQuestions { texts += Language.allCases.map { exercise.questions(in: $0) } }
    let code = [exercise.starter, exercise.types, exercise.examples].compactMap { $0 }
    // Where there is no translation, the English text is named twice.
    let files = Dictionary((texts + code).map { ($0.path, $0) }) { first, _ in first }.values
    return files.filter { FileManager.default.fileExists(atPath: $0.path) }
      .sorted { $0.path < $1.path }
  }

  /// The `exercise.json` of the copy, which says that it is one, and of what.
  ///
  /// - Throws: When a file of the exercise cannot be read.
  func metadata() throws -> Data {
    var metadata = exercise.metadata
    metadata.studentCopyOf = try exercise.verdictDigest().hexadecimal
    return Data((try JSONReport.text(for: metadata) + "\n").utf8)
  }

  /// Writes the copy.
  ///
  /// - Parameter folder: The folder of the copy, which is made.
  /// - Throws: What the file system says.
  func write(to folder: URL) throws {
    let manager = FileManager.default
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files {
      try manager.copyContent(of: file, to: folder.appending(path: file.lastPathComponent))
    }
    try metadata().write(to: folder.appending(path: Exercise.metadataName))
  }
}

// MARK: - What is hidden

extension Exercise {
  /// The files that no copy for students has and that tell what is judged, by their paths in the exercise.
  ///
  /// Questions and their answers are for everybody who has solved the exercise, and are not among them.
  ///
  /// - Returns: The paths, sorted.
  /// - Throws: When the folder cannot be read.
  func hiddenPaths() throws -> [String] {
    let known =
      StudentCopy(exercise: self, includesQuestions: true).files
      .map(\.lastPathComponent) + [Self.metadataName]
    return try ContentDigest.relativePaths(in: folder.path).filter { !known.contains($0) }
  }
}
