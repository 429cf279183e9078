import Foundation
import XCTest

@testable import Judging

final class StartedFilesTests: XCTestCase {
  func testRemembersAFile() throws {
    let folder = try ExerciseFolder(for: self)
    let file = URL(filePath: "/home/me/nms.swift")
    try StartedFiles(in: folder.url).remember(file, for: "nms")
    let files = StartedFiles(in: folder.url)
    XCTAssertEqual(files["nms"], .file(file))
    XCTAssertEqual(files["iou"], .none)
  }

  func testALaterFileReplacesAnEarlierOne() throws {
    let folder = try ExerciseFolder(for: self)
    let files = StartedFiles(in: folder.url)
    try files.remember(URL(filePath: "/a/nms.swift"), for: "nms")
    try files.remember(URL(filePath: "/b/nms.swift"), for: "nms")
    XCTAssertEqual(files["nms"], .file(URL(filePath: "/b/nms.swift")))
  }

  func testMakesTheStateFolder() throws {
    let folder = try ExerciseFolder(for: self)
    let files = StartedFiles(in: folder.url.appending(path: "a/b"))
    XCTAssertEqual(files["nms"], .none)
    XCTAssertNoThrow(try files.remember(URL(filePath: "/nms.swift"), for: "nms"))
  }

  func testADamagedEntryIsReportedAndCanBeReplaced() throws {
    let folder = try ExerciseFolder(for: self)
    let files = StartedFiles(in: folder.url)
    let damages = [
      "", "{", "[]", #"{"file": "/a"}"#, #"{"format": "judge-started/9", "file": "/a"}"#,
      #"{"format": "judge-started/1", "file": "a"}"#,
    ]
    for damage in damages {
      let entry = try folder.write(damage, to: "started/nms.json")
      guard case .damaged(let place, _) = files["nms"] else {
        XCTFail("'\(damage)' was read as \(files["nms"])")
        continue
      }
      XCTAssertEqual(place.path, entry.path)
    }
    try files.remember(URL(filePath: "/nms.swift"), for: "nms")
    XCTAssertEqual(files["nms"], .file(URL(filePath: "/nms.swift")))
  }
}
