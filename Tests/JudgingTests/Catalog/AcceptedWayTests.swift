import Foundation
import XCTest

@testable import Judging

final class AcceptedWayTests: XCTestCase {
  func testTheFirstCommentSaysWhichWayItGoes() {
    let table = [
      ("// With a\n// flag.\nimport ExerciseKit\n", "With a flag."),
      (
        "import ExerciseKit\n\n/// With a flag.\n///\n/// - Parameter x: Y.\nfunc f() {}",
        "With a flag."
      ),
      ("// With a flag.\n/// Something else.\nfunc f() {}", "With a flag."),
      ("  // Indented\nlet a = 1 // not this", "Indented"),
      ("let a = 1", ""), ("", ""),
    ]
    for (source, summary) in table {
      XCTAssertEqual(AcceptedWay.summary(of: source), summary, source)
    }
  }

  func testEveryAcceptedSubmissionSaysWhichWayItGoes() throws {
    let exercises = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../../Exercises").standardizedFileURL
    let catalog = try Catalog(scanning: [exercises])
    XCTAssertGreaterThan(catalog.exercises.count, 0)
    for exercise in catalog.exercises {
      let ways = exercise.acceptedWays
      XCTAssertEqual(ways.first?.file.lastPathComponent, "reference.swift", exercise.id)
      XCTAssertGreaterThan(ways.count, 1, exercise.id)
      for way in ways {
        XCTAssertTrue(way.summary.hasSuffix("."), "\(way.file.path): '\(way.summary)'")
      }
      XCTAssertEqual(Set(ways.map(\.summary)).count, ways.count, exercise.id)
    }
  }
}
