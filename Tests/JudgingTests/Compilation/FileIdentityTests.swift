import Foundation
import XCTest

@testable import Judging

final class FileIdentityTests: EndToEndTestCase {
  func testAFileThatWasNotTouchedIsTheSame() throws {
    let file = try write(Data("a".utf8), as: "tool")
    XCTAssertEqual(try FileIdentity.digest(of: file), try FileIdentity.digest(of: file))
  }

  func testALinkIsTheFileThatItLeadsTo() throws {
    let file = try write(Data("a".utf8), as: "tool")
    let link = file.deletingLastPathComponent().appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    XCTAssertEqual(try FileIdentity.digest(of: link), try FileIdentity.digest(of: file))
  }

  func testAnotherSizeOrAnotherTimeIsAnotherFile() throws {
    let file = try write(Data("a".utf8), as: "tool")
    let time = Date(timeIntervalSince1970: 1_000_000)
    func identity(_ content: String, at time: Date) throws -> String {
      try Data(content.utf8).write(to: file)
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path)
      return try FileIdentity.digest(of: file)
    }
    let digests = [
      try identity("a", at: time), try identity("ab", at: time),
      try identity("a", at: time.addingTimeInterval(1)),
    ]
    XCTAssertEqual(Set(digests).count, 3)
    XCTAssertEqual(try identity("b", at: time), digests[0], "It is not read")
  }

  func testAFileThatIsNotThereHasNoIdentity() throws {
    XCTAssertThrowsError(
      try FileIdentity.digest(of: temporaryFolder().appending(path: "nowhere")))
  }
}
