import Judging
import XCTest

/// Input that a statement says is refused: the solution throws `InvalidInput`, over the pipe.
final class RefusedInputTests: EndToEndTestCase {
  private func solution(refusal: String) -> String {
    """
    import ExerciseKit
    struct Refusal: Error {}
    func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
      \(refusal)
      var sum = start
      return values.map { sum += $0; return sum }
    }
    """
  }

  private func refusalTest(_ refusal: String) throws -> TestResult {
    let result = try judge(
      solution(refusal: refusal), on: "running-sums", tests: ["testRefusesAStartThatIsNoNumber"])
    return try result.test("testRefusesAStartThatIsNoNumber")
  }

  func testInvalidInputIsTheRightRefusal() throws {
    let test = try refusalTest(#"if start.isNaN { throw InvalidInput("no start") }"#)
    XCTAssertEqual(test.verdict, .accepted)
  }

  func testNotRefusingIsAWrongAnswer() throws {
    let test = try refusalTest("")
    XCTAssertEqual(test.verdict, .wrongAnswer)
    XCTAssertEqual(test.call, "runningSums([1], startingAt: .nan)")
    XCTAssertEqual(test.expected, "throws InvalidInput")
    XCTAssertEqual(test.actual, "[.nan]")
  }

  func testAnotherErrorIsAWrongAnswer() throws {
    let test = try refusalTest("if start.isNaN { throw Refusal() }")
    XCTAssertEqual(test.verdict, .wrongAnswer)
    XCTAssertEqual(test.actual, "threw Refusal: Refusal()")
  }

  func testATrapIsNoRefusal() throws {
    let test = try refusalTest(#"precondition(!start.isNaN, "no start")"#)
    XCTAssertEqual(test.verdict, .runTimeError)
  }

  func testRefusingWhatIsSoundIsAWrongAnswer() throws {
    let result = try judge(
      solution(refusal: #"if start >= 0 { throw InvalidInput("no") }"#), on: "running-sums",
      tests: ["testAddsUp"])
    let test = try result.test("testAddsUp")
    XCTAssertEqual(test.verdict, .wrongAnswer)
    XCTAssertEqual(test.actual, "threw InvalidInput: no")
  }
}
