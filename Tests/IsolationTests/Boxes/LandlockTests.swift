import Foundation
import Isolation
import XCTest

/// Without the mount namespace, in which most of what is refused here does not exist.
final class LandlockTests: ProgramTestCase {
  private func testBox(
    _ profile: SystemCallProfile = .worker, readable: [String] = [], writable: [String] = []
  ) -> BoxSpecification {
    IsolationTests.testBox(profile, readable: readable, writable: writable, optional: [])
  }

  private func folderWithFile() throws -> (folder: String, file: String) {
    let folder = try TemporaryFolder.make("landlock")
    let file = "\(folder)/file"
    try "content".write(toFile: file, atomically: true, encoding: .utf8)
    return (folder, file)
  }

  func testReadsAFileBeneathAReadablePath() throws {
    let (folder, file) = try folderWithFile()
    let outcome = try attempt("read", file, box: testBox(readable: [folder]))
    XCTAssertEqual(outcome.cause, .exited(code: 0))
  }

  func testReadsAFileThatIsNamedItselfAndNotItsNeighbour() throws {
    let (folder, file) = try folderWithFile()
    try "secret".write(toFile: "\(folder)/other", atomically: true, encoding: .utf8)
    let box = testBox(readable: [file])
    XCTAssertEqual(try attempt("read", file, box: box).cause, .exited(code: 0))
    XCTAssertEqual(try attempt("read", "\(folder)/other", box: box).cause, .exited(code: EACCES))
  }

  func testRefusesToReadAFileOutsideThePaths() throws {
    let (_, file) = try folderWithFile()
    XCTAssertEqual(try attempt("read", file, box: testBox()).cause, .exited(code: EACCES))
    XCTAssertEqual(try attempt("read", file, box: nil).cause, .exited(code: 0))
  }

  func testRefusesToReadThroughALinkThatLeadsOut() throws {
    let (_, file) = try folderWithFile()
    let (folder, _) = try folderWithFile()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/link", withDestinationPath: file)
    let outcome = try attempt("read", "\(folder)/link", box: testBox(readable: [folder]))
    XCTAssertEqual(outcome.cause, .exited(code: EACCES))
  }

  func testRefusesToListAFolderOutsideThePaths() throws {
    XCTAssertEqual(try attempt("list", "/", box: testBox()).cause, .exited(code: EACCES))
    XCTAssertEqual(try attempt("list", "/proc", box: testBox()).cause, .exited(code: EACCES))
  }

  func testRefusesToWriteWhereItMayOnlyRead() throws {
    let (folder, file) = try folderWithFile()
    for profile in [SystemCallProfile.worker, .compiler] {
      let box = testBox(profile, readable: [folder])
      XCTAssertEqual(try attempt("write", file, box: box).cause, .exited(code: EACCES))
      XCTAssertEqual(try attempt("write", "\(folder)/new", box: box).cause, .exited(code: EACCES))
      XCTAssertEqual(try attempt("truncate", file, box: box).cause, .exited(code: EACCES))
    }
    XCTAssertEqual(try String(contentsOfFile: file, encoding: .utf8), "content")
  }

  func testMakesAndRemovesFilesBeneathAWritablePath() throws {
    let (folder, file) = try folderWithFile()
    let box = testBox(.compiler, writable: [folder])
    XCTAssertEqual(try attempt("write", "\(folder)/new", box: box).cause, .exited(code: 0))
    XCTAssertEqual(try attempt("make-folder", "\(folder)/sub", box: box).cause, .exited(code: 0))
    XCTAssertEqual(try attempt("remove", file, box: box).cause, .exited(code: 0))
    XCTAssertFalse(FileManager.default.fileExists(atPath: file))
  }

  func testRefusesToMakeASymbolicLinkEvenBeneathAWritablePath() throws {
    let (folder, _) = try folderWithFile()
    let outcome = try attempt("link", "\(folder)/link", box: testBox(.compiler, writable: [folder]))
    XCTAssertEqual(outcome.cause, .exited(code: EACCES))
  }

  func testRefusesToRemoveAFileOutsideThePaths() throws {
    let (_, file) = try folderWithFile()
    XCTAssertEqual(
      try attempt("remove", file, box: testBox(.compiler)).cause, .exited(code: EACCES))
    XCTAssertTrue(FileManager.default.fileExists(atPath: file))
  }

  func testAPathThatDoesNotExistIsAnErrorThatNamesIt() throws {
    XCTAssertThrowsError(try attempt("nothing", box: testBox(readable: ["/no/such/path"]))) {
      XCTAssertEqual(($0 as? SystemError)?.code, ENOENT)
      XCTAssertTrue("\($0)".contains("'/no/such/path'"), "\($0)")
    }
  }

  func testAPathOfOurOwnProcessIsRefused() throws {
    XCTAssertThrowsError(try attempt("nothing", box: testBox(readable: ["/proc/self/fd"]))) {
      XCTAssertEqual(($0 as? SystemError)?.code, EINVAL)
    }
  }
}
