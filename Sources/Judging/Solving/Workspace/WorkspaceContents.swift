import Foundation

/// What is generated in a workspace.
struct WorkspaceContents {
  /// The exercises in it, by id.
  private(set) var entries: [WorkspaceEntry] = []

  /// The content of every file but the manifest, by its path in the workspace.
  private(set) var files: [String: Data] = [:]

  /// The modules that are copied, each with the folders and files of the judge's sources that make it.
  ///
  /// Examples import SuiteKit, as hidden tests do. Here it is what can be had of it without a judge.
  private static let sources = [
    "ExerciseKit": ["ExerciseKit"],
    "SuiteKit": ["ExampleKit", "SuiteKit/Values", "SuiteKit/Expectations/Tolerance.swift"],
  ]

  /// The folders in which nothing else belongs than these files.
  var folders: [String] {
    [Workspace.exercises] + Self.sources.keys.map { "\(Workspace.hidden)/\($0)" }
  }

  /// The content of the manifest.
  var manifest: Data { Data(WorkspaceManifest(entries: entries).source.utf8) }

  /// Looks at what has been started, and reads what is generated for it.
  ///
  /// An exercise that this judge does not have, because it was started with other exercises, stays as it is.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - installation: The judge.
  /// - Throws: What the file system says of the judge's own files.
  init(of workspace: Workspace, from installation: Installation) throws {
    for id in Self.started(in: workspace) {
      if let exercise = try? Catalog.exercise(id, in: installation.exercises) {
        try add(exercise)
      } else {
        keep(id, of: workspace)
      }
    }
    for (module, places) in Self.sources {
      for file in try places.flatMap({ try Self.swiftFiles(installation.sources(of: $0)) }) {
        files["\(Workspace.hidden)/\(module)/\(file.lastPathComponent)"] =
          try Data(contentsOf: file)
      }
    }
    files["\(Workspace.hidden)/.gitignore"] = Data(
      "# All of this is generated, by 'judge start --refresh' where it is missing.\n*\n".utf8)
  }

  /// The ids of the exercises whose solution is there, sorted.
  private static func started(in workspace: Workspace) -> [Exercise.ID] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: workspace.root.path)) ?? []
    return names.sorted().filter { name in
      Exercise.isIdentifier(name)
        && FileManager.default.fileExists(atPath: workspace.solution(of: name).path)
    }
  }

  /// The Swift files of a folder, or a file itself.
  private static func swiftFiles(_ source: URL) throws -> [URL] {
    guard source.pathExtension != "swift" else { return [source] }
    return try FileManager.default.contentsOfDirectory(atPath: source.path)
      .filter { $0.hasSuffix(".swift") }
      .map { source.appending(path: $0, directoryHint: .notDirectory) }
  }
}

// MARK: - Exercises

extension WorkspaceContents {
  private mutating func add(_ exercise: Exercise) throws {
    let id = exercise.id
    let entry = WorkspaceEntry(
      id: id, hasTypes: exercise.types != nil, hasExamples: exercise.examples != nil)
    entries.append(entry)
    for statement in Language.allCases.map({ exercise.statement(in: $0) }) {
      // Where there is none, nobody misses a copy of it.
      files["\(Workspace.exercises)/\(id)/\(statement.lastPathComponent)"] =
        try? Data(contentsOf: statement)
    }
    if let types = exercise.types {
      files["\(id)/Types.swift"] =
        try Data(Self.header("the types that '\(id)' gives").utf8) + Data(contentsOf: types)
    }
    guard let examples = exercise.examples else { return }
    // A solution may declare its functions without 'public', as for the judge.
    let header = Self.header("the examples of '\(id)'") + "@testable import \(entry.moduleName)\n\n"
    files[entry.examples] = try Data(header.utf8) + Data(contentsOf: examples)
    files[entry.testCase] = Data(Self.testCase(exercise.metadata.tolerance).utf8)
  }

  /// Takes over what was generated for an exercise; one for which nothing was is left out.
  private mutating func keep(_ id: Exercise.ID, of workspace: Workspace) {
    let folder = "\(Workspace.exercises)/\(id)"
    guard
      let names = try? FileManager.default.subpathsOfDirectory(atPath: workspace.file(folder).path)
    else { return }
    for name in names {
      files["\(folder)/\(name)"] = try? Data(contentsOf: workspace.file("\(folder)/\(name)"))
    }
    var entry = WorkspaceEntry(
      id: id, hasTypes: Workspace.isOurs(workspace.types(of: id)), hasExamples: false)
    entry.hasExamples = files[entry.examples] != nil
    entries.append(entry)
  }

  /// The base class of an exercise's examples, which knows how far numbers may be apart.
  private static func testCase(_ tolerance: ExerciseMetadata.Tolerance) -> String {
    """
    \(header("the tolerance of the exercise"))\
    import SuiteKit

    class SuiteTestCase: ExampleTestCase {
      override class var tolerance: Tolerance {
        Tolerance(absolute: \(tolerance.absolute), relative: \(tolerance.relative))
      }
    }

    """
  }

  private static func header(_ subject: String) -> String {
    "\(WorkspaceManifest.mark): \(subject). Changes are lost.\n\n"
  }
}
