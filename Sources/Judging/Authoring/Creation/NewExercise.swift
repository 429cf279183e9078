package import Foundation

/// An exercise that is about to be written: a folder in which everything is marked that is missing.
package struct NewExercise: Sendable {
  /// A reason why there can be no new exercise.
  package enum Problem: Error, Equatable {
    /// There is something of that name already.
    case exists(URL)
  }

  /// The id, which is the folder's name.
  package let id: Exercise.ID
  /// The files, by path.
  let files: [String: String]

  /// Prepares an exercise.
  ///
  /// - Parameters:
  ///   - id: Its id; must be an identifier.
  ///   - model: An exercise that it will be like: its limits, its texts and its tests are copied, to be adapted.
  /// - Throws: When a file of the model cannot be read.
  package init(_ id: Exercise.ID, like model: Exercise? = nil) throws {
    self.id = id
    var files = ExerciseTemplate(id: id).files
    if let model {
      files[Exercise.metadataName] = ExerciseTemplate(id: id, like: model.metadata).metadata
      files.merge(try Self.copies(of: model)) { $1 }
      // The tests that were copied have names of their own.
      files["Tests/\(ExerciseTemplate(id: id).typeName)Tests.swift"] = nil
    }
    self.files = files
  }

  /// Writes the exercise: whole, or not at all.
  ///
  /// - Parameter folder: The folder that holds exercises.
  /// - Returns: The exercise's folder.
  /// - Throws: `Problem` if there is one of that name, or what the file system says.
  package func write(to folder: URL) throws -> URL {
    let manager = FileManager.default
    let target = folder.appending(path: id, directoryHint: .isDirectory)
    guard !manager.fileExists(atPath: target.path) else { throw Problem.exists(target) }
    // A name that begins with a full stop is no exercise.
    let temporary = folder.appending(
      path: ".\(id).\(UUID().uuidString)", directoryHint: .isDirectory)
    do {
      for (path, text) in files {
        let file = temporary.appending(path: path, directoryHint: .notDirectory)
        try manager.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      try manager.moveItem(at: temporary, to: target)
    } catch {
      try? manager.removeItem(at: temporary)
      throw error
    }
    return target
  }
}

// MARK: - Copies

extension NewExercise {
  /// The files of another exercise that are worth adapting, each marked as not adapted yet.
  ///
  /// Its vectors, its mistakes and its wrong submissions are its own.
  private static func copies(of model: Exercise) throws -> [String: String] {
    let sources = try ExerciseSources(of: model, prerequisites: [:])
    var copies: [String: String] = [:]
    for text in sources.allTexts where isCopied(text.path) {
      let task =
        "\(PlaceholdersCheck.marker) adapt this copy from '\(model.id)', then take this line away."
      let comment = text.path.hasSuffix(".md") ? "<!-- \(task) -->\n\n" : "// \(task)\n"
      copies[text.path] = comment + text.text
    }
    return copies
  }

  private static func isCopied(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasPrefix("Tests/")
      || [
        "Starter.swift", "Types.swift", "Examples.swift", "Workloads.swift",
        "submissions/accepted/reference.swift",
      ].contains(path)
  }
}

// MARK: - CustomStringConvertible

extension NewExercise.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .exists(let folder):
      "There is something at '\(folder.path)' already, and it is left as it is. Choose another id."
    }
  }
}
