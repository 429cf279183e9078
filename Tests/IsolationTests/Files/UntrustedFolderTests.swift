import Foundation
import Isolation
import XCTest

final class UntrustedFolderTests: XCTestCase {
  private func makeFolder() throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    addTeardownBlock { try? FileManager.default.removeItem(atPath: path) }
    return path
  }

  private func obstacle(
    _ path: [String], upTo limit: Int = 100, in folder: borrowing UntrustedFolder
  ) -> UntrustedFolder.Obstacle? {
    do throws(UntrustedFolder.Obstacle) {
      _ = try folder.content(of: path, upTo: limit)
      return nil
    } catch { return error }
  }

  func testReadsWholeFilesAndNoLongerOnes() throws {
    let path = try makeFolder()
    try FileManager.default.createDirectory(atPath: path + "/a", withIntermediateDirectories: true)
    try Data("12345".utf8).write(to: URL(filePath: path + "/a/b"))
    let folder = try UntrustedFolder(path: path)
    XCTAssertEqual(try folder.content(of: ["a", "b"], upTo: 5), Array("12345".utf8))
    XCTAssertEqual(obstacle(["a", "b"], upTo: 4, in: folder), .tooLarge(bytes: 5))
    XCTAssertEqual(obstacle(["a", "c"], in: folder), .absent)
    XCTAssertEqual(obstacle(["a"], in: folder), .wrongKind)
    XCTAssertEqual(obstacle(["a", "b", "c"], in: folder), .wrongKind)
  }

  func testNoLinkIsFollowedWhereverItStands() throws {
    let path = try makeFolder()
    try Data("x".utf8).write(to: URL(filePath: path + "/file"))
    for (name, target) in [("to a file", "file"), ("to here", "."), ("to nothing", "none")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(path)/\(name)", withDestinationPath: target)
    }
    let folder = try UntrustedFolder(path: path)
    XCTAssertEqual(obstacle(["to a file"], in: folder), .link)
    XCTAssertEqual(obstacle(["to nothing"], in: folder), .link)
    XCTAssertEqual(obstacle(["to here", "file"], in: folder), .link)
    XCTAssertEqual(obstacle(["..", "file"], in: folder), .wrongKind)
    XCTAssertEqual(obstacle(["to here/file"], in: folder), .wrongKind)
  }

  func testAPipeIsNotWaitedFor() throws {
    let path = try makeFolder()
    XCTAssertEqual(mkfifo(path + "/pipe", 0o600), 0)
    let folder = try UntrustedFolder(path: path)
    XCTAssertEqual(obstacle(["pipe"], in: folder), .wrongKind)
  }

  func testListsWhatIsThereByKind() throws {
    let path = try makeFolder()
    try FileManager.default.createDirectory(atPath: path + "/b", withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: path + "/a"))
    try Data().write(to: URL(filePath: path + "/.hidden"))
    try FileManager.default.createSymbolicLink(atPath: path + "/c", withDestinationPath: "b")
    XCTAssertEqual(mkdir(path + "/\u{E000}", 0o700), 0)
    XCTAssertEqual(
      (Array((path + "/").utf8) + [0xFF, 0]).withUnsafeBytes { name in
        name.baseAddress.map { mkdir($0.assumingMemoryBound(to: CChar.self), 0o700) }
      }, 0)
    let entries = try UntrustedFolder(path: path).entries(of: [])
    XCTAssertEqual(entries.map(\.name), ["a", "b", "c", "\u{E000}", "\u{FFFD}"])
    XCTAssertEqual(entries.map(\.isFolder), [false, true, false, true, true])
    XCTAssertEqual(entries.map(\.isFile), [true, false, false, false, false])
    XCTAssertEqual(entries.map(\.isLink), [false, false, true, false, false])
    XCTAssertEqual(entries.map(\.hasExactName), [true, true, true, true, false])
  }
}
