import Foundation
import Isolation

/// Finds the submissions that results are about, below a folder that somebody else has filled.
final class RejudgedSources: Sendable {
  private let folder: UntrustedFolder

  /// Opens the folder.
  ///
  /// - Throws: `SystemError` when it cannot be opened.
  init(in folder: URL) throws {
    self.folder = try UntrustedFolder(path: folder.path)
  }

  /// Returns the source that a result is about.
  ///
  /// `judge bench` names an exercise's own submissions by the folder of their verdict, so these are looked for
  /// there when the folder has nothing of that name.
  ///
  /// - Parameters:
  ///   - result: The result.
  ///   - exercise: Its exercise.
  /// - Returns: The bytes, whose digest is that of the result if it has one.
  /// - Throws: Why there is none.
  func source(
    of result: SubmissionResult, _ exercise: Exercise
  ) throws(RejudgingObstacle) -> [UInt8] {
    let path = result.submission.split(separator: "/", omittingEmptySubsequences: false)
      .map(String.init)
    let bytes: [UInt8]
    do throws(UntrustedFolder.Obstacle) {
      bytes = try folder.content(of: path, upTo: Submission.sizeLimit)
    } catch .absent {
      guard let own = ownSource(at: path, of: exercise) else { throw .gone }
      bytes = own
    } catch {
      throw .unreadable(error)
    }
    guard result.sourceDigest.map({ $0 == ContentDigest(of: bytes).hexadecimal }) ?? true else {
      throw .changed
    }
    return bytes
  }

  private func ownSource(at path: [String], of exercise: Exercise) -> [UInt8]? {
    guard path.count == 2, let verdict = Exercise.ExpectedVerdict(rawValue: path[0]),
      let file = exercise.submissions[verdict]?.first(where: { $0.lastPathComponent == path[1] })
    else { return nil }
    return (try? Data(contentsOf: file)).map { Array($0) }
  }
}
