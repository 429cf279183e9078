package import Foundation

/// Writes copies of exercises for students.
package struct StudentExport {
  private let exercises: [Exercise]
  private let includesQuestions: Bool
  private let hidden: HiddenContent

  /// Prepares to write copies.
  ///
  /// - Parameters:
  ///   - exercises: The exercises.
  ///   - includesQuestions: Whether the interviewer's questions, which have answers, are in the copies.
  ///   - hidden: What must not be in them.
  package init(of exercises: [Exercise], includesQuestions: Bool, hidden: HiddenContent) {
    self.exercises = exercises
    self.includesQuestions = includesQuestions
    self.hidden = hidden
  }

  /// Writes the copies, each whole or not at all, in place of earlier ones.
  ///
  /// Every copy is looked through for what is hidden before it gets its name.
  ///
  /// - Parameter folder: The folder for the copies, which is made.
  /// - Throws: `StudentExportError` before anything is replaced; what the file system says.
  package func write(to folder: URL) throws {
    let manager = FileManager.default
    for exercise in exercises {
      guard !exercise.isStudentCopy else { throw StudentExportError.copyOfCopy(exercise.id) }
      let target = folder.appending(path: exercise.id, directoryHint: .isDirectory)
      guard manager.fileExists(atPath: target.path) else { continue }
      guard let there = try? Exercise(in: target), there.isStudentCopy else {
        throw StudentExportError.notACopy(target)
      }
    }
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    // Beside their places, so that they can be moved there; the full stop hides it from a catalog.
    let draft = folder.appending(path: ".export-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? manager.removeItem(at: draft) }
    for exercise in exercises {
      try StudentCopy(exercise: exercise, includesQuestions: includesQuestions)
        .write(to: draft.appending(path: exercise.id, directoryHint: .isDirectory))
    }
    let leaks = try hidden.leaks(in: draft).filter(\.isHidden)
    guard leaks.isEmpty else { throw StudentExportError.leaks(leaks) }
    for exercise in exercises {
      let target = folder.appending(path: exercise.id, directoryHint: .isDirectory)
      try? manager.removeItem(at: target)
      try manager.moveItem(at: draft.appending(path: exercise.id), to: target)
    }
  }
}
