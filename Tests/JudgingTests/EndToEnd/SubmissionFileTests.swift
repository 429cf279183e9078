import Foundation
import Glibc
import Judging
import XCTest

/// Files that are no solution; none of them may be waited for or read without end.
final class SubmissionFileTests: EndToEndTestCase {
  private func assertRefused(
    _ file: URL, because text: String, at location: StaticString = #filePath, line: UInt = #line
  ) {
    XCTAssertThrowsError(try Submission(contentsOf: file), file: location, line: line) { error in
      XCTAssertTrue("\(error)".contains(text), "\(error)", file: location, line: line)
      XCTAssertTrue("\(error)".contains(file.lastPathComponent), file: location, line: line)
    }
  }

  func testAFileWithANULIsRefused() throws {
    assertRefused(
      try write(Data("func doubled() {} // \0".utf8), as: "nul.swift"), because: "not UTF-8 text")
  }

  func testAFileThatIsNotTextIsRefused() throws {
    assertRefused(
      try write(Data([0x7F, 0x45, 0x4C, 0x46, 0xFF, 0xFE]), as: "elf.swift"),
      because: "not UTF-8 text")
  }

  func testAHugeFileIsRefusedUnread() throws {
    let file = try write(Data(), as: "huge.swift")
    // Sparse: 1 TB that takes no room, and must not be read to learn that it is too large.
    XCTAssertEqual(truncate(file.path, 1 << 40), 0)
    assertRefused(file, because: "1099511627776 bytes")
  }

  func testAPipeIsRefusedAndNotWaitedFor() throws {
    let file = try temporaryFolder().appending(path: "pipe.swift")
    XCTAssertEqual(mkfifo(file.path, 0o600), 0)
    assertRefused(file, because: "not a file with text")
  }

  func testADeviceIsRefused() throws {
    let file = try temporaryFolder().appending(path: "device.swift")
    try FileManager.default.createSymbolicLink(
      atPath: file.path, withDestinationPath: "/dev/zero")
    assertRefused(file, because: "not a file with text")
  }

  func testAFolderIsRefused() throws {
    let file = try temporaryFolder().appending(path: "folder.swift")
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    assertRefused(file, because: "not a file with text")
  }

  func testAFileThatIsNotThereIsRefused() throws {
    assertRefused(
      try temporaryFolder().appending(path: "nowhere.swift"), because: "cannot be read")
  }
}
