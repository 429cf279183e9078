import Foundation
import Isolation
import Synchronization

/// Writes the results of a grading as they come; used by several threads.
final class GradingWriter: Sendable {
  /// None when it has been closed.
  private let file: Mutex<LineFile?>

  /// Opens the file and takes back what a writer who was killed has left of a line.
  ///
  /// - Parameters:
  ///   - file: The file, made when it is not there.
  ///   - mayGoOn: Whether there may be results in it.
  /// - Throws: `GradingRefusal`, or what the system says.
  init(to file: URL, mayGoOn: Bool) throws {
    do throws(SystemError) {
      self.file = Mutex(try LineFile(path: file.path, mustBeNew: !mayGoOn) as LineFile?)
    } catch {
      switch error.code {
      case Self.exists: throw GradingRefusal.resultsExist(path: file.path)
      case Self.isLocked: throw GradingRefusal.resultsInUse(path: file.path)
      default: throw error
      }
    }
  }

  private static let exists = POSIXErrorCode.EEXIST.rawValue
  private static let isLocked = POSIXErrorCode.EWOULDBLOCK.rawValue

  /// Removes what stands behind the last whole line.
  func truncate(to size: Int) throws {
    try file.withLock { try whileOpen($0?.truncate(to: size)) }
  }

  /// Adds a heading.
  func write(_ heading: GradingHeading) throws {
    try append([JSONReport.text(for: heading, layout: .line)])
  }

  /// Adds results, all of them or none.
  func write(_ results: [GradedSubmission]) throws {
    try append(try results.map { try JSONReport.text(for: $0, layout: .line) })
  }

  private func append(_ lines: [String]) throws {
    try file.withLock { try whileOpen($0?.append(lines)) }
  }

  /// Takes what came of writing to the file, if there was one: nothing is dropped in silence.
  private func whileOpen(_ done: Void?) throws {
    guard done != nil else {
      throw SystemError(
        call: "write", code: POSIXErrorCode.EBADF.rawValue, detail: "to results that were closed")
    }
  }

  /// Lets another run write to the file.
  ///
  /// A thread that has done its work may still hold on to the writer for a moment, and with it to the file's lock.
  func close() {
    file.withLock { $0 = nil }
  }
}
