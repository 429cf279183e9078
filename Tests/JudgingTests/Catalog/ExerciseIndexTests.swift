import Foundation
import Isolation
import XCTest

@testable import Judging

/// The tables of exercises in pages of the repository say what the folders say.
final class ExerciseIndexTests: XCTestCase {
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "../../..").standardizedFileURL

  func testTheReadmeListsAllExercises() throws {
    let catalog = try Catalog(scanning: [Self.root.appending(path: "Exercises")])
    XCTAssertEqual(catalog.broken.map(\.id), [])
    try assertTable(table(of: catalog.exercises), in: "README.md")
  }

  /// A line for each exercise, in the order of `judge list`.
  private func table(of exercises: [Exercise]) -> [String] {
    let rows = exercises.sortedForListing().map { exercise in
      let metadata = exercise.metadata
      let authority = metadata.authority.map { $0.contains(" ") ? $0 : "`\($0)`" }
      return [
        "`\(exercise.id)`", metadata.title.english, metadata.track,
        metadata.difficulty.words.text(in: .english), authority ?? "",
      ]
    }
    let heading = ["id", "exercise", "track", "difficulty", "authority"]
    return ([heading, heading.map { _ in "---" }] + rows).map { row in
      "| " + row.joined(separator: " | ") + " |"
    }.map { $0.hasPrefix("| ---") ? $0.replacing(" ", with: "") : $0 }
  }

  /// Compares the table between two comments of a page; with `RECORD_SNAPSHOTS=1` it is written.
  private func assertTable(_ table: [String], in page: String) throws {
    let file = Self.root.appending(path: page)
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let first = try XCTUnwrap(lines.firstIndex { $0.hasPrefix("<!-- exercises:") }, page)
    let last = try XCTUnwrap(lines[first...].firstIndex { $0.hasPrefix("<!-- end") }, page)
    let recorded = lines[(first + 1)..<last].filter { !$0.isEmpty }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      lines.replaceSubrange((first + 1)..<last, with: [""] + table + [""])
      try AtomicFile.replace(file.path, with: Array(lines.joined(separator: "\n").utf8))
      return XCTFail("Recorded \(page). Look at it, then run without RECORD_SNAPSHOTS.")
    }
    XCTAssertEqual(
      recorded, table,
      """
      The table of exercises in \(page) is out of date. \
      Run 'RECORD_SNAPSHOTS=1 swift test --filter ExerciseIndexTests'.
      """)
  }
}
