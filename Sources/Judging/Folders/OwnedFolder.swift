import Foundation
import Isolation

/// A folder that belongs to one judge for as long as it needs it, and is removed then.
///
/// A judge that is killed cannot remove its folders. Each folder therefore has a lock, which ends with
/// the process that holds it, and whoever comes next removes the folders whose locks are free.
struct OwnedFolder: ~Copyable {
  /// The folder, empty at first; it may be moved away.
  let url: URL
  private let lock: AdvisoryLock

  /// Makes a folder.
  ///
  /// - Parameter parent: Where it goes, beside others of its kind and nothing else.
  /// - Throws: What the file system says.
  init(in parent: URL) throws {
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    let folder = parent.appending(path: UUID().uuidString)
    // Before the folder, so that there is never one without a lock that somebody holds.
    let lock = try AdvisoryLock(path: Self.lockPath(of: folder))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    self.lock = lock
    url = folder
  }

  deinit {
    Self.remove(url)
  }

  /// Removes the folders whose owners are gone.
  ///
  /// - Parameter parent: The folder with the folders; it need not be there.
  static func removeAbandoned(in parent: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    let folders = Set(
      names.map { $0.hasSuffix(lockSuffix) ? $0.dropLast(lockSuffix.count) : $0[...] })
    for name in folders {
      let folder = parent.appending(path: String(name))
      guard let lock = try? AdvisoryLock.ifFree(path: lockPath(of: folder)) else { continue }
      remove(folder)
      _ = consume lock
    }
  }

  /// Removes the folder first and its lock last, so that an interrupted removal is taken up again.
  private static func remove(_ folder: URL) {
    try? FileManager.default.removeItem(at: folder)
    try? FileManager.default.removeItem(atPath: lockPath(of: folder))
  }

  private static func lockPath(of folder: URL) -> String { folder.path + lockSuffix }

  private static let lockSuffix = ".lock"
}
