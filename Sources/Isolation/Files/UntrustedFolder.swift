import Glibc

/// A folder that somebody else has filled: no link in it is followed, and nothing is opened that is no file.
///
/// A path is walked component by component, each opened in the one before it. So nothing outside can be
/// reached, whatever is put there while it is read.
public struct UntrustedFolder: ~Copyable, Sendable {
  private let folder: Descriptor

  /// Opens the folder, which may be a link itself.
  ///
  /// - Parameter path: The folder.
  /// - Throws: `open`, with the path.
  public init(path: String) throws(SystemError) {
    folder = try Descriptor(opening: path, flags: O_RDONLY | O_DIRECTORY)
  }

  /// What stands in the way of reading something.
  public enum Obstacle: Error, Hashable, Sendable {
    /// There is nothing of that name.
    case absent
    /// It, or a folder above it, is a symbolic link.
    case link
    /// It is a folder, a pipe, a device or a socket; or what should be a folder is none.
    case wrongKind
    /// It has more bytes than may be read.
    case tooLarge(bytes: Int)
    /// The system refuses it, with this reason.
    case unreadable(reason: String)
  }

  /// An entry of a folder.
  public struct Entry: Equatable, Sendable {
    /// Its name; what is no UTF-8 in it has been replaced, and then it is not found under it.
    public var name: String
    /// Whether the name is as it stands on the disk.
    public var hasExactName: Bool
    /// Whether it is a folder, and no link to one.
    public var isFolder: Bool
    /// Whether it is an ordinary file.
    public var isFile: Bool
    /// Whether it is a symbolic link.
    public var isLink: Bool
  }
}

// MARK: - Listing and reading

extension UntrustedFolder {
  /// Lists a folder, without what is hidden by a full stop.
  ///
  /// - Parameter path: The components of its path; none for the folder itself.
  /// - Returns: The entries, sorted by name.
  /// - Throws: Why it cannot be listed.
  public func entries(of path: [String]) throws(Obstacle) -> [Entry] {
    let descriptor = try open(path, isFolder: true).release()
    guard let directory = fdopendir(descriptor) else {
      let reason = SystemError.current("fdopendir").reason
      close(descriptor)
      throw .unreadable(reason: reason)
    }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while let entry = readdir(directory) {
      var status = stat()
      let (bytes, isKnown) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
          return (
            Array(bytes), fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
          )
        }
      }
      guard bytes.first != UInt8(ascii: ".") else { continue }
      let kind = isKnown ? status.st_mode & S_IFMT : 0
      entries.append(
        Entry(
          name: String(decoding: bytes, as: UTF8.self),
          hasExactName: String(validating: bytes, as: UTF8.self) != nil,
          isFolder: kind == S_IFDIR, isFile: kind == S_IFREG, isLink: kind == S_IFLNK))
    }
    // By bytes, so that the order is the same everywhere.
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Reads a file whole.
  ///
  /// - Parameters:
  ///   - path: The components of its path.
  ///   - limit: The most bytes that it may have.
  /// - Returns: Its content.
  /// - Throws: Why it cannot be read.
  public func content(of path: [String], upTo limit: Int) throws(Obstacle) -> [UInt8] {
    let file = try open(path, isFolder: false)
    var status = stat()
    guard fstat(file.rawValue, &status) == 0 else { throw .current }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .wrongKind }
    guard status.st_size <= limit else { throw .tooLarge(bytes: Int(status.st_size)) }
    let bytes: [UInt8]
    do throws(SystemError) {
      // It can have grown since.
      bytes = try file.readAvailable(upTo: limit + 1).bytes
    } catch {
      throw .unreadable(reason: error.reason)
    }
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count) }
    return bytes
  }

  private func open(_ path: [String], isFolder: Bool) throws(Obstacle) -> Descriptor {
    var current = try Self.open(".", in: folder, isFolder: true)
    for (index, name) in path.enumerated() {
      current = try Self.open(name, in: current, isFolder: isFolder || index < path.count - 1)
    }
    return current
  }

  private static func open(
    _ name: String, in folder: borrowing Descriptor, isFolder: Bool
  ) throws(Obstacle) -> Descriptor {
    guard !name.contains("/"), name != ".." else { throw .wrongKind }
    var status = stat()
    guard fstatat(folder.rawValue, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .current }
    // Looked at before it is opened: to open a device can do something.
    switch status.st_mode & S_IFMT {
    case S_IFLNK: throw .link
    case S_IFDIR where isFolder: break
    case S_IFREG where !isFolder: break
    default: throw .wrongKind
    }
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (isFolder ? O_DIRECTORY : 0)
    let number = openat(folder.rawValue, name, flags)
    guard number >= 0 else { throw .current }
    return Descriptor(owning: number)
  }
}

extension UntrustedFolder.Obstacle {
  /// What `errno` says now.
  fileprivate static var current: Self {
    switch errno {
    case ENOENT, ENAMETOOLONG: .absent
    case ELOOP: .link
    case ENOTDIR: .wrongKind
    default: .unreadable(reason: SystemError.current("open").reason)
    }
  }
}
