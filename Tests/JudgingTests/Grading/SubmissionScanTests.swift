import Foundation
import Isolation
import XCTest

@testable import Judging

final class SubmissionScanTests: XCTestCase {
  private func scan(
    _ folder: URL, _ patterns: [String]? = nil, demandsAll: Bool = false
  ) throws -> SubmissionScan {
    try SubmissionScan(
      of: folder,
      layouts: try patterns.map { try $0.map { try XCTUnwrap(SubmissionLayout($0)) } }
        ?? SubmissionLayout.usual,
      exercises: ["nms", "miou"], demandsAll: demandsAll)
  }

  private func link(_ path: String, to target: String, in folder: URL) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: path).path, withDestinationPath: target)
  }

  func testFindsFilesOfStudentsAndFilesWithoutAny() throws {
    let folder = try makeFolder()
    try write("1", to: "b/nms.swift", in: folder)
    try write("1", to: "a/nms.swift", in: folder)
    try write("2", to: "a/miou.swift", in: folder)
    try write("3", to: "nms.swift", in: folder)
    try write("", to: "a/other.swift", in: folder)
    try write("", to: "list.csv", in: folder)
    let scan = try scan(folder)
    XCTAssertEqual(
      scan.submissions.map(\.path), ["a/miou.swift", "a/nms.swift", "b/nms.swift", "nms.swift"])
    XCTAssertEqual(scan.submissions.map(\.student), ["a", "a", "b", nil])
    XCTAssertEqual(scan.submissions[1].identity, scan.submissions[2].identity)
    XCTAssertEqual(scan.remarks, [])
  }

  func testFindsFilesWhereAPatternSays() throws {
    let folder = try makeFolder()
    try write("1", to: "hw1/nms/alice.swift", in: folder)
    try write("1", to: "hw1/miou/bob.swift", in: folder)
    try write("1", to: "hw2/nms/carol.swift", in: folder)
    let scan = try scan(folder, ["hw1/{exercise}/{student}.swift"])
    XCTAssertEqual(scan.submissions.map(\.path), ["hw1/miou/bob.swift", "hw1/nms/alice.swift"])
    XCTAssertEqual(scan.submissions.map(\.student), ["bob", "alice"])
  }

  func testALinkIsNotFollowedAndCostsItsStudentOnly() throws {
    let folder = try makeFolder()
    try write("secret", to: "outside/nms.swift", in: folder)
    try write("1", to: "in/good/nms.swift", in: folder)
    try write("", to: "in/leaks/x", in: folder)
    try link("in/leaks/nms.swift", to: "/etc/passwd", in: folder)
    try link("in/leads out", to: "../outside", in: folder)
    try link("in/around", to: ".", in: folder)
    let scan = try scan(folder.appending(path: "in"))
    XCTAssertEqual(scan.submissions.map(\.path), ["good/nms.swift", "leaks/nms.swift"])
    XCTAssertEqual(scan.submissions[1].content, .failure(.link))
    XCTAssertEqual(
      scan.remarks,
      [
        ScanRemark(path: "around", kind: .obstacle(.link)),
        ScanRemark(path: "leads out", kind: .obstacle(.link)),
      ])
  }

  func testWhatIsNoTextFileIsNotOpened() throws {
    let folder = try makeFolder()
    try write("", to: "pipe/x", in: folder)
    XCTAssertEqual(mkfifo(folder.appending(path: "pipe/nms.swift").path, 0o600), 0)
    try write("", to: "folder/nms.swift/x", in: folder)
    let large = try write("", to: "large/nms.swift", in: folder)
    XCTAssertEqual(truncate(large.path, 5 << 30), 0)
    XCTAssertEqual(mkfifo(folder.appending(path: "fifo").path, 0o600), 0)
    let scan = try scan(folder)
    XCTAssertEqual(
      scan.submissions.map(\.path), ["folder/nms.swift", "large/nms.swift", "pipe/nms.swift"])
    XCTAssertEqual(
      scan.submissions.map(\.content),
      [.failure(.wrongKind), .failure(.tooLarge(bytes: 5 << 30)), .failure(.wrongKind)])
    XCTAssertEqual(scan.remarks, [ScanRemark(path: "fifo", kind: .obstacle(.wrongKind))])
  }

  func testAFolderWithoutASubmissionIsTold() throws {
    let folder = try makeFolder()
    try write("", to: "empty/x", in: folder)
    try write("1", to: "half/nms.swift", in: folder)
    XCTAssertEqual(try scan(folder).remarks, [ScanRemark(path: "empty", kind: .nothing)])
    XCTAssertEqual(
      try scan(folder, demandsAll: true).remarks,
      [
        ScanRemark(path: "empty", kind: .nothing),
        ScanRemark(path: "half", kind: .missing(exercises: ["miou"])),
      ])
  }

  func testANameThatNoTerminalMayObeyIsMadeVisible() throws {
    let folder = try makeFolder()
    try write("1", to: "\u{1B}[31m\nred/nms.swift", in: folder)
    try write("", to: "\u{1B}[2J/x", in: folder)
    let scan = try scan(folder)
    XCTAssertEqual(scan.submissions.map(\.path), ["\u{1B}[31m\nred/nms.swift"])
    let text = try XCTUnwrap(scan.remarks.first).message.english
    XCTAssertFalse(text.contains("\u{1B}"), text)
  }

  func testAFolderThatCannotBeReadIsAnErrorOfOurs() throws {
    let folder = try makeFolder()
    XCTAssertThrowsError(try scan(folder.appending(path: "none")))
  }
}
