import Foundation
import Isolation
import XCTest

final class AtomicFileTests: XCTestCase {
  func testReplacesTheContentAndLeavesNothingElse() throws {
    let folder = try TemporaryFolder.make("files")
    let file = "\(folder)/file"
    try AtomicFile.replace(file, with: Array("one".utf8))
    try AtomicFile.replace(file, with: Array("two".utf8), mode: 0o600, durable: true)
    XCTAssertEqual(try String(contentsOfFile: file, encoding: .utf8), "two")
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder), ["file"])
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    XCTAssertEqual(attributes[.posixPermissions] as? Int, 0o600)
  }

  func testAFailureLeavesTheOldFileAndNoTemporaryOne() throws {
    let folder = try TemporaryFolder.make("files")
    let file = "\(folder)/taken"
    try FileManager.default.createDirectory(
      atPath: "\(file)/inside", withIntermediateDirectories: true)
    XCTAssertThrowsError(try AtomicFile.replace(file, with: [1])) {
      XCTAssertTrue("\($0)".contains("'\(file)'"), "\($0)")
    }
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder), ["taken"])
  }
}
