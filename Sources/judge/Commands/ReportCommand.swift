import Foundation
import Isolation
import Judging

/// `judge report`: writes results as other tools and people read them.
enum ReportCommand {
  static let result = Argument(
    name: "RESULT",
    help: """
      The file that 'judge test --format json' wrote, or one with several results; '-' for standard \
      input.
      """,
    kind: .file)
  static let format = Option<ReportFormat>(
    "format", value: "FORMAT", help: "The format to write.")
  static let output = Option<String>(
    "output", value: "FILE", kind: .file,
    help: "The file to write, which is replaced; without it, standard output is written to.")
  static let html = Option<String>(
    "html", value: "FILE", kind: .file, help: "Short for '--format html --output FILE'.")
  static let points = Option<String>(
    "points", value: "FILE", kind: .file,
    help: "What exercises and tests are worth, for the formats that have points.")

  static let declaration = Command(
    "report",
    abstract: "Write results in the format of another tool.",
    discussion: """
      Read are a result, a document with several, and JSON Lines with a result on each line.

      'html' is a page that shows what the terminal shows, with pictures, and the exercise's \
      statement where the same version of the exercise is there. 'junit' is for GitLab, Jenkins and \
      others, 'junit-strict' for readers that keep to the schema. 'github' is for the log of a \
      workflow, 'github-summary' for `$GITHUB_STEP_SUMMARY`. 'gradescope' is `results.json`, \
      'classroom' the output of a step for GitHub Classroom, 'exercism' the `results.json` of a test \
      runner. 'tap' is TAP 14, 'sarif' has what compilers say, 'csv' a line for each result.
      """,
    arguments: [result],
    options: [
      format.declaration, output.declaration, html.declaration, points.declaration,
      TestCommand.feedback.declaration, SharedOptions.language.declaration,
      SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let path = try arguments.required(result)
    let (format, output) = try document(askedForBy: arguments)
    let target = try output.map { try file(toWrite: $0, in: surroundings) }
    let points = try arguments[points].map { try scheme(in: $0, surroundings) } ?? PointScheme()
    let asked = arguments[TestCommand.feedback] ?? .counterexample
    let results = try ResultDocument.results(
      in: try document(path, in: surroundings), named: path == "-" ? "standard input" : path
    ).map { $0.showing(min(asked, $0.feedback)) }
    let text = try format.text(
      for: results,
      in: ReportFormat.Context(
        exercises: try surroundings.exerciseFolders(),
        language: surroundings.console.language, points: points))
    guard let target else {
      try surroundings.console.write(text)
      return .success
    }
    try AtomicFile.replace(target.path, with: Array(text.utf8))
    surroundings.console.announce(Message("Wrote '\(surroundings.shortPath(target))'."))
    return .success
  }

  /// What to write, and where to; standard output where no file is named.
  private static func document(
    askedForBy arguments: ParsedArguments
  ) throws -> (ReportFormat, String?) {
    guard let page = arguments[html] else {
      guard let format = arguments[format] else { throw CommandError.noReport }
      return (format, arguments[output])
    }
    for other in [format.declaration, output.declaration] where arguments.contains(other) {
      throw CommandError.excludingOptions(html.declaration.spelling, other.spelling)
    }
    return (.html, page)
  }

  /// Reads what exercises and tests are worth.
  static func scheme(in path: String, _ surroundings: Surroundings) throws -> PointScheme {
    let file = try SolutionFile.existing(surroundings.url(path), path: path)
    return try PointScheme(parsing: [UInt8](Data(contentsOf: file)), from: file)
  }

  /// Returns the file to write, whose folder exists.
  static func file(toWrite path: String, in surroundings: Surroundings) throws -> URL {
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
