package import Foundation
import Isolation

/// An archive that was unpacked to be looked through; gone with this value.
///
/// It is the author's own, so it is unpacked by the system's programs, without a box.
package struct UnpackedArchive: ~Copyable {
  private let owned: OwnedFolder

  /// The folder with what was in it.
  package var folder: URL { owned.url }

  /// Whether a file is an archive, by its name.
  package static func isArchive(_ file: URL) -> Bool { program(for: file) != nil }

  /// Unpacks an archive.
  ///
  /// - Parameters:
  ///   - file: A file that ends in `.zip`, `.tar`, or `.tar` and the name of a compression.
  ///   - searchPath: The folders in which `tar` and `unzip` are looked for.
  /// - Throws: `UnpackingError`, or what the file system says.
  package init(_ file: URL, searchPath: [String]) throws {
    let program = Self.program(for: file) ?? "tar"
    let places = searchPath.map { "\($0)/\(program)" }
    guard let path = places.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw UnpackingError(file: file.path, reason: .noProgram(program))
    }
    let owned = try OwnedFolder(
      in: FileManager.default.temporaryDirectory.appending(path: "judge-archives"))
    let arguments =
      program == "tar"
      ? ["--extract", "--file", file.path, "--directory", owned.url.path]
      : ["-q", file.path, "-d", owned.url.path]
    var tool = try RunningTool(starting: path, arguments: arguments, box: nil)
    let outcome = try tool.finish()
    guard outcome.hasSucceeded else {
      throw UnpackingError(
        file: file.path, reason: .failed(program, String(outcome.text.prefix(500))))
    }
    self.owned = owned
  }

  private static func program(for file: URL) -> String? {
    let name = file.lastPathComponent.lowercased()
    if name.hasSuffix(".zip") { return "unzip" }
    let tars = [".tar", ".tar.gz", ".tgz", ".tar.xz", ".txz", ".tar.bz2", ".tbz2", ".tar.zst"]
    return tars.contains { name.hasSuffix($0) } ? "tar" : nil
  }
}
