import Foundation
import XCTest

extension XCTestCase {
  /// Makes a folder for a test that judges; it is removed after the test.
  ///
  /// - Returns: The folder, under its real path.
  /// - Throws: That the test is skipped, because there is no compiler.
  func folderForJudging() throws -> URL {
    let search = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    try XCTSkipUnless(
      search.contains { FileManager.default.isExecutableFile(atPath: "\($0)/swiftc") },
      "swiftc is not in PATH, and nothing can be judged without it.")
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // A process that is just ending may still write; what is left then is no fault of what is tested.
    addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
    return folder
  }
}
