import XCTest

@testable import Judging

final class TestsCheckTests: XCTestCase {
  private func findings(
    failedBySubmission failed: [String], of expected: Exercise.ExpectedVerdict = .wrongAnswer,
    failedByMutants: Set<String>? = nil
  ) throws -> [String] {
    let folder = try ExerciseFolder(for: self)
    try folder.addExercise("nms")
    try folder.write("\nfunc testA() {}\nfunc testB() {}\n", to: "nms/Tests/T.swift")
    let sources = try ExerciseSources(
      of: Exercise(in: folder.url.appending(path: "nms")), prerequisites: [:])
    let failures = Dictionary(uniqueKeysWithValues: failed.map { ($0, Verdict.wrongAnswer) })
    let trials = ExerciseTrials(
      tests: ["testA", "testB"].map {
        DeclaredTest(suite: "T", method: $0, isAsync: false, isVisible: false)
      },
      starter: SubmissionTrial(verdict: .wrongAnswer),
      entries: [
        ExerciseTrials.Entry(
          text: AuthoredText(path: "submissions/a.swift", text: ""), expected: expected,
          trial: SubmissionTrial(verdict: .wrongAnswer, failures: failures))
      ])
    return TestsCheck.findings(in: trials, sources, failedByMutants: failedByMutants).map {
      "\($0.severity.rawValue) \($0.file):\($0.line ?? 0): \($0.message)"
    }
  }

  func testATestThatASubmissionFailsIsNoFinding() throws {
    XCTAssertEqual(try findings(failedBySubmission: ["T/testA", "T/testB"]), [])
  }

  func testATestThatNoWrongSubmissionFailsIsAWarning() throws {
    let warnings = [
      "warning Tests/T.swift:2: No submission fails 'T/testA'.",
      "warning Tests/T.swift:3: No submission fails 'T/testB'.",
    ]
    XCTAssertEqual(try findings(failedBySubmission: ["T/testA"]), [warnings[1]])
    XCTAssertEqual(try findings(failedBySubmission: ["T/testA"], of: .accepted), warnings)
  }

  func testAMutantThatFailsATestTakesNoWarningAway() throws {
    XCTAssertEqual(
      try findings(failedBySubmission: [], failedByMutants: ["T/testA"]),
      [
        "warning Tests/T.swift:2: No submission fails 'T/testA'.",
        "warning Tests/T.swift:3: No submission fails 'T/testB', and no mutant.",
      ])
    XCTAssertEqual(
      try findings(failedBySubmission: ["T/testA", "T/testB"], failedByMutants: []), [])
  }
}
