import Foundation
import Isolation
import XCTest

@testable import Judging

final class OwnedFolderTests: EndToEndTestCase {
  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Makes what a judge that was killed leaves behind.
  private func abandon(_ name: String, in parent: URL, withLock: Bool = true) throws {
    let folder = parent.appending(path: name)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "objects"), withIntermediateDirectories: true)
    try Data("half".utf8).write(to: folder.appending(path: "objects/a.o"))
    if withLock { try Data().write(to: parent.appending(path: name + ".lock")) }
  }

  func testIsRemovedWithItsLock() throws {
    let parent = try temporaryFolder().appending(path: "sessions")
    do {
      let folder = try OwnedFolder(in: parent)
      try Data("x".utf8).write(to: folder.url.appending(path: "a"))
      XCTAssertEqual(try names(in: parent).count, 2)
    }
    XCTAssertEqual(try names(in: parent), [])
  }

  func testMayBeMovedAway() throws {
    let parent = try temporaryFolder().appending(path: "temporary")
    let place = try temporaryFolder().appending(path: "entry")
    do {
      let folder = try OwnedFolder(in: parent)
      try FileManager.default.moveItem(at: folder.url, to: place)
    }
    XCTAssertEqual(try names(in: parent), [])
    XCTAssertTrue(FileManager.default.fileExists(atPath: place.path))
  }

  func testWhatHasNoOwnerIsRemovedAndWhatHasOneStays() throws {
    let parent = try temporaryFolder()
    try abandon("killed", in: parent)
    try abandon("without-lock", in: parent, withLock: false)
    try Data().write(to: parent.appending(path: "lock-only.lock"))
    let folder = try OwnedFolder(in: parent)
    OwnedFolder.removeAbandoned(in: parent)
    let name = folder.url.lastPathComponent
    XCTAssertEqual(try names(in: parent), [name, name + ".lock"])
  }

  func testTheNextJudgeRemovesWhatKilledOnesLeftInTheCache() throws {
    let cache = BuildCache(folder: try temporaryFolder())
    let kinds = ["temporary", "sessions"].map { cache.folder.appending(path: $0) }
    for kind in kinds { try abandon("killed", in: kind) }
    let session = try cache.session()
    _ = try cache.entry("suites", key: "a") { folder in
      try Data("x".utf8).write(to: folder.appending(path: "content"))
      // Another judge begins while this one is at work.
      BuildCache(folder: cache.folder).removeAbandoned()
    }
    let name = session.url.lastPathComponent
    XCTAssertEqual(try names(in: kinds[0]), [])
    XCTAssertEqual(try names(in: kinds[1]), [name, name + ".lock"])
    XCTAssertEqual(try names(in: cache.folder.appending(path: "suites/a")), ["content"])
  }

  func testManyThatComeAndGoAtOnceLeaveEachOtherAlone() throws {
    let parent = try temporaryFolder()
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<50 {
        do {
          let folder = try OwnedFolder(in: parent)
          OwnedFolder.removeAbandoned(in: parent)
          let file = folder.url.appending(path: "a")
          try Data("x".utf8).write(to: file)
          XCTAssertTrue(FileManager.default.fileExists(atPath: folder.url.path + ".lock"))
        } catch {
          XCTFail("\(error)")
        }
      }
    }
    OwnedFolder.removeAbandoned(in: parent)
    XCTAssertEqual(try names(in: parent), [])
  }

  func testCleaningTheCacheLeavesWhatIsInUse() throws {
    let cache = BuildCache(folder: try temporaryFolder().appending(path: "cache"))
    _ = try cache.entry("suites", key: "a") { try Data().write(to: $0.appending(path: "b")) }
    let session = try cache.session()
    try cache.clean()
    XCTAssertEqual(try names(in: cache.folder), ["sessions"])
    XCTAssertTrue(FileManager.default.fileExists(atPath: session.url.path))
  }
}
