package import Foundation
import Isolation

/// The file with the log of a person's progress.
///
/// It only grows: nothing that this or a later judge wrote is changed or removed.
package struct ProgressFile: Sendable {
  /// Where the log is; it need not be there yet.
  package let url: URL

  /// Uses the log in a state folder, which need not exist yet.
  package init(in stateFolder: URL) {
    url = stateFolder.appending(path: "progress.jsonl", directoryHint: .notDirectory)
  }

  /// Reads the log.
  ///
  /// - Returns: The log, empty when there is no file yet.
  /// - Throws: What the system says of a file that is there and cannot be read.
  package func log() throws -> ProgressLog {
    guard FileManager.default.fileExists(atPath: url.path) else { return ProgressLog() }
    return ProgressLog(try Data(contentsOf: url))
  }

  /// Adds events, all of them or none.
  ///
  /// - Parameter events: The events.
  /// - Throws: What the system says when they cannot be written.
  package func append(_ events: [ProgressEvent]) throws {
    try append(try events.map { try $0.line })
  }

  /// Adds the events of another log that are not here yet.
  ///
  /// - Parameter file: The other log, which stays as it is.
  /// - Returns: How many events were added, and the lines of the other log that are none.
  /// - Throws: What the system says when one cannot be read or the other not be written.
  package func merge(_ file: URL) throws -> (added: Int, damagedLines: [Int]) {
    let other = ProgressLog(try Data(contentsOf: file))
    // Two that merge at the same time may both write a line; it is read as one.
    let missing = try log().missingLines(of: other)
    try append(missing)
    return (missing.count, other.damagedLines)
  }

  private func append(_ lines: [String]) throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try AppendOnlyFile.append(lines, to: url.path)
  }
}
