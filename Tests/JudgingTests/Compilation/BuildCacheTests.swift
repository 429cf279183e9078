import Foundation
import Synchronization
import XCTest

@testable import Judging

final class BuildCacheTests: EndToEndTestCase {
  private struct Failure: Error {}

  private func files(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  private func write(_ text: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appending(path: "content"))
  }

  private func content(of entry: URL) throws -> String {
    try String(contentsOf: entry.appending(path: "content"), encoding: .utf8)
  }

  func testAnEntryIsMadeOnce() throws {
    let cache = BuildCache(folder: try temporaryFolder())
    var makings = 0
    for _ in 0..<3 {
      let entry = try cache.entry("suites", key: "abc") { folder in
        makings += 1
        try write("first", in: folder)
      }
      XCTAssertEqual(try content(of: entry), "first")
      XCTAssertEqual(entry.path, cache.folder.appending(path: "suites/abc").path)
    }
    XCTAssertEqual(makings, 1)
  }

  func testEveryKeyAndEveryKindIsAnEntryOfItsOwn() throws {
    let cache = BuildCache(folder: try temporaryFolder())
    let places = [("suites", "a"), ("suites", "b"), ("kits", "a")]
    for (kind, key) in places {
      _ = try cache.entry(kind, key: key) { try write("\(kind) \(key)", in: $0) }
    }
    for (kind, key) in places {
      let entry = try cache.entry(kind, key: key) { _ in XCTFail("made twice") }
      XCTAssertEqual(try content(of: entry), "\(kind) \(key)")
    }
  }

  func testAFailureLeavesNothing() throws {
    let cache = BuildCache(folder: try temporaryFolder())
    XCTAssertThrowsError(
      try cache.entry("suites", key: "abc") { folder in
        try write("half", in: folder)
        throw Failure()
      }
    ) { error in XCTAssertTrue(error is Failure) }
    XCTAssertEqual(try files(in: cache.folder), ["suites", "temporary"])
    let entry = try cache.entry("suites", key: "abc") { try write("whole", in: $0) }
    XCTAssertEqual(try content(of: entry), "whole")
  }

  func testNothingTemporaryIsLeft() throws {
    let cache = BuildCache(folder: try temporaryFolder())
    _ = try cache.entry("suites", key: "abc") { try write("x", in: $0) }
    XCTAssertEqual(try files(in: cache.folder.appending(path: "temporary")), [])
  }

  func testAnEntryIsNotSeenBeforeItIsComplete() throws {
    let cache = BuildCache(folder: try temporaryFolder())
    _ = try cache.entry("suites", key: "abc") { folder in
      try write("half", in: folder)
      XCTAssertFalse(
        FileManager.default.fileExists(atPath: cache.folder.appending(path: "suites/abc").path))
    }
  }

  func testTheSlowerOfTwoWritersTakesWhatIsThere() throws {
    let cache = BuildCache(folder: try temporaryFolder())
    let entry = try cache.entry("suites", key: "abc") { folder in
      // While this one is at work, another judge makes the same entry.
      _ = try BuildCache(folder: cache.folder).entry("suites", key: "abc") {
        try write("faster", in: $0)
      }
      try write("slower", in: folder)
    }
    XCTAssertEqual(try content(of: entry), "faster")
    XCTAssertEqual(try files(in: cache.folder.appending(path: "temporary")), [])
  }

  func testTheFailureOfTheSlowerWriterDoesNotMatter() throws {
    let cache = BuildCache(folder: try temporaryFolder())
    let entry = try cache.entry("suites", key: "abc") { _ in
      _ = try BuildCache(folder: cache.folder).entry("suites", key: "abc") {
        try write("faster", in: $0)
      }
      throw Failure()
    }
    XCTAssertEqual(try content(of: entry), "faster")
  }

  func testManyWritersMakeOneEntry() throws {
    let cache = BuildCache(folder: try temporaryFolder())
    let problems = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      do {
        let entry = try cache.entry("kits", key: "k") { folder in
          try Data("same".utf8).write(to: folder.appending(path: "content"))
        }
        let text = try String(contentsOf: entry.appending(path: "content"), encoding: .utf8)
        if text != "same" { problems.withLock { $0.append(text) } }
      } catch {
        problems.withLock { $0.append("\(index): \(error)") }
      }
    }
    XCTAssertEqual(problems.withLock { $0 }, [])
    XCTAssertEqual(try files(in: cache.folder), ["kits", "kits/k", "kits/k/content", "temporary"])
  }

  func testCleaningRemovesEverything() throws {
    let cache = BuildCache(folder: try temporaryFolder().appending(path: "cache"))
    XCTAssertEqual(cache.size, 0)
    try cache.clean()
    _ = try cache.entry("suites", key: "abc") {
      try write(String(repeating: "x", count: 10_000), in: $0)
    }
    XCTAssertGreaterThanOrEqual(cache.size, 10_000)
    try cache.clean()
    XCTAssertFalse(FileManager.default.fileExists(atPath: cache.folder.path))
    XCTAssertEqual(cache.size, 0)
  }
}
