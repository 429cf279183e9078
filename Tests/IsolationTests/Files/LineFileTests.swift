import Foundation
import Isolation
import XCTest

final class LineFileTests: XCTestCase {
  private func path() -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    addTeardownBlock { try? FileManager.default.removeItem(atPath: path) }
    return path
  }

  private func code(_ body: () throws -> Void) -> Int32? {
    do {
      try body()
      return nil
    } catch { return (error as? SystemError)?.code }
  }

  func testLinesAreAddedBehindWhatIsThere() throws {
    let path = path()
    try Data("one\ntw".utf8).write(to: URL(filePath: path))
    let file = try LineFile(path: path)
    try file.truncate(to: 4)
    try file.append(["two", "three"])
    XCTAssertEqual(try String(contentsOfFile: path, encoding: .utf8), "one\ntwo\nthree\n")
  }

  func testASecondWriterIsTold() throws {
    let path = path()
    do {
      let first = try LineFile(path: path)
      XCTAssertEqual(code { _ = try LineFile(path: path) }, EWOULDBLOCK)
      try first.append(["x"])
    }
    XCTAssertNil(code { _ = try LineFile(path: path) })
  }

  func testAFileThatShouldBeNewMustBeEmpty() throws {
    let path = path()
    XCTAssertNil(code { _ = try LineFile(path: path, mustBeNew: true) })
    XCTAssertNil(code { try LineFile(path: path, mustBeNew: true).append(["x"]) })
    XCTAssertEqual(code { _ = try LineFile(path: path, mustBeNew: true) }, EEXIST)
  }

}
