import Foundation
import XCTest

@testable import Judging

final class ExerciseContentsTests: XCTestCase {
  private func name(_ url: URL?, in exercise: Exercise) -> String? {
    url.map { $0.path.replacing(exercise.folder.path + "/", with: "") }
  }

  func testNamesFilesByTheirParts() throws {
    let folder = try ExerciseFolder(for: self)
    try folder.addExercise("nms")
    for path in [
      "statement.md", "statement.zh.md", "hints.md", "Types.swift", "Tests/B.swift",
      "Tests/A.swift",
      "Tests/.A.swift.swp", "Tests/notes.txt", "golden/torchvision.jsonl",
      "submissions/accepted/reference.swift", "submissions/accepted/other.swift",
      "submissions/wrong_answer/ties.swift",
    ] {
      try folder.write("", to: "nms/\(path)")
    }
    let exercise = try Exercise(in: folder.url.appending(path: "nms"))
    XCTAssertEqual(name(exercise.statement(), in: exercise), "statement.md")
    XCTAssertEqual(name(exercise.statement(in: .chinese), in: exercise), "statement.zh.md")
    XCTAssertEqual(name(exercise.hints(in: .chinese), in: exercise), "hints.md")
    XCTAssertEqual(name(exercise.starter, in: exercise), "Starter.swift")
    XCTAssertEqual(name(exercise.types, in: exercise), "Types.swift")
    XCTAssertNil(exercise.workloads)
    XCTAssertNil(exercise.examples)
    XCTAssertEqual(exercise.tests.map(\.lastPathComponent), ["A.swift", "B.swift"])
    XCTAssertEqual(exercise.golden.map(\.lastPathComponent), ["torchvision.jsonl"])
    XCTAssertEqual(name(exercise.reference, in: exercise), "submissions/accepted/reference.swift")
    let submissions = exercise.submissions
    XCTAssertEqual(
      submissions[.accepted]?.map(\.lastPathComponent), ["other.swift", "reference.swift"])
    XCTAssertEqual(submissions[.wrongAnswer]?.map(\.lastPathComponent), ["ties.swift"])
    XCTAssertEqual(submissions[.compileError], [])
  }

  func testOnlyPlainLowerCaseNamesAreIds() {
    for id in ["nms", "conv2d-modes", "a-1-b"] {
      XCTAssertTrue(Exercise.isIdentifier(id), id)
    }
    for id in ["", "-", "a-", "-a", "a--b", "NMS", "a_b", "a b", "..", "a/b", "é", "a\n"] {
      XCTAssertFalse(Exercise.isIdentifier(id), id)
    }
  }
}
