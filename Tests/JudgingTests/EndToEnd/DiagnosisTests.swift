import Foundation
import Isolation
import Judging
import XCTest

/// Mistakes that fit the answers of a solution, and solutions that no mistake fits.
final class DiagnosisTests: EndToEndTestCase {
  private func source(_ body: String) -> String {
    "func scaled(_ values: [Int], by factor: Int = 1, offset: Int) -> [Int] {\n\(body)\n}\n"
  }

  private func diagnosed(
    _ body: String, seed: UInt64 = 1, observe: (JudgingMilestone) -> Void = { _ in }
  ) throws -> SubmissionResult {
    try Judge(workbench: workbench()).judge(
      submission(source(body)), on: exercise("scaled-values"),
      options: JudgingOptions(seed: seed, measuresTime: false, diagnoses: true), observe: observe)
  }

  private func assertNothingFits(
    _ body: String, file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let result = try diagnosed(body)
    XCTAssertEqual(result.verdict, .wrongAnswer, file: file, line: line)
    XCTAssertEqual(result.diagnoses, [], file: file, line: line)
    XCTAssertNil(result.diagnosisFault, file: file, line: line)
  }

  func testAnOptionThatHasNoEffectIsNamedInEveryExercise() throws {
    let result = try diagnosed("values.map { $0 + offset }")
    let diagnosis = try XCTUnwrap(result.diagnoses.first)
    XCTAssertEqual(result.diagnoses.count, 1)
    XCTAssertEqual(diagnosis.id, "factor-ignored")
    XCTAssertEqual(diagnosis.source, .knownMistake)
    XCTAssertTrue(diagnosis.text.contains("'factor' has no effect"), diagnosis.text)
    XCTAssertGreaterThanOrEqual(diagnosis.telling, 3)
    XCTAssertGreaterThan(diagnosis.agreeing, diagnosis.telling)
    XCTAssertNil(result.diagnosisFault)
  }

  func testAChangedAnswerIsNamed() throws {
    let result = try diagnosed("values.map { $0 * factor + offset }.reversed()")
    XCTAssertEqual(result.diagnoses.map(\.id), ["values-reversed"])
    let sorted = try diagnosed("values.map { $0 * factor + offset }.sorted()")
    XCTAssertEqual(sorted.diagnoses.map(\.id), ["result-sorted"])
  }

  func testAMistakeOfTheExerciseIsNamedByItsChangedArguments() throws {
    let result = try diagnosed("values.map { ($0 + offset) * factor }")
    XCTAssertEqual(result.diagnoses.map(\.id), ["moved-before-scaling"])
    XCTAssertEqual(result.diagnoses.map(\.source), [.exercise])
  }

  func testAMistakeOfTheExerciseIsNamedByItsChangedAnswer() throws {
    let result = try diagnosed(
      "values.enumerated().map { $1 * factor + ($0 == 0 ? 0 : offset) }")
    XCTAssertEqual(result.diagnoses.map(\.id), ["first-never-moved"])
  }

  func testAWrongSubmissionThatAnswersTheSameIsNamedByItsComment() throws {
    let result = try diagnosed("values.indices.map { values[$0] * factor + $0 + offset }")
    XCTAssertEqual(result.diagnoses.map(\.id), ["adds-the-position"])
    XCTAssertEqual(result.diagnoses.map(\.source), [.wrongSubmission])
    XCTAssertEqual(
      result.diagnoses.first?.text,
      "Each number is moved by its position too, which nobody asked for.")
  }

  func testNothingIsClaimedWhereNothingFits() throws {
    try assertNothingFits("values.map { $0 * factor + offset + ($0 == 7 ? 1 : 0) * 5 }")
    try assertNothingFits("values.map { ($0 ^ 5) * factor + offset }")
  }

  func testAnswersThatAreAllTheSameProveNothing() throws {
    try assertNothingFits("[]")
  }

  func testNothingIsClaimedOfASolutionThatHangsOnFurtherInputs() throws {
    try assertNothingFits(
      "if values.count > 4 { while true {} }\nreturn values.map { $0 + offset }")
  }

  func testNothingIsClaimedOfASolutionThatTrapsOnFurtherInputs() throws {
    try assertNothingFits(
      "if values.count > 4 { fatalError() }\nreturn values.map { $0 + offset }")
  }

  func testASolutionThatNeverAnswersIsNotWaitedForAgain() throws {
    let result = try diagnosed("while true {}")
    XCTAssertEqual(result.verdict, .timeLimitExceeded)
    XCTAssertEqual(result.diagnoses, [])
    XCTAssertNil(result.phases.diagnosis)
  }

  func testAFloodOfOutputIsNoObstacle() throws {
    let result = try diagnosed(
      "for _ in 0..<2_000 { print(\"many words of no use\") }\nreturn values.map { $0 + offset }")
    XCTAssertEqual(result.diagnoses.map(\.id), ["factor-ignored"])
    XCTAssertNil(result.diagnosisFault)
  }

  func testAnAcceptedSolutionIsNotDiagnosed() throws {
    let result = try diagnosed("values.map { $0 * factor + offset }")
    XCTAssertEqual(result.verdict, .accepted)
    XCTAssertEqual(result.diagnoses, [])
    XCTAssertNil(result.phases.diagnosis)
  }

  func testTheSeedDecidesWhatIsFound() throws {
    let body = "values.map { $0 + offset }"
    XCTAssertEqual(try diagnosed(body, seed: 7).diagnoses, try diagnosed(body, seed: 7).diagnoses)
  }

  func testTheVerdictIsToldBeforeTheMistakeIsLookedFor() throws {
    var told: [SubmissionResult] = []
    let result = try diagnosed("values.map { $0 + offset }") { milestone in
      if case .tested(let known) = milestone { told.append(known) }
    }
    XCTAssertEqual(told.map(\.verdict), [.wrongAnswer])
    XCTAssertEqual(told.first?.tests, result.tests)
    XCTAssertEqual(told.first?.diagnoses, [])
    XCTAssertFalse(result.diagnoses.isEmpty)
  }

  func testAMistakeThatTrapsIsAFaultOfOursAndChangesNoVerdict() throws {
    let folder = try temporaryFolder().appending(path: "scaled-values")
    try FileManager.default.copyItem(at: exercise("scaled-values").folder, to: folder)
    let mistakes = """
      import SuiteKit

      let mistakes: [Mistake] = [
        .scaled("traps", "It traps.") { arguments in
          arguments.offset = 0
          fatalError("as it must")
        }
      ]
      """
    try Data(mistakes.utf8).write(to: folder.appending(path: "Mistakes.swift"))
    let result = try Judge(workbench: workbench()).judge(
      submission(source("values.map { $0 + offset }")), on: Exercise(in: folder),
      options: JudgingOptions(measuresTime: false, diagnoses: true))
    XCTAssertEqual(result.verdict, .wrongAnswer)
    XCTAssertEqual(result.faults, [])
    XCTAssertEqual(result.diagnoses, [])
    let fault = try XCTUnwrap(result.diagnosisFault)
    XCTAssertTrue(fault.contains("as it must"), fault)
  }

  func testNothingIsLookedForUnlessAskedFor() throws {
    let result = try judge(source("values.map { $0 + offset }"), on: "scaled-values")
    XCTAssertEqual(result.diagnoses, [])
    XCTAssertNil(result.phases.diagnosis)
  }
}
