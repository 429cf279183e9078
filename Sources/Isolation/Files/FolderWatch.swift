import Glibc

/// Tells what happens to the names in folders: files that are written, renamed and removed.
///
/// It watches folders and not files, because most editors save to another name and rename it: the file that is
/// read next is then not the one that was watched.
public struct FolderWatch: ~Copyable, Sendable {
  /// Something that happened to a name.
  public enum Change: Equatable, Sendable {
    /// Whoever wrote the file is done with it, or it came here whole.
    case completed(name: String)
    /// It was made, or it is gone; there may be more to come.
    case touched(name: String)
    /// A folder is gone, or so much happened that something was left out.
    case unknown
  }

  private let events: Descriptor

  /// Watches folders.
  ///
  /// - Parameter folders: Their paths.
  /// - Throws: `inotify_init1` or `inotify_add_watch`; EMFILE and ENOSPC when a limit of the user is reached.
  public init(_ folders: Set<String>) throws(SystemError) {
    let number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard number >= 0 else { throw .current("inotify_init1") }
    let events = Descriptor(owning: number)
    let wanted =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF
      | IN_MOVE_SELF
    for folder in folders {
      guard inotify_add_watch(number, folder, UInt32(wanted)) >= 0 else {
        throw .current("inotify_add_watch", "'\(folder)'")
      }
    }
    self.events = events
  }

  /// Becomes readable when something has happened, for ``Polling``; stays ours.
  public var descriptor: Int32 { events.rawValue }

  /// Returns what has happened since it was asked last.
  ///
  /// - Throws: `read`.
  public func changes() throws(SystemError) -> [Change] {
    let bytes = try events.readAvailable(upTo: 1 << 16).bytes
    var changes: [Change] = []
    var rest = bytes[...]
    let headerSize = MemoryLayout<inotify_event>.size
    while rest.count >= headerSize {
      let (mask, length) = rest.withUnsafeBytes {
        (
          $0.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
          Int($0.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        )
      }
      let name = rest.dropFirst(headerSize).prefix(length).prefix { $0 != 0 }
      changes.append(Self.change(Int(mask), name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(headerSize + length)
    }
    return changes
  }

  private static func change(_ mask: Int, name: String) -> Change {
    if mask & Int(IN_CLOSE_WRITE | IN_MOVED_TO) != 0 { return .completed(name: name) }
    if mask & Int(IN_CREATE | IN_DELETE | IN_MOVED_FROM) != 0 { return .touched(name: name) }
    return .unknown
  }
}
