import Foundation
import XCTest

@testable import Judging

final class TestSelectionTests: XCTestCase {
  private func select(_ names: String...) throws -> TestSelection {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let manifest = BuiltSuite.Manifest(
      contract: Contract(functions: [], types: [:]),
      tests: [("A", "testTies"), ("A", "testOrder"), ("B", "testTies"), ("B", "testtest")].map {
        DeclaredTest(suite: $0, method: $1, isAsync: false, isVisible: false)
      }, exerciseDigest: "")
    try JSONEncoder().encode(manifest).write(to: BuiltSuite.manifest(in: folder))
    return try TestSelection(names, of: BuiltSuite(in: folder))
  }

  func testWithoutNamesAllTestsRun() throws {
    let all = try select()
    XCTAssertEqual(all.ids, ["A/testTies", "A/testOrder", "B/testTies", "B/testtest"])
  }

  func testATestIsNamedByItsIdentifierOrByItsMethod() throws {
    XCTAssertEqual(try select("A/testTies").ids, ["A/testTies"])
    XCTAssertEqual(try select("testTies").ids, ["A/testTies", "B/testTies"])
    XCTAssertEqual(try select("Ties").ids, ["A/testTies", "B/testTies"])
    XCTAssertEqual(try select("test").ids, ["B/testtest"])
  }

  func testTheOrderIsThatOfTheSuite() throws {
    let both = try select("B/testTies", "Order", "B/testTies")
    XCTAssertEqual(both.ids, ["A/testOrder", "B/testTies"])
  }

  func testANameThatFitsNoneIsRefused() {
    let messages = [
      "testTie": "There is no test 'testTie'. Did you mean 'testTies'?",
      "A/testTied": "There is no test 'A/testTied'. Did you mean 'A/testTies'?",
      "": "There is no test ''.", "A": "There is no test 'A'.",
    ]
    for (name, message) in messages {
      XCTAssertThrowsError(try select("A/testTies", name), name) { error in
        XCTAssertEqual("\(error)", message)
      }
    }
  }
}
