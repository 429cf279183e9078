import Foundation
import Synchronization
import XCTest

/// Folders that every user may enter, removed when the tests have run.
enum TemporaryFolder {
  static func make(_ name: String) throws -> String {
    let path = NSTemporaryDirectory() + "isolation-\(name)-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    made.add(path)
    return path
  }

  private static let made: Made = {
    atexit { TemporaryFolder.made.removeAll() }
    return Made()
  }()

  private final class Made: Sendable {
    private let lock = Mutex<[String]>([])

    func add(_ path: String) { lock.withLock { $0.append(path) } }

    func removeAll() {
      lock.withLock { paths in
        for path in paths { try? FileManager.default.removeItem(atPath: path) }
      }
    }
  }
}
