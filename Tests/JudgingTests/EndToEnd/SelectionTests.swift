import Judging
import XCTest

/// Which tests run, and that the same orders give the same document.
final class SelectionTests: EndToEndTestCase {
  private let right = "func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }"

  func testOnlyTheTestsThatWereAskedForRun() throws {
    let result = try judge(right, tests: ["DoublesTheEmptyList", "testOneTwoThree"])

    XCTAssertEqual(result.verdict, .accepted)
    XCTAssertEqual(
      Set(result.tests.map(\.id)),
      ["DoubleItExamples/testOneTwoThree", "DoubleItTests/testDoublesTheEmptyList"])
  }

  func testATestThatIsNotThereIsNeverAccepted() throws {
    let result = try judge(right, tests: ["testOneTwoTree"])

    XCTAssertEqual(result.verdict, .judgeError)
    XCTAssertEqual(
      result.faults,
      ["There is no test 'testOneTwoTree'. Did you mean 'testOneTwoThree'?"])
  }

  func testTheSameSeedGivesTheSameDocumentExceptTimes() throws {
    let wrong = "func doubled(_ values: [Int]) -> [Int] { values.map { abs(2 * $0) } }"
    let first = try judge(wrong, seed: 7)
    let second = try judge(wrong, seed: 7)

    XCTAssertEqual(try document(first), try document(second))
    XCTAssertEqual(first.environment.seed, 7)
  }

  /// The document without what depends on the machine's mood.
  private func document(_ result: SubmissionResult) throws -> String {
    var result = result
    result.phases = PhaseTimes()
    for index in result.tests.indices {
      result.tests[index].cpuTime = nil
      result.tests[index].wallTime = nil
      result.tests[index].peakMemoryBytes = nil
    }
    return try JSONReport.text(for: result)
  }
}
