import Foundation
import XCTest

@testable import Judging

final class GradingIndexTests: XCTestCase {
  private func index(_ text: String) throws -> GradingIndex {
    try GradingIndex(of: try write(text, to: "grades.jsonl", in: try makeFolder()))
  }

  private let heading = GradingSamples.heading(["a/nms.swift", "b/nms.swift", "c/nms.swift"])

  func testTheLastLineAboutASubmissionCounts() throws {
    let index = try index(
      GradingSamples.file(
        heading,
        [
          GradingSamples.graded("a/nms.swift", .judgeError),
          GradingSamples.graded("b/nms.swift", .wrongAnswer),
          GradingSamples.graded("a/nms.swift", .accepted),
        ]))
    XCTAssertEqual(index.heading, heading)
    XCTAssertEqual(index.entries["a/nms.swift"]?.verdict, .accepted)
    XCTAssertEqual(index.missing, ["c/nms.swift"])
    var read: [GradedSubmission] = []
    try index.forEachResult(of: ["b/nms.swift", "c/nms.swift", "a/nms.swift"]) { read.append($0) }
    XCTAssertEqual(
      read,
      [
        GradingSamples.graded("b/nms.swift", .wrongAnswer), GradingSamples.graded("a/nms.swift"),
      ])
  }

  func testWhatAWriterWhoWasKilledLeftIsNoLine() throws {
    let whole = try GradingSamples.file(heading, [GradingSamples.graded("a/nms.swift")])
    let next = try GradingSamples.line(GradingSamples.graded("b/nms.swift"))
    for length in [1, next.utf8.count / 2, next.utf8.count - 1] {
      let index = try index(whole + next.prefix(length))
      XCTAssertEqual(index.size, whole.utf8.count)
      XCTAssertEqual(Array(index.entries.keys), ["a/nms.swift"])
    }
  }

  func testAFileWithoutAWholeLineIsOneThatHasNotBeenBegun() throws {
    for text in ["", "{\"format\":\"judge-gra"] {
      let index = try index(text)
      XCTAssertNil(index.heading)
      XCTAssertEqual(index.size, 0)
    }
  }

  func testADamagedLineIsNamed() throws {
    let file = try GradingSamples.file(heading, [GradingSamples.graded("a/nms.swift")])
    for (text, line) in [("no heading\n", 1), (file + "\0\0\0\n", 3)] {
      XCTAssertThrowsError(try index(text)) { error in
        XCTAssertEqual((error as? GradingFileError)?.line, line)
      }
    }
  }

  func testALineOfAnyLengthIsRead() throws {
    var long = GradingSamples.graded("b/nms.swift", .judgeError)
    long.result.faults = [String(repeating: "é", count: 1_500_000)]
    let index = try index(
      GradingSamples.file(heading, [GradingSamples.graded("a/nms.swift"), long, long]))
    var lengths: [Int] = []
    try index.forEachResult(of: ["a/nms.swift", "b/nms.swift"]) {
      lengths.append($0.result.faults.first?.count ?? 0)
    }
    XCTAssertEqual(lengths, [0, 1_500_000])
  }

  func testWhatIsStillToBeTimedIsNoResult() throws {
    let text = try GradingSamples.file(
      heading,
      [
        GradingSamples.graded("a/nms.swift", awaitsTiming: true),
        GradingSamples.graded("b/nms.swift"),
      ])
    let index = try index(text)
    XCTAssertEqual(index.missing, ["a/nms.swift", "c/nms.swift"])
    XCTAssertEqual(GradingTally(of: index).count(), 1)
    XCTAssertEqual(
      try ResultDocument.results(in: Data(text.utf8), named: "x").map(\.submission), ["b/nms.swift"]
    )
  }

  func testAReportReadsWhatWasGraded() throws {
    let text = try GradingSamples.file(
      heading,
      [
        GradingSamples.graded("b/nms.swift", .wrongAnswer),
        GradingSamples.graded("a/nms.swift", .judgeError), GradingSamples.graded("a/nms.swift"),
      ])
    let results = try ResultDocument.results(in: Data((text + "{\"exer").utf8), named: "x")
    XCTAssertEqual(results.map(\.submission), ["a/nms.swift", "b/nms.swift"])
    XCTAssertEqual(results.map(\.verdict), [.accepted, .wrongAnswer])
  }
}
