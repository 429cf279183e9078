package import Foundation

/// A SHA-256 over content, used to name what was made from it.
package struct ContentDigest: Hashable, Sendable {
  /// The 32 bytes of the hash.
  package let bytes: [UInt8]

  /// The hash as 64 lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  private init(_ hasher: consuming SHA256) {
    bytes = hasher.finish()
  }

  /// Hashes bytes as they are.
  package init(of bytes: [UInt8]) {
    var hasher = SHA256()
    hasher.update(bytes)
    self.init(hasher)
  }

  /// Hashes several named parts.
  ///
  /// Names and contents are preceded by their lengths, so that no two lists of parts hash the same
  /// bytes.
  package init(of parts: [(name: String, content: Data)]) {
    var builder = Builder()
    for part in parts { builder.add(part.name, part.content) }
    self = builder.finish()
  }

  /// Hashes the relative paths and contents of all files in a folder and the folders in it.
  ///
  /// Dates and permissions do not count. Files and folders whose names begin with a full stop or end
  /// with `~` are left out: editors leave them while someone is writing.
  ///
  /// - Parameter folder: the folder to hash.
  /// - Throws: when a file cannot be read, or is not a plain file.
  package init(ofFilesIn folder: URL) throws {
    var builder = Builder()
    for path in try Self.relativePaths(in: folder.path) {
      let file = folder.appending(path: path, directoryHint: .notDirectory)
      builder.add(path, try Data(contentsOf: file))
    }
    self = builder.finish()
  }
}

// MARK: - CustomStringConvertible

extension ContentDigest: CustomStringConvertible {
  package var description: String { hexadecimal }
}

// MARK: - Building

extension ContentDigest {
  /// Collects named parts into one digest.
  package struct Builder {
    private var hasher = SHA256()

    package init() {}

    /// Adds a part: bytes with the name that they go by.
    package mutating func add(_ name: String, _ content: Data) {
      add(Data(name.utf8))
      add(content)
    }

    /// Adds a part: a text with the name that it goes by.
    package mutating func add(_ name: String, _ content: String) {
      add(name, Data(content.utf8))
    }

    private mutating func add(_ content: Data) {
      withUnsafeBytes(of: UInt64(content.count).littleEndian) { hasher.update($0) }
      content.withUnsafeBytes { hasher.update($0) }
    }

    /// Returns the digest of everything added.
    package consuming func finish() -> ContentDigest { ContentDigest(hasher) }
  }
}

// MARK: - Folders

extension ContentDigest {
  /// A file that cannot be part of a digest.
  package struct UnsupportedFile: Error, CustomStringConvertible {
    package let path: String

    package var description: String {
      """
      '\(path)' is neither a plain file nor a folder. Put the file itself there: what a link \
      points to can change without a trace.
      """
    }
  }

  /// Lists the files that a digest of a folder is made of, by their relative paths.
  ///
  /// - Parameters:
  ///   - root: The folder.
  ///   - prefix: The path of the folder in it to begin with.
  /// - Returns: The paths, sorted.
  /// - Throws: When a folder cannot be read, or something is neither a file nor a folder.
  static func relativePaths(in root: String, below prefix: String = "") throws -> [String] {
    var paths: [String] = []
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(prefix)")
    for name in names where !name.hasPrefix(".") && !name.hasSuffix("~") {
      let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")
      switch attributes[.type] as? FileAttributeType {
      case .typeRegular: paths.append(path)
      case .typeDirectory: paths += try relativePaths(in: root, below: path)
      default: throw UnsupportedFile(path: "\(root)/\(path)")
      }
    }
    // By bytes, so that the order does not depend on how Unicode compares.
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

// MARK: - Exercises

extension Exercise {
  /// Hashes all files of the exercise, so that a change to any of them is noticed.
  package func digest() throws -> ContentDigest {
    try ContentDigest(ofFilesIn: folder)
  }

  /// The files that a verdict depends on, besides the metadata.
  var judgedFiles: [URL] {
    let files = [starter, types, examples, workloads, isStudentCopy ? nil : reference]
    return files.compactMap { $0 } + tests + golden
  }

  /// Hashes the files that a verdict depends on: texts and submissions may change without another verdict.
  ///
  /// - Returns: What `exerciseDigest` in a result is compared with.
  /// - Throws: `SuiteProblem` for a file that cannot be read.
  func verdictDigest() throws -> ContentDigest {
    var builder = ContentDigest.Builder()
    for file in judgedFiles + [folder.appending(path: Self.metadataName)] {
      builder.add(file.lastPathComponent, try Self.content(of: file))
    }
    return builder.finish()
  }
}
