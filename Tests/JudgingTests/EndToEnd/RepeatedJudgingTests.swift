import XCTest

@testable import Judging

/// Several verdicts from one build.
final class RepeatedJudgingTests: EndToEndTestCase {
  private func results(
    of source: String, on id: String = "double-it", times: Int, measuresTime: Bool = false
  ) throws -> [SubmissionResult] {
    try Judge(workbench: workbench()).judge(
      submission(source), on: exercise(id),
      options: JudgingOptions(measuresTime: measuresTime, timingBudget: .seconds(1)), times: times)
  }

  func testEachTimeHasAVerdictOfItsOwn() throws {
    let results = try results(of: "func doubled(_ values: [Int]) -> [Int] { values }", times: 3)

    XCTAssertEqual(results.map(\.verdict), [.wrongAnswer, .wrongAnswer, .wrongAnswer])
    XCTAssertEqual(Set(results.map { $0.tests.count }), [5], "\(results.map(\.faults))")
  }

  func testWhatATestLeavesInItsProcessIsNotThereTheNextTime() throws {
    let results = try results(
      of: """
        nonisolated(unsafe) var calls = 0
        func doubled(_ values: [Int]) -> [Int] {
          calls += 1
          return calls > 20 ? [] : values.map { 2 * $0 }
        }
        """, times: 2)

    XCTAssertEqual(results.map(\.verdict), [.accepted, .accepted], "\(results.map(\.faults))")
  }

  func testASolutionThatDoesNotCompileHasOneVerdict() throws {
    let results = try results(of: "func doubled(_ values: [Int]) -> [Int] { 1 }", times: 3)

    XCTAssertEqual(results.map(\.verdict), [.compileError])
  }

  func testTheOptimisedBuildServesEachTime() throws {
    let results = try results(
      of: """
        import ExerciseKit
        func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
          guard !start.isNaN else { throw InvalidInput("the start is not a number") }
          var sum = start
          return values.map {
            sum += $0
            return sum
          }
        }
        """, on: "running-sums", times: 2, measuresTime: true)

    XCTAssertEqual(results.count, 2)
    XCTAssertEqual(results.map { $0.timing?.workloads.count }, [2, 2], "\(results.map(\.faults))")
  }
}
