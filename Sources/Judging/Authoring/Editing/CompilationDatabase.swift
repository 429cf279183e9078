import Foundation
import Isolation

/// How each source file of exercises is compiled, in the form that `sourcekit-lsp` and clang's tools read.
///
/// The file is `compile_commands.json` beside the exercises, where a language server finds it on its way up from a
/// source file. Format: JSON Compilation Database, clang.llvm.org/docs/JSONCompilationDatabase.html.
struct CompilationDatabase: Codable, Equatable {
  /// How one file is compiled.
  struct Entry: Codable, Equatable {
    var directory: String
    var file: String
    var arguments: [String]
    /// The exercise that it belongs to; other readers pass it over.
    var exercise: Exercise.ID
  }

  static let fileName = "compile_commands.json"

  private(set) var entries: [Entry] = []

  init() {}

  init(from decoder: any Decoder) throws {
    entries = try decoder.singleValueContainer().decode([Entry].self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(entries)
  }

  /// Puts entries in the place of those that an exercise had, and forgets files that are gone.
  mutating func replace(_ exercise: Exercise.ID, with own: [Entry]) {
    entries.removeAll {
      $0.exercise == exercise || !FileManager.default.fileExists(atPath: $0.file)
    }
    entries += own
  }

  /// Reads the database of a folder.
  ///
  /// - Parameter folder: The folder with exercises.
  /// - Returns: The database; an empty one if there is none yet.
  /// - Throws: `AuthorEditingProblem` if somebody else has made it, or what the file system says.
  static func of(_ folder: URL) throws -> CompilationDatabase {
    let file = folder.appending(path: fileName)
    guard FileManager.default.fileExists(atPath: file.path) else { return CompilationDatabase() }
    let content = try Data(contentsOf: file)
    guard let database = try? JSONDecoder().decode(CompilationDatabase.self, from: content) else {
      throw AuthorEditingProblem.databaseOfSomebodyElse(path: file.path)
    }
    return database
  }

  /// Writes the database of a folder.
  func write(to folder: URL) throws {
    try AtomicFile.replace(
      folder.appending(path: Self.fileName).path,
      with: Array(try JSONReport.text(for: self).utf8) + [UInt8(ascii: "\n")])
  }
}
