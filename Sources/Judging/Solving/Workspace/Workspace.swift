package import Foundation

/// A folder in which a person solves exercises: a Swift package that editors understand.
///
///     Package.swift                    generated
///     nms/nms.swift                    the person's
///     kmeans-anchors/kmeans-anchors.swift
///     kmeans-anchors/Types.swift       generated: the types that the exercise gives
///     .judge/ExerciseKit               generated: what solutions import
///     .judge/SuiteKit                  generated: what examples import
///     .judge/exercises/nms             generated: the statement and the examples
///
/// An exercise is in the package if its solution is there, so what is removed or copied from elsewhere needs no
/// list that is kept up to date. What is generated is written anew at every start, where it has changed, and
/// nothing else is.
package struct Workspace: Equatable, Sendable {
  /// The folder.
  package let root: URL

  /// Names a workspace, which need not exist yet.
  package init(in root: URL) {
    self.root = root.standardizedFileURL
  }

  /// Finds the nearest workspace that a folder lies in, or is; there may be none.
  ///
  /// - Parameter folder: The folder.
  package init?(enclosing folder: URL) {
    var folder = folder.standardizedFileURL
    while !Workspace(in: folder).exists {
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      guard parent.path != folder.path else { return nil }
      folder = parent
    }
    self.init(in: folder)
  }

  /// The file with the solution of an exercise.
  package func solution(of exercise: Exercise.ID) -> URL {
    file("\(exercise)/\(exercise).swift")
  }

  /// The types that an exercise gives.
  package func types(of exercise: Exercise.ID) -> URL { file("\(exercise)/Types.swift") }

  /// Whether there is a workspace: a manifest that the judge wrote.
  package var exists: Bool { Self.isOurs(manifest) }
}

// MARK: - What is generated

extension Workspace {
  /// The hidden folder, where everything is generated that a person has no business with.
  static let hidden = ".judge"

  /// Where the statement and the examples of each exercise are.
  static let exercises = "\(hidden)/exercises"

  var manifest: URL { file("Package.swift") }

  /// A file in the workspace by its path.
  func file(_ path: String) -> URL { root.appending(path: path, directoryHint: .notDirectory) }

  /// Whether a file was written by the judge; one that is not there was not.
  static func isOurs(_ file: URL) -> Bool {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return false }
    return text.split(separator: "\n", maxSplits: 2).prefix(2)
      .contains { $0.hasPrefix(WorkspaceManifest.mark) }
  }
}
