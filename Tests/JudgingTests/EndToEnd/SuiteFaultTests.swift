import Judging
import XCTest

/// A fault of the exercise is a judge error and says nothing about the solution.
final class SuiteFaultTests: EndToEndTestCase {
  private let right = "func halved(_ value: Int) -> Int { value / 2 }"

  private func fault(in test: String) throws -> String {
    let result = try judge(right, on: "broken-suite", tests: [test])
    XCTAssertEqual(result.verdict, .judgeError)
    return result.faults.joined(separator: "\n")
  }

  func testTheFixtureIsSoundWhereItShouldBe() throws {
    let result = try judge(right, on: "broken-suite", tests: ["testIsSound"])
    XCTAssertEqual(result.verdict, .accepted)
  }

  func testAReferenceThatTrapsIsAJudgeError() throws {
    let fault = try fault(in: "testAsksAReferenceThatTraps")
    XCTAssertTrue(fault.contains("The reference did not answer"), fault)
  }

  func testASuiteThatTrapsIsAJudgeError() throws {
    let fault = try fault(in: "testTrapsItself")
    XCTAssertTrue(fault.contains("The suite ended before it was done"), fault)
  }

  func testASkippedTestIsAJudgeError() throws {
    let fault = try fault(in: "testSkipsItself")
    XCTAssertTrue(fault.contains("a skipped test proves nothing"), fault)
  }

  func testATestThatThrowsAnErrorOfItsOwnIsAJudgeError() throws {
    let fault = try fault(in: "testThrowsAnErrorOfItsOwn")
    XCTAssertTrue(fault.contains("The test itself failed"), fault)
  }

  func testVectorsThatAreNotThereAreNamed() throws {
    let fault = try fault(in: "testAsksForVectorsThatAreNotThere")
    XCTAssertTrue(
      fault.hasSuffix(
        "The test itself failed: There is no 'golden/by_hand.jsonl'. Make it with "
          + "'Scripts/oracles.sh --write EXERCISE', or name a file of 'golden'."), fault)
  }
}
