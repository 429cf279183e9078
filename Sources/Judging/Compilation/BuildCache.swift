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
    let entry = folder.appendingPathComponent(kind).appendingPathComponent(key)
    if files.fileExists(atPath: entry.path) { return entry }
    let temporary = folder.appendingPathComponent("temporary")
      .appendingPathComponent(UUID().uuidString)
    try files.createDirectory(at: temporary, withIntermediateDirectories: true)
    try files.createDirectory(
      at: entry.deletingLastPathComponent(), withIntermediateDirectories: true)
    do {
      try make(temporary)
      try files.moveItem(at: temporary, to: entry)
    } catch {
      try? files.removeItem(at: temporary)
      // Another judge may have been faster; its entry has the same content.
      guard files.fileExists(atPath: entry.path) else { throw error }
    }
    return entry
  }

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

  /// Removes everything; what is needed again is made again.
  package func clean() throws {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    try FileManager.default.removeItem(at: folder)
  }
}
