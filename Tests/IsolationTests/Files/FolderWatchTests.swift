import Foundation
import Isolation
import XCTest

final class FolderWatchTests: XCTestCase {
  private var folder = URL(filePath: "/")

  override func setUpWithError() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
    self.folder = folder
  }

  private func file(_ name: String) -> URL { folder.appending(path: name) }

  func testAFileThatIsWrittenIsCompleteWhenItIsClosed() throws {
    let watch = try FolderWatch([folder.path])
    try Data("a".utf8).write(to: file("a"))
    XCTAssertTrue(try Polling.waitUntilReadable(watch.descriptor, deadline: nil))
    let changes = try watch.changes()
    XCTAssertEqual(changes.last, .completed(name: "a"))
    XCTAssertEqual(try watch.changes(), [])
  }

  func testAFileThatIsRenamedHereIsComplete() throws {
    try Data("a".utf8).write(to: file(".a.tmp"))
    let watch = try FolderWatch([folder.path])
    XCTAssertEqual(rename(file(".a.tmp").path, file("a").path), 0)
    XCTAssertEqual(
      try watch.changes(), [.touched(name: ".a.tmp"), .completed(name: "a")])
  }

  func testAFileThatIsRemovedIsToldAndNoMore() throws {
    try Data("a".utf8).write(to: file("a"))
    let watch = try FolderWatch([folder.path])
    try FileManager.default.removeItem(at: file("a"))
    XCTAssertEqual(try watch.changes(), [.touched(name: "a")])
  }

  func testAFolderThatIsGoneIsTold() throws {
    let watch = try FolderWatch([folder.path])
    try FileManager.default.removeItem(at: folder)
    XCTAssertTrue(try watch.changes().contains(.unknown))
  }

  func testAFolderThatIsNotThereIsNamed() throws {
    XCTAssertThrowsError(try { _ = try FolderWatch([folder.path + "/none"]) }()) { error in
      XCTAssertTrue("\(error)".contains("none'"), "\(error)")
    }
  }
}
