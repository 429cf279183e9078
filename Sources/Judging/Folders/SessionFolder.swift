import Foundation
import Isolation

/// A folder for what one judging builds, removed when it is done.
///
/// A judge that is killed cannot remove its folder. Each folder therefore has a lock, which ends with
/// the process that holds it, and whoever comes next removes the folders whose locks are free.
struct SessionFolder: ~Copyable {
  /// The folder, empty at first.
  let url: URL
  private let lock: AdvisoryLock

  /// Makes a folder, after removing those that were left behind.
  init(in cache: URL) throws {
    let sessions = cache.appending(path: "sessions")
    try FileManager.default.createDirectory(at: sessions, withIntermediateDirectories: true)
    Self.removeAbandoned(in: sessions)
    let name = UUID().uuidString
    let lock = try AdvisoryLock(path: sessions.appending(path: name + ".lock").path)
    let folder = sessions.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    self.lock = lock
    url = folder
  }

  deinit {
    Self.remove(url)
  }

  private static func removeAbandoned(in sessions: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: sessions.path)) ?? []
    for name in names where name.hasSuffix(".lock") {
      let path = sessions.appending(path: name).path
      guard let lock = try? AdvisoryLock.ifFree(path: path) else { continue }
      remove(sessions.appending(path: String(name.dropLast(".lock".count))))
      _ = consume lock
    }
  }

  /// Removes the folder first and its lock last, so that an interrupted removal is taken up again.
  private static func remove(_ folder: URL) {
    try? FileManager.default.removeItem(at: folder)
    try? FileManager.default.removeItem(atPath: folder.path + ".lock")
  }
}
