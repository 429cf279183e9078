import Foundation
import Isolation
import XCTest

final class AppendOnlyFileTests: XCTestCase {
  func testLinesFollowEachOtherInAFileOfTheOwners() throws {
    let path = try TemporaryFolder.make("lines") + "/log"
    try AppendOnlyFile.append(["a", "b"], to: path)
    try AppendOnlyFile.append([], to: path)
    try AppendOnlyFile.append(["c"], to: path)
    XCTAssertEqual(try String(contentsOfFile: path, encoding: .utf8), "a\nb\nc\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    XCTAssertEqual(mode, 0o600)
  }

  func testALineThatWasNeverFinishedIsLeftAlone() throws {
    let path = try TemporaryFolder.make("lines") + "/log"
    try Data("half".utf8).write(to: URL(filePath: path))
    try AppendOnlyFile.append(["whole"], to: path)
    XCTAssertEqual(try String(contentsOfFile: path, encoding: .utf8), "half\nwhole\n")
  }

  func testAFolderThatIsMissingIsNamed() throws {
    let path = try TemporaryFolder.make("lines") + "/missing/log"
    XCTAssertThrowsError(try AppendOnlyFile.append(["a"], to: path)) { error in
      XCTAssertTrue("\(error)".contains("\(path).lock"), "\(error)")
    }
  }
}
