import Foundation
import Isolation
import Judging

/// `judge report`: makes a page of a result.
enum ReportCommand {
  static let result = Argument(
    name: "RESULT",
    help: """
      The file that 'judge test --format json' wrote, or one with several results; '-' for standard \
      input.
      """,
    kind: .file)
  static let html = Option<String>(
    "html", value: "FILE", kind: .file,
    help: "Write a page for a browser to this file, which is replaced.")

  static let declaration = Command(
    "report",
    abstract: "Make a page of a result.",
    discussion: """
      The page shows what the terminal shows, with pictures, and the exercise's statement where the \
      same version of the exercise is there. It needs no network and no script.

      Read are a result, a document with several, and JSON Lines with a result on each line.
      """,
    arguments: [result],
    options: [html.declaration, SharedOptions.language.declaration]
  ) { arguments, surroundings in
    let path = try arguments.required(result)
    guard let output = arguments[html] else { throw CommandError.noReport }
    let target = try file(toWrite: output, in: surroundings)
    let results = try ResultDocument.results(
      in: try document(path, in: surroundings), named: path == "-" ? "standard input" : path)
    let language = surroundings.console.language
    let exercises = try surroundings.installation().exercises
    let report = HTMLReport(
      results.map {
        HTMLReport.Entry($0, exercise: ExerciseText(of: $0, in: exercises, language: language))
      })
    try AtomicFile.replace(target.path, with: Array(report.text.utf8))
    surroundings.console.announce(Message("Wrote '\(surroundings.shortPath(target))'."))
    return .success
  }

  /// Returns the file to write, whose folder exists.
  private static func file(toWrite path: String, in surroundings: Surroundings) throws -> URL {
    let file = surroundings.url(path)
    let folder = file.deletingLastPathComponent()
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) {
      guard !isFolder.boolValue else { throw CommandError.outputIsFolder(path: path) }
    }
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw CommandError.noSuchFolder(path: surroundings.shortPath(folder), file: path) }
    return file
  }

  private static func document(_ path: String, in surroundings: Surroundings) throws -> Data {
    guard path == "-" else {
      let file = surroundings.url(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
        throw CommandError.noSuchFile(path: path)
      }
      guard !isFolder.boolValue else { throw CommandError.resultIsFolder(path: path) }
      return try Data(contentsOf: file)
    }
    guard !surroundings.console.inputIsTerminal else { throw CommandError.noResultToRead }
    return try surroundings.console.readInput()
  }
}
