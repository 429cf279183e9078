import Foundation
import XCTest

@testable import Judging

final class KeptTrialTests: EndToEndTestCase {
  /// A copy of the exercise that nothing is wrong with, unlike any that was verified before.
  private func copy() throws -> (catalog: () throws -> Catalog, exercise: URL) {
    let model = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../Fixtures/VerifiedExercises/mean-value").standardizedFileURL
    let folder = try temporaryFolder().appending(path: "exercises")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let exercise = folder.appending(path: "mean-value")
    try FileManager.default.copyItem(at: model, to: exercise)
    return ({ try Catalog(scanning: [folder]) }, exercise)
  }

  private func append(_ text: String, to path: String, of exercise: URL) throws {
    let file = exercise.appending(path: path)
    let content = try String(contentsOf: file, encoding: .utf8)
    try Data((content + text).utf8).write(to: file)
  }

  func testOnlyWhatHasChangedIsJudgedAgain() throws {
    let (catalog, exercise) = try copy()
    let verifier = Verifier(workbench: try workbench())
    func judgedNow() throws -> Int? { try verifier.verifications(in: catalog()).first?.judgedNow }
    let comment = "// \(UUID().uuidString)\n"

    try append(comment, to: "submissions/accepted/reference.swift", of: exercise)
    XCTAssertEqual(try judgedNow(), 9, "the starter and every submission")
    XCTAssertEqual(try judgedNow(), 0)

    try append("\nMore words.\n", to: "hints.md", of: exercise)
    XCTAssertEqual(try judgedNow(), 0, "no verdict depends on a text")

    try append(comment, to: "submissions/wrong_answer/whole_numbers.swift", of: exercise)
    XCTAssertEqual(try judgedNow(), 1)

    try append(comment, to: "Tests/MeanValueTests.swift", of: exercise)
    XCTAssertEqual(try judgedNow(), 9, "every verdict depends on the tests")
  }

  func testAFaultIsNotKept() {
    var trial = SubmissionTrial(verdict: .wrongAnswer, failures: ["A/testB": .wrongAnswer])
    XCTAssertTrue(trial.isLasting)
    trial.otherSeeds = [SubmissionTrial.OtherSeed(seed: 2, verdicts: ["A/testB": .judgeError])]
    XCTAssertFalse(trial.isLasting)
    XCTAssertFalse(SubmissionTrial(verdict: .judgeError).isLasting)
  }

  func testATimeIsKeptOnlyIfItShowsWhatItMust() {
    func trial(_ demand: TimeTrial.Demand, _ intervals: (Double, Double)...) -> TimeTrial {
      TimeTrial(
        demand: demand, limitRatio: 10,
        workloads: intervals.map { lower, upper in
          WorkloadResult(
            name: "numbers", size: 1, verdict: .accepted,
            interval: RatioInterval(lower: lower, upper: upper))
        })
    }
    XCTAssertTrue(trial(.room, (1, 2), (4, 5)).isMet)
    XCTAssertFalse(trial(.room, (1, 2), (4, 6)).isMet)
    XCTAssertFalse(trial(.room).isMet, "nothing was measured")
    XCTAssertTrue(trial(.excess, (1, 2), (20, 30)).isMet)
    XCTAssertFalse(trial(.excess, (1, 2), (19, 30)).isMet)
    XCTAssertFalse(trial(.failure, (1, 2)).isMet)
  }
}
