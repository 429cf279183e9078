import Isolation
import Judging
import XCTest

/// What a result has where nobody is told why a test fails.
final class ExplanationTests: EndToEndTestCase {
  private func result(explains: Bool) throws -> SubmissionResult {
    // It begins to be wrong behind the third element, which three zeros show best.
    let submission = try submission(
      """
      import ExerciseKit
      public func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
        guard !start.isNaN else { throw InvalidInput("the start is not a number") }
        var sum = start
        return values.enumerated().map { index, value in
          sum += value
          return index < 3 ? sum : sum + 1
        }
      }
      """)
    return try Judge(workbench: try workbench()).judge(
      submission, on: try exercise("running-sums"),
      options: JudgingOptions(measuresTime: false, explains: explains))
  }

  func testTheVerdictsAreTheSame() throws {
    let (told, untold) = (try result(explains: true), try result(explains: false))
    XCTAssertEqual(told.verdict, .wrongAnswer)
    XCTAssertEqual(untold.verdict, told.verdict)
    XCTAssertEqual(untold.tests.map(\.id), told.tests.map(\.id))
    XCTAssertEqual(untold.tests.map(\.verdict), told.tests.map(\.verdict))
  }

  func testNoSmallerInputIsLookedFor() throws {
    let test = "testAgreesWithTheReferenceOnRandomNumbers"
    let told = try result(explains: true).test(test).counterexample
    let untold = try result(explains: false).test(test).counterexample
    XCTAssertEqual(
      told?.arguments.first?.value, .array([.integer(0), .integer(0), .integer(0), .integer(0)]))
    XCTAssertNotEqual(untold?.arguments.first?.value, told?.arguments.first?.value)
  }
}
