import Foundation
import XCTest

@testable import Judging

final class SubmissionTests: EndToEndTestCase {
  private func problem(_ bytes: [UInt8]) throws -> String? {
    let file = try write(Data(bytes), as: "nms.swift")
    do {
      _ = try Submission(contentsOf: file)
      return nil
    } catch {
      return "\(error)".replacing(file.path, with: "FILE")
    }
  }

  func testTheTextAndTheNameAreKept() throws {
    let text = "func f() {} // é 贪心\n"
    let submission = try Submission(contentsOf: write(Data(text.utf8), as: "解 答.swift"))
    XCTAssertEqual(submission.name, "解 答.swift")
    XCTAssertEqual(submission.source, Array(text.utf8))
  }

  func testALaterChangeOfTheFileChangesNothing() throws {
    let file = try write(Data("one".utf8), as: "a.swift")
    let submission = try Submission(contentsOf: file)
    try Data("two".utf8).write(to: file)
    XCTAssertEqual(submission.source, Array("one".utf8))
  }

  func testAnEmptyFileIsText() throws {
    XCTAssertNil(try problem([]))
  }

  func testWhatIsNotUTF8IsRefused() throws {
    for bytes in [[0xFF, 0xFE], [0x61, 0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80]] as [[UInt8]] {
      XCTAssertEqual(try problem(bytes), "FILE: It is not UTF-8 text.", "\(bytes)")
    }
  }

  func testANulIsRefused() throws {
    XCTAssertEqual(try problem([0x61, 0, 0x62]), "FILE: It is not UTF-8 text.")
  }

  func testTheLargestSizeIsAcceptedAndOneByteMoreRefused() throws {
    XCTAssertNil(try problem(Array(repeating: 0x20, count: Submission.sizeLimit)))
    XCTAssertEqual(
      try problem(Array(repeating: 0x20, count: Submission.sizeLimit + 1)),
      "FILE: It has 524289 bytes; the limit is 524288.")
  }

  func testAFileThatIsNotThereCannotBeRead() throws {
    let file = try temporaryFolder().appending(path: "nms.swift")
    XCTAssertThrowsError(try Submission(contentsOf: file)) { error in
      XCTAssertTrue("\(error)".hasPrefix("\(file.path): It cannot be read: "), "\(error)")
    }
  }
}
