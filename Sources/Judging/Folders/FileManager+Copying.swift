import Foundation

extension FileManager {
  /// Copies the content of a file, and nothing else of it.
  ///
  /// `copyItem` wants to give the copy the owner of the original, which only root may.
  func copyContent(of file: URL, to copy: URL) throws {
    try Data(contentsOf: file).write(to: copy)
  }
}
