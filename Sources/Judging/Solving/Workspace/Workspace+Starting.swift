package import Foundation
import Isolation

extension Workspace {
  /// Starts an exercise: writes its starter and brings the package up to date.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - installation: The judge, for what its workspaces are made from.
  ///   - home: The person's home folder.
  ///   - replacing: Whether a solution that is there may be replaced.
  /// - Throws: `WorkspaceError` before anything is written; what the file system says.
  package func start(
    _ exercise: Exercise, from installation: Installation, home: URL, replacing: Bool = false
  ) throws {
    try check(against: installation, home: home)
    if exercise.types != nil { try check(types(of: exercise.id)) }
    let starter = try Data(contentsOf: exercise.starter)
    let file = solution(of: exercise.id)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    do {
      try write(starter, to: file, replacing: replacing)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw WorkspaceError.solutionExists(file)
    }
    try update(from: installation)
  }

  /// Brings the package up to date with the solutions that are there and with the judge.
  ///
  /// - Parameters:
  ///   - installation: The judge.
  ///   - home: The person's home folder.
  /// - Throws: `WorkspaceError` before anything is written; what the file system says.
  package func refresh(from installation: Installation, home: URL) throws {
    try check(against: installation, home: home)
    guard try exists || !WorkspaceContents(of: self, from: installation).entries.isEmpty else {
      throw WorkspaceError.nothingStarted(root)
    }
    try update(from: installation)
  }
}

// MARK: - Checking

extension Workspace {
  /// Checks that the folder may be a workspace.
  private func check(against installation: Installation, home: URL) throws {
    let place = Self.path(root)
    guard place != Self.path(home) else { throw WorkspaceError.homeFolder(root) }
    // An upgrade, a clean checkout or the catalog would do something to what is there.
    for folder in ([installation.root] + installation.exercises).map(Self.path)
    where "\(place)/".hasPrefix("\(folder)/") {
      throw WorkspaceError.judgeFolder(root)
    }
    guard !FileManager.default.fileExists(atPath: manifest.path) || exists else {
      throw WorkspaceError.foreignManifest(manifest)
    }
  }

  private func check(_ file: URL) throws {
    guard !FileManager.default.fileExists(atPath: file.path) || Self.isOurs(file) else {
      throw WorkspaceError.foreignFile(file)
    }
  }

  private static func path(_ folder: URL) -> String { folder.resolvingSymlinksInPath().path }
}

// MARK: - Writing

extension Workspace {
  /// Writes the solution whole, or not at all.
  ///
  /// The check for an existing file is the system's own, in the same call that makes the file, so
  /// that a file that an editor saves at this moment is not lost.
  private func write(_ data: Data, to file: URL, replacing: Bool) throws {
    guard !replacing else { return try data.write(to: file, options: .atomic) }
    let temporary = file.deletingLastPathComponent()
      .appending(path: ".\(file.lastPathComponent).\(UUID().uuidString)")
    try data.write(to: temporary)
    defer { try? FileManager.default.removeItem(at: temporary) }
    do {
      try FileManager.default.linkItem(at: temporary, to: file)
    } catch let error as CocoaError where error.code != .fileWriteFileExists {
      // Some file systems have no hard links; there the file is made in place.
      try data.write(to: file, options: .withoutOverwriting)
    }
  }

  /// Writes what is generated, one judge at a time.
  private func update(from installation: Installation) throws {
    let hidden = root.appending(path: Self.hidden)
    try FileManager.default.createDirectory(at: hidden, withIntermediateDirectories: true)
    let lock = try AdvisoryLock(path: hidden.appending(path: "lock").path)
    let contents = try WorkspaceContents(of: self, from: installation)
    for entry in contents.entries where entry.hasTypes { try check(types(of: entry.id)) }
    removeLeftovers(besides: contents)
    for (path, content) in contents.files {
      // Readable only: an editor that jumps there warns who begins to change it.
      try write(content, to: file(path), mode: 0o444)
    }
    // Last, when everything is there that it names.
    try write(contents.manifest, to: manifest, mode: 0o644)
    _ = consume lock
  }

  /// Leaves a file alone that is as it should be: nothing is compiled again for it.
  private func write(_ content: Data, to file: URL, mode: UInt32) throws {
    guard (try? Data(contentsOf: file)) != content else { return }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try AtomicFile.replace(file.path, with: Array(content), mode: mode)
  }

  /// Removes what was generated by another judge, or for an exercise that is no longer there.
  private func removeLeftovers(besides contents: WorkspaceContents) {
    let files = FileManager.default
    for folder in contents.folders {
      for name in (try? files.subpathsOfDirectory(atPath: file(folder).path)) ?? [] {
        let path = "\(folder)/\(name)"
        let isNeeded = contents.files.keys.contains { $0 == path || $0.hasPrefix(path + "/") }
        // What is in a folder that was removed is gone already, and what cannot be removed does no harm.
        if !isNeeded { try? files.removeItem(at: file(path)) }
      }
    }
  }
}
