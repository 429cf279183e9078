import Foundation
import XCTest

@testable import Judging

final class GradingMergeTests: XCTestCase {
  private let paths = ["a/nms.swift", "b/nms.swift", "c/nms.swift", "d/nms.swift"]

  private func file(
    _ name: String, _ shard: String, _ some: [String], graded: [GradedSubmission],
    settings: GradingSettings = GradingSamples.settings, in folder: URL
  ) throws -> URL {
    let heading = GradingSamples.heading(
      some, shard: try XCTUnwrap(GradingShard(shard)), settings: settings)
    return try write(try GradingSamples.file(heading, graded), to: name, in: folder)
  }

  private func text(_ files: [URL]) throws -> String {
    var text = ""
    try GradingMerge(of: files).forEachLine { text += $0 + "\n" }
    return text
  }

  private func assertFails(
    _ files: [URL], _ expected: GradingMergeError, line: UInt = #line
  ) {
    XCTAssertThrowsError(try GradingMerge(of: files), line: line) {
      XCTAssertEqual($0 as? GradingMergeError, expected, line: line)
    }
  }

  func testShardsEqualTheSingleRunInAnyOrderAndAgain() throws {
    let folder = try makeFolder()
    let graded = paths.map { GradingSamples.graded($0) }
    // As they come, not as they are sorted.
    let whole = try file(
      "w", "1/1", paths, graded: [graded[2], graded[0], graded[3], graded[1]], in: folder)
    let first = try file(
      "1", "1/2", [paths[0], paths[3]], graded: [graded[3], graded[0]], in: folder)
    let second = try file(
      "2", "2/2", [paths[1], paths[2]], graded: [graded[2], graded[1]], in: folder)
    let expected = try GradingSamples.file(GradingSamples.heading(paths), graded)
    XCTAssertEqual(try text([whole]), expected)
    XCTAssertEqual(try text([first, second]), expected)
    XCTAssertEqual(try text([second, first, second]), expected)
    let merged = try write(try text([second, first]), to: "m", in: folder)
    XCTAssertEqual(try text([merged]), expected)
  }

  func testAMissingShardIsNamed() throws {
    let folder = try makeFolder()
    let second = try file(
      "2", "2/3", [paths[1]], graded: [GradingSamples.graded(paths[1])], in: folder)
    assertFails(
      [second],
      .missingShards([GradingShard(number: 1, count: 3), GradingShard(number: 3, count: 3)]))
  }

  func testAMissingResultIsNamed() throws {
    let folder = try makeFolder()
    let whole = try file(
      "w", "1/1", paths,
      graded: [
        GradingSamples.graded(paths[0]), GradingSamples.graded(paths[1], awaitsTiming: true),
        GradingSamples.graded(paths[3]),
      ], in: folder)
    assertFails([whole], .missing(submissions: [paths[1], paths[2]]))
  }

  func testResultsThatWereMadeInAnotherWayAreRefused() throws {
    let folder = try makeFolder()
    var settings = GradingSamples.settings
    settings.seed = 2
    settings.exercises["nms"] = "d2"
    let files = try [
      file("1", "1/2", [paths[0]], graded: [GradingSamples.graded(paths[0])], in: folder),
      file(
        "2", "2/2", [paths[1]], graded: [GradingSamples.graded(paths[1])], settings: settings,
        in: folder),
    ]
    assertFails(
      files.reversed(),
      .otherSettings(
        files: files.map(\.path),
        differences: ["The seed was 1 and is 2.", "The exercise 'nms' has been changed."]))
  }

  func testAnExerciseThatOnlyOneShardHasIsNoDifference() throws {
    let folder = try makeFolder()
    var settings = GradingSamples.settings
    settings.exercises = ["miou": "d7"]
    let files = try [
      file("1", "1/2", [paths[0]], graded: [GradingSamples.graded(paths[0])], in: folder),
      file("2", "2/2", [], graded: [], settings: settings, in: folder),
    ]
    XCTAssertTrue(try text(files).contains(#""exercises":{"miou":"d7","nms":"d1"}"#))
  }

  func testTwoVersionsOfASubmissionAreRefused() throws {
    let folder = try makeFolder()
    let files = try ["1", "2"].map {
      try file(
        $0, "1/1", [paths[0]], graded: [GradingSamples.graded(paths[0], source: $0)], in: folder)
    }
    assertFails(files, .twoVersions(path: paths[0], files: files.map(\.path)))
  }

  func testAVerdictIsTakenBeforeAJudgeError() throws {
    let folder = try makeFolder()
    let files = try [Verdict.judgeError, .wrongAnswer].map {
      try file(
        $0.rawValue, "1/1", [paths[0]], graded: [GradingSamples.graded(paths[0], $0)], in: folder)
    }
    let expected = try text([files[1]])
    XCTAssertEqual(try text(files), expected)
    XCTAssertEqual(try text(files.reversed()), expected)
  }
}
