import Foundation

/// Tells one state of a large file from another without reading it.
enum FileIdentity {
  /// A digest of the path, the size and the time of the last change of a file.
  ///
  /// - Throws: What the file system says if there is no such file.
  static func digest(of file: URL) throws -> String {
    let path = file.resolvingSymlinksInPath().path
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let size = attributes[.size] as? Int ?? 0
    let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return ContentDigest(of: Array("\(path) \(size) \(time)".utf8)).hexadecimal
  }
}
