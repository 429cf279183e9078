import Judging
import XCTest

/// Workloads: the time beside the reference's, and the answers that came in that time.
final class TimingTests: EndToEndTestCase {
  private func solution(_ body: String) -> String {
    """
    import ExerciseKit
    func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
      guard !start.isNaN else { throw InvalidInput("the start is not a number") }
      \(body)
    }
    """
  }

  func testASolutionAsGoodAsTheReferenceIsAccepted() throws {
    let result = try judge(
      solution("var sum = start; return values.map { sum += $0; return sum }"),
      on: "running-sums", measuresTime: true)

    XCTAssertEqual(result.verdict, .accepted, "\(result.faults)")
    let timing = try XCTUnwrap(result.timing)
    XCTAssertEqual(timing.workloads.map(\.size), [6_000, 12_000])
    XCTAssertEqual(timing.workloads.map(\.verdict), [.accepted, .accepted])
    XCTAssertEqual(timing.limitRatio, 10)
  }

  func testAQuadraticSolutionIsTooSlow() throws {
    let result = try judge(
      solution("return values.indices.map { values[...$0].reduce(start, +) }"),
      on: "running-sums", measuresTime: true)

    XCTAssertEqual(result.verdict, .timeLimitExceeded, "\(result.faults)")
    XCTAssertEqual(result.tests.filter { $0.verdict != .accepted }, [])
    let workload = try XCTUnwrap(result.timing?.workloads.first)
    XCTAssertEqual(workload.verdict, .timeLimitExceeded)
    XCTAssertGreaterThan(try XCTUnwrap(workload.ratio), 10)
  }

  func testAFastWrongAnswerIsWrong() throws {
    let result = try judge(
      solution(
        """
        var sum = start
        let sums = values.map { sum += $0; return sum }
        return values.count > 1_000 ? Array(repeating: 0, count: values.count) : sums
        """), on: "running-sums", measuresTime: true)

    XCTAssertEqual(result.verdict, .wrongAnswer, "\(result.faults)")
    XCTAssertEqual(result.timing?.workloads.map(\.verdict), [.wrongAnswer])
  }

  func testNothingIsTimedWhenATestHasFailed() throws {
    let result = try judge(
      solution("return values"), on: "running-sums", measuresTime: true)

    XCTAssertEqual(result.verdict, .wrongAnswer)
    XCTAssertNil(result.timing)
  }
}
