package import Foundation

/// Remembers which file a person works on for which exercise.
///
/// Each exercise has a small file of its own in the state folder: two commands that run at the same
/// time do not undo each other's work, and a damaged file costs one entry.
package struct StartedFiles: Sendable {
  /// What is remembered about an exercise.
  package enum Entry: Equatable, Sendable {
    /// Nothing was started.
    case none

    /// The file that was started; it may be gone by now.
    case file(URL)

    /// The entry cannot be read. Starting the exercise again replaces it.
    case damaged(entry: URL, reason: String)
  }

  private struct Record: Codable {
    static let currentFormat = "judge-started/1"

    var format = currentFormat
    var file: String
  }

  private let folder: URL

  /// Uses the entries below a state folder, which need not exist yet.
  package init(in stateFolder: URL) {
    folder = stateFolder.appending(path: "started", directoryHint: .isDirectory)
  }

  /// Returns what is remembered about an exercise.
  package subscript(exercise: Exercise.ID) -> Entry {
    let entry = entry(for: exercise)
    guard FileManager.default.fileExists(atPath: entry.path) else { return .none }
    do {
      let record = try JSONDecoder().decode(Record.self, from: Data(contentsOf: entry))
      guard record.format == Record.currentFormat else {
        return .damaged(entry: entry, reason: "its format is '\(record.format)'")
      }
      guard record.file.hasPrefix("/") else {
        return .damaged(entry: entry, reason: "'\(record.file)' is not an absolute path")
      }
      return .file(URL(filePath: record.file, directoryHint: .notDirectory))
    } catch is DecodingError {
      return .damaged(entry: entry, reason: "it is not the JSON that the judge wrote")
    } catch {
      return .damaged(entry: entry, reason: error.localizedDescription)
    }
  }

  /// Remembers the file of an exercise, in place of any other.
  ///
  /// - Parameters:
  ///   - file: the file that the person works on.
  ///   - exercise: the exercise's id.
  /// - Throws: when the state folder cannot be written.
  package func remember(_ file: URL, for exercise: Exercise.ID) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let record = Record(file: file.absoluteURL.standardizedFileURL.path)
    try encoder.encode(record).write(to: entry(for: exercise), options: .atomic)
  }

  private func entry(for exercise: Exercise.ID) -> URL {
    folder.appending(path: "\(exercise).json", directoryHint: .notDirectory)
  }
}
