import Foundation
import XCTest

@testable import Judging

final class NewExerciseTests: EndToEndTestCase {
  private func verify(_ folder: URL) throws -> ExerciseVerification {
    try XCTUnwrap(
      Verifier(workbench: try workbench()).verifications(in: Catalog(scanning: [folder])).first)
  }

  func testAFreshExerciseIsUnfinishedAndSaysWhatIsMissingInOrder() throws {
    let folder = try temporaryFolder()
    _ = try NewExercise("soft-nms").write(to: folder)
    let verification = try verify(folder)
    XCTAssertEqual(verification.state, .unfinished)
    XCTAssertEqual(Set(verification.findings.map(\.check)), [.placeholders])
    var files: [String] = []
    for finding in verification.findings where files.last != finding.file {
      files.append(finding.file)
    }
    XCTAssertEqual(
      files,
      [
        "exercise.json", "statement.md", "Starter.swift", "submissions/accepted/reference.swift",
        "Examples.swift", "Tests/SoftNmsTests.swift",
        "submissions/wrong_answer/first_mistake.swift", "Workloads.swift", "hints.md",
        "questions.md", "hints.zh.md", "questions.zh.md", "statement.zh.md",
      ])
    XCTAssertTrue(verification.findings.allSatisfy { $0.line != nil && !$0.message.isEmpty })
  }

  func testWhatIsThereBeforeAnythingIsWrittenFitsTogether() throws {
    let folder = try temporaryFolder()
    let exercise = try NewExercise("soft-nms").write(to: folder)
    for path in try ContentDigest.relativePaths(in: exercise.path) {
      let file = exercise.appending(path: path)
      let text = try String(contentsOf: file, encoding: .utf8)
      // As if everything had been written, and in English only.
      let written = text.replacing("TODO(author): ", with: "")
      let english = exercise.appending(path: path.replacing(".zh.md", with: ".md"))
      try Data(written.utf8).write(to: file)
      if path.hasSuffix(".zh.md") {
        try FileManager.default.removeItem(at: file)
        try FileManager.default.copyItem(at: english, to: file)
      }
    }
    let verification = try verify(folder)
    XCTAssertEqual(verification.findings, [])
    XCTAssertEqual(verification.submissions, 2)
  }

  func testAnExerciseThatIsLikeAnotherHasItsLimitsAndCopiesToAdapt() throws {
    let model = try Exercise(
      in: URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "../../Fixtures/VerifiedExercises/mean-value").standardizedFileURL)
    let folder = try temporaryFolder()
    let made = try Exercise(in: NewExercise("median-value", like: model).write(to: folder))
    XCTAssertEqual(made.metadata.limits, model.metadata.limits)
    XCTAssertEqual(made.metadata.tolerance, model.metadata.tolerance)
    XCTAssertEqual(made.metadata.track, model.metadata.track)
    XCTAssertEqual(made.tests.map(\.lastPathComponent), ["MeanValueTests.swift"])
    XCTAssertEqual(made.golden, [], "the vectors are those of another function")
    XCTAssertEqual(made.submissions[.wrongAnswer]?.count, 1, "and so are the mistakes")
    let verification = try verify(folder)
    XCTAssertEqual(verification.state, .unfinished)
    XCTAssertEqual(Set(verification.findings.map(\.check)), [.placeholders])
  }

  func testNothingIsReplacedAndNothingIsLeftBehind() throws {
    let folder = try temporaryFolder()
    let made = try NewExercise("soft-nms").write(to: folder)
    try Data("Mine.".utf8).write(to: made.appending(path: "statement.md"))
    XCTAssertThrowsError(try NewExercise("soft-nms").write(to: folder)) { error in
      XCTAssertEqual(error as? NewExercise.Problem, .exists(made))
    }
    XCTAssertEqual(
      try String(contentsOf: made.appending(path: "statement.md"), encoding: .utf8), "Mine.")
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: folder.path), ["soft-nms"])
  }
}
