package import Foundation

/// A folder of build products that are found by their content.
///
/// An entry is made in a temporary folder and renamed into place when it is complete, so that a reader
/// never sees half of it, and two judges that make the same entry at the same time do not disturb each
/// other: one of them finds that its work has been done.
package struct BuildCache: Sendable {
  /// The folder; made when the first entry is.
  let folder: URL

  /// Opens the cache in a folder, which need not be there yet.
  package init(folder: URL) {
    self.folder = folder
  }

  /// Returns the folder of an entry, making it first if it is not there.
  ///
  /// - Parameters:
  ///   - kind: What is kept, for people who look into the cache: `suite`.
  ///   - key: The digest of everything that the content depends on.
  ///   - make: Fills an empty folder.
  /// - Returns: The folder of the entry.
  /// - Throws: What `make` throws, or what the file system says.
  func entry(_ kind: String, key: String, make: (URL) throws -> Void) throws -> URL {
    let files = FileManager.default
    let entry = place(of: kind, key: key)
    if files.fileExists(atPath: entry.path) { return entry }
    let temporary = try OwnedFolder(in: temporaries)
    try files.createDirectory(
      at: entry.deletingLastPathComponent(), withIntermediateDirectories: true)
    do {
      try make(temporary.url)
      try files.moveItem(at: temporary.url, to: entry)
    } catch {
      // Another judge may have been faster; its entry has the same content.
      guard files.fileExists(atPath: entry.path) else { throw error }
    }
    return entry
  }

  /// Where an entry is or would be.
  func place(of kind: String, key: String) -> URL {
    folder.appendingPathComponent(kind).appendingPathComponent(key)
  }

  /// Makes a folder for what one judging builds.
  func session() throws -> OwnedFolder { try OwnedFolder(in: sessions) }

  /// Removes what judges left behind that were killed; what others work on stays.
  func removeAbandoned() {
    for kind in [temporaries, sessions] { OwnedFolder.removeAbandoned(in: kind) }
  }

  /// Where entries are made, and what is removed goes.
  private var temporaries: URL { folder.appending(path: "temporary") }

  private var sessions: URL { folder.appending(path: "sessions") }

  /// The number of bytes that the cache takes.
  package var size: Int {
    let keys: Set<URLResourceKey> = [.totalFileAllocatedSizeKey, .isRegularFileKey]
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: Array(keys))
    var total = 0
    while let file = files?.nextObject() as? URL {
      let values = try? file.resourceValues(forKeys: keys)
      total += values?.totalFileAllocatedSize ?? 0
    }
    return total
  }

  /// Removes everything but what judges work on at the moment; what is needed again is made again.
  ///
  /// Entries are moved away before anything in them is removed: who is interrupted half-way must not
  /// leave half an entry.
  ///
  /// - Throws: What the file system says.
  package func clean() throws {
    let files = FileManager.default
    guard files.fileExists(atPath: folder.path) else { return }
    try moveEntriesAway()
    removeAbandoned()
    // Those that are not empty are in use.
    for url in [temporaries, sessions, folder] { rmdir(url.path) }
  }

  private func moveEntriesAway() throws {
    let files = FileManager.default
    let removed = try OwnedFolder(in: temporaries)
    for name in try files.contentsOfDirectory(atPath: folder.path) {
      let content = folder.appending(path: name)
      guard ![temporaries.path, sessions.path].contains(content.path) else { continue }
      try files.moveItem(at: content, to: removed.url.appending(path: name))
    }
  }
}
