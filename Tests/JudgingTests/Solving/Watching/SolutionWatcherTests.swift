import Foundation
import Isolation
import XCTest

@testable import Judging

final class SolutionWatcherTests: XCTestCase {
  private var file = URL(filePath: "/")

  override func setUpWithError() throws {
    let folder = try ExerciseFolder(for: self)
    file = try folder.write("let a = 1\n", to: "nms.swift")
  }

  /// Looks until there is a save, or the watcher sees no reason to look again.
  private func nextSave(_ watcher: inout SolutionWatcher) throws -> WatchedContent? {
    while true {
      if let save = watcher.save() { return save }
      guard let deadline = watcher.deadline else { return nil }
      _ = try Polling.waitUntilReadable(watcher.descriptor, deadline: deadline)
    }
  }

  private func text(_ content: WatchedContent?) -> String? {
    guard case .solution(let submission) = content else { return nil }
    return String(decoding: submission.source, as: UTF8.self)
  }

  func testWhatIsThereAtFirstIsNoSave() throws {
    var watcher = SolutionWatcher(file)
    XCTAssertNil(try nextSave(&watcher))
    XCTAssertEqual(text(watcher.content), "let a = 1\n")
    XCTAssertNil(watcher.limitation)
  }

  func testASaveInPlaceIsNoticed() throws {
    var watcher = SolutionWatcher(file)
    try Data("let a = 2\n".utf8).write(to: file)
    XCTAssertEqual(text(try nextSave(&watcher)), "let a = 2\n")
    XCTAssertNil(try nextSave(&watcher))
  }

  func testASaveByRenameIsNoticedEachTime() throws {
    var watcher = SolutionWatcher(file)
    for number in 2...4 {
      try Data("let a = \(number)\n".utf8).write(to: file, options: .atomic)
      XCTAssertEqual(text(try nextSave(&watcher)), "let a = \(number)\n")
    }
  }

  func testASaveThatChangesNothingIsIgnored() throws {
    var watcher = SolutionWatcher(file)
    try Data("let a = 1\n".utf8).write(to: file, options: .atomic)
    XCTAssertNil(try nextSave(&watcher))
  }

  func testAnotherFileIsIgnored() throws {
    var watcher = SolutionWatcher(file)
    XCTAssertNil(try nextSave(&watcher))
    let other = file.deletingLastPathComponent().appending(path: "other.swift")
    try Data("let b = 1\n".utf8).write(to: other)
    XCTAssertNil(watcher.save())
    XCTAssertNil(watcher.deadline)
  }

  func testAFileThatIsRemovedAndWrittenAgainIsNoticed() throws {
    var watcher = SolutionWatcher(file)
    try FileManager.default.removeItem(at: file)
    XCTAssertEqual(try nextSave(&watcher), .missing)
    try Data("let a = 2\n".utf8).write(to: file)
    XCTAssertEqual(text(try nextSave(&watcher)), "let a = 2\n")
  }

  func testALinkIsWatchedWhereItLeads() throws {
    let target = try ExerciseFolder(for: self).write("let a = 1\n", to: "real.swift")
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: target)
    var watcher = SolutionWatcher(file)
    try Data("let a = 2\n".utf8).write(to: target)
    XCTAssertEqual(text(try nextSave(&watcher)), "let a = 2\n")
  }

  func testAFileThatIsNoTextIsReported() throws {
    var watcher = SolutionWatcher(file)
    try Data([0xFF]).write(to: file)
    guard case .unreadable(let reason) = try nextSave(&watcher) else {
      return XCTFail("\(watcher.content)")
    }
    XCTAssertTrue(reason.text(in: .english).contains("UTF-8"))
  }

  func testAFolderThatCannotBeWatchedIsLookedAt() throws {
    let folder = file.deletingLastPathComponent()
    let away = folder.appending(path: "gone")
    var watcher = SolutionWatcher(away.appending(path: "nms.swift"))
    XCTAssertNotNil(watcher.limitation)
    XCTAssertEqual(watcher.descriptor, -1)
    XCTAssertEqual(watcher.content, .missing)
    try FileManager.default.createDirectory(at: away, withIntermediateDirectories: false)
    try Data("let a = 2\n".utf8).write(to: away.appending(path: "nms.swift"))
    XCTAssertEqual(
      text(watcher.save(at: .now + SolutionWatcher.pollingInterval)), "let a = 2\n")
    XCTAssertNil(watcher.limitation, "It is there now and can be watched.")
  }
}
