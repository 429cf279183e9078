package import Foundation

extension HiddenContent {
  /// Looks for what is hidden in a folder.
  ///
  /// Everything in it is looked at, also what a full stop hides. Links are not followed, and what is compressed
  /// is not unpacked: both are told.
  ///
  /// - Parameter folder: The folder, or a single file.
  /// - Returns: What was found, sorted by path.
  /// - Throws: What the file system says.
  package func leaks(in folder: URL) throws -> [Leak] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      return try leaks(inFile: folder, at: folder.lastPathComponent)
    }
    return try leaks(in: folder, below: "")
  }

  private func leaks(in root: URL, below prefix: String) throws -> [Leak] {
    let folder = prefix.isEmpty ? root : root.appending(path: prefix)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.sorted().flatMap { name -> [Leak] in
      let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
      let file = root.appending(path: path)
      let kind = try FileManager.default.attributesOfItem(atPath: file.path)[.type]
      switch kind as? FileAttributeType {
      case .typeDirectory:
        // What a repository keeps is compressed, and older versions are in it too.
        let history = name == ".git" ? [Leak(path: path, kind: .opaque)] : []
        return try history + leaks(in: root, below: path)
      case .typeRegular: return try leaks(inFile: file, at: path)
      default: return [Leak(path: path, kind: .opaque)]
      }
    }
  }

  private func leaks(inFile file: URL, at path: String) throws -> [Leak] {
    let bytes = try Self.bytes(of: file)
    // A whole hidden file is not told once more piece by piece.
    if let number = digests[ContentDigest(of: bytes)] {
      return [Leak(path: path, kind: .content(of: files[number]))]
    }
    var leaks: [Leak] = []
    if let name = hiddenName(of: path) { leaks.append(Leak(path: path, kind: .name(of: name))) }
    if Self.isCompressed(bytes), !path.hasPrefix(".git/"), !path.contains("/.git/") {
      leaks.append(Leak(path: path, kind: .opaque))
    }
    return leaks + fragments(in: bytes, at: path)
  }

  /// The hidden file that a path ends like.
  private func hiddenName(of path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.indices.lazy.compactMap { names[parts[$0...].joined(separator: "/")] }.first
      .map { files[$0] }
  }

  /// The pieces of hidden files in a text: the first of each.
  private func fragments(in bytes: [UInt8], at path: String) -> [Leak] {
    var found: Set<Int> = []
    return TextGrams(of: bytes).grams.compactMap { gram in
      guard let gram, let place = fragments[gram.hash], found.insert(place.file).inserted else {
        return nil
      }
      return Leak(
        path: path, line: gram.line, kind: .fragment(of: files[place.file], line: place.line))
    }
  }

  /// Whether bytes begin as compressed files and archives do.
  private static func isCompressed(_ bytes: [UInt8]) -> Bool {
    let beginnings: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58, 0x5A],
      [0x28, 0xB5, 0x2F, 0xFD], [0x42, 0x5A, 0x68], [0x37, 0x7A, 0xBC, 0xAF],
    ]
    return beginnings.contains { bytes.starts(with: $0) }
  }
}
