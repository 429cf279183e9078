import Foundation

/// Begins a solution again, and keeps what there was.
struct SolutionReset {
  private let file: URL

  /// Begins the solution in a file again.
  init(of file: URL) {
    self.file = file
  }

  /// Writes the starter in place of the solution, which is kept beside it.
  ///
  /// - Parameter starter: The file with the starter.
  /// - Returns: Where the solution is now: the first of `nms.swift.1`, `nms.swift.2` … that was free.
  /// - Throws: What the file system says; the solution is there then, under one name or the other.
  func perform(with starter: URL) throws -> URL {
    let files = FileManager.default
    for number in 1... {
      let kept = file.appendingPathExtension("\(number)")
      do {
        // A second name first: at no moment is there none.
        try files.linkItem(at: file.resolvingSymlinksInPath(), to: kept)
      } catch let error as CocoaError where error.code == .fileWriteFileExists {
        continue
      } catch {
        guard !files.fileExists(atPath: kept.path) else { continue }
        try files.copyItem(at: file.resolvingSymlinksInPath(), to: kept)
      }
      try Data(contentsOf: starter).write(to: file, options: .atomic)
      return kept
    }
    throw CocoaError(.fileWriteUnknown)
  }
}
