import Foundation
import XCTest

@testable import Judging

final class BenchEntryTests: XCTestCase {
  private func names(_ paths: String...) -> [String] {
    BenchEntry.given(paths.map { ($0, URL(filePath: "/desk/\($0)")) }).map(\.name)
  }

  func testAFileGoesByItsLastComponent() {
    XCTAssertEqual(names("a.swift", "deep/b.swift"), ["a.swift", "b.swift"])
  }

  func testFilesOfOneNameGoByTheirPaths() {
    XCTAssertEqual(
      names("x/a.swift", "y/a.swift", "b.swift"), ["x/a.swift", "y/a.swift", "b.swift"])
  }

  func testAFileThatIsGivenTwiceIsNumbered() {
    XCTAssertEqual(names("a.swift", "a.swift"), ["a.swift", "a.swift (2)"])
  }

  func testNobodysFileIsTakenForOneOfTheExercise() {
    let entries = BenchEntry.given(
      ["accepted/a.swift", "b/a.swift"].map { ($0, URL(filePath: "/desk/\($0)")) })
    XCTAssertEqual(entries.map(\.name), ["./accepted/a.swift", "b/a.swift"])
    XCTAssertFalse(entries.contains(where: \.isShipped))
  }

  // MARK: - What comes with an exercise

  private func nms() throws -> Exercise {
    let exercises = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../../Exercises").standardizedFileURL
    return try Catalog.exercise("nms", in: [exercises])
  }

  func testTheExercisesOwnAreTheAcceptedAndTheTooSlow() throws {
    let entries = BenchEntry.shipped(with: try nms())
    XCTAssertTrue(entries.allSatisfy(\.isShipped))
    XCTAssertTrue(entries.contains { $0.name == "accepted/flags.swift" })
    XCTAssertTrue(entries.contains { $0.name == "time_limit_exceeded/all_pairs.swift" })
    XCTAssertFalse(entries.contains { $0.name.hasSuffix("reference.swift") })
    XCTAssertFalse(entries.contains { $0.name.hasPrefix("wrong_answer") })
    XCTAssertFalse(
      BenchEntry.shipped(with: try nms(), includesTooSlow: false)
        .contains { $0.name.hasPrefix("time_limit_exceeded") })
  }

  func testAFileThatIsGivenIsNotMeasuredAgain() throws {
    let nms = try nms()
    let file = nms.folder.appending(path: "submissions/accepted/flags.swift")
    let given = BenchEntry.given([("flags.swift", file)])
    XCTAssertFalse(
      BenchEntry.shipped(with: nms, except: given).contains { $0.name == "accepted/flags.swift" })
  }
}
