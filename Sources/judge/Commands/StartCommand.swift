import Foundation
import Judging

/// `judge start`: makes the file to write a solution in.
enum StartCommand {
  static let directory = Option<String>(
    "directory", value: "DIR", kind: .folder,
    help: "The folder to put the file in; made if it is not there.",
    default: "the working directory")
  static let force = Flag("force", help: "Replace the file if it exists.")

  static let declaration = Command(
    "start",
    abstract: "Start on an exercise.",
    discussion: """
      Writes the exercise's starter to `EXERCISE.swift`. From then on `judge test EXERCISE` tests \
      that file, wherever it is called.
      """,
    arguments: [SharedOptions.exercise],
    options: [
      directory.declaration, force.declaration, SharedOptions.language.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let exercise = try surroundings.exercise(arguments.required(SharedOptions.exercise))
    let folder = surroundings.url(arguments[directory] ?? ".", isFolder: true)
    let file = folder.appending(path: "\(exercise.id).swift", directoryHint: .notDirectory)
    let starter = try Data(contentsOf: exercise.starter)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      try write(starter, to: file, replacing: arguments[force])
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw CommandError.fileExists(path: surroundings.shortPath(file))
    }
    do {
      try surroundings.startedFiles.remember(file, for: exercise.id)
    } catch {
      // The file is there and can be named: not a reason to fail.
      console.warn(
        Message("The file will not be remembered: \(error.localizedDescription)"))
    }
    try console.write(report(exercise, surroundings.shortPath(file), surroundings))
    return .success
  }

  /// Writes the file whole, or not at all.
  ///
  /// The check for an existing file is the system's own, in the same call that makes the file, so
  /// that a file that an editor saves at this moment is not lost.
  private static func write(_ data: Data, to file: URL, replacing: Bool) throws {
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

  private static func report(
    _ exercise: Exercise, _ path: String, _ surroundings: Surroundings
  ) -> String {
    let console = surroundings.console
    var lines = [console.text(Message("Started '\(exercise.id)' in \(path)"))]
    if let types = exercise.types {
      let place = surroundings.shortPath(types)
      lines.append(console.text(Message("Its types are given, in \(place)")))
    }
    lines.append("")
    lines.append("  judge show \(exercise.id)   " + console.text(Message("what to write")))
    lines.append("  judge test \(exercise.id)   " + console.text(Message("whether it is right")))
    return lines.joined(separator: "\n") + "\n"
  }
}
