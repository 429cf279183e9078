package import Foundation

/// The copy of the judge that is running: its exercises, and the sources that it compiles.
package struct Installation: Equatable, Sendable {
  /// The version of this judge.
  package static let version = "0.1.0"

  /// The folder that contains `Sources`: a clone of the repository, or `share/judge`.
  package let root: URL

  /// The folders that contain exercises.
  package private(set) var exercises: [URL]

  /// The folder of a module that is compiled at run time, such as `ExerciseKit`.
  package func sources(of module: String) -> URL {
    root.appending(path: "Sources/\(module)", directoryHint: .isDirectory)
  }

  /// Finds the installation of an executable.
  ///
  /// `JUDGE_HOME` names the root. Without it, the root is looked for upwards from the executable:
  /// the first folder that contains `Exercises` and `Sources/ExerciseKit`, or whose `share/judge`
  /// does. `JUDGE_EXERCISES` replaces the exercises only: by those of one folder, or of several with
  /// colons between them. An empty name among these stands for the exercises of the root.
  ///
  /// - Parameters:
  ///   - executable: the running program; symbolic links to it are followed.
  ///   - environment: the variables of the process.
  ///   - workingDirectory: what relative paths in the variables are relative to.
  /// - Throws: where was looked, when nothing is found.
  package init(
    executable: URL, environment: [String: String], workingDirectory: URL
  ) throws(InstallationError) {
    func url(_ path: String) -> URL {
      URL(filePath: path, directoryHint: .isDirectory, relativeTo: workingDirectory)
        .absoluteURL.standardizedFileURL
    }
    if let home = environment[.judgeHome] {
      root = url(home)
      guard Self.isRoot(root) else { throw .notARoot(root) }
    } else {
      let program = executable.resolvingSymlinksInPath()
      guard let found = Self.root(above: program) else { throw .notFound(executable: program) }
      root = found
    }
    let own = root.appending(path: "Exercises", directoryHint: .isDirectory)
    if let folders = environment[.judgeExercises] {
      exercises = folders.split(separator: ":", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? own : url(String($0)) }
      for folder in exercises where !Self.isFolder(folder) { throw .noExercises(folder) }
    } else {
      exercises = [own]
    }
  }
}

extension Installation {
  /// Returns the installation with further folders of exercises.
  package func adding(exercises folders: [URL]) -> Installation {
    var installation = self
    installation.exercises += folders
    return installation
  }
}

// MARK: - Looking

extension Installation {
  private static func root(above program: URL) -> URL? {
    var folder = program.deletingLastPathComponent()
    while true {
      let shared = folder.appending(path: "share/judge", directoryHint: .isDirectory)
      if let root = [folder, shared].first(where: isRoot) { return root }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      guard parent.path != folder.path else { return nil }
      folder = parent
    }
  }

  private static func isRoot(_ folder: URL) -> Bool {
    ["Exercises", "Sources/ExerciseKit"].allSatisfy {
      isFolder(folder.appending(path: $0, directoryHint: .isDirectory))
    }
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }
}
