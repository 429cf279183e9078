import Judging
import XCTest

/// What a solution prints: shown with the test that it belongs to, and never judged.
final class OutputTests: EndToEndTestCase {
  func testWhatASolutionPrintsIsKeptWithItsTest() throws {
    let result = try judge(
      """
      func doubled(_ values: [Int]) -> [Int] {
        print("doubling", values.count, "numbers")
        print("without an end of the line", terminator: "")
        return values.map { 2 * $0 }
      }
      """, tests: ["testOneTwoThree", "testDoublesTheEmptyList"])

    XCTAssertEqual(result.verdict, .accepted)
    XCTAssertEqual(
      try result.test("testOneTwoThree").output,
      "doubling 3 numbers\nwithout an end of the line")
    XCTAssertEqual(
      try result.test("testDoublesTheEmptyList").output,
      "doubling 0 numbers\nwithout an end of the line")
    XCTAssertFalse(try result.test("testOneTwoThree").outputWasCut)
  }

  func testALongOutputIsCut() throws {
    let result = try judge(
      """
      func doubled(_ values: [Int]) -> [Int] {
        for line in 0..<100_000 { print("line", line) }
        return values.map { 2 * $0 }
      }
      """, tests: ["testOneTwoThree"])

    XCTAssertEqual(result.verdict, .accepted)
    let test = try result.test("testOneTwoThree")
    XCTAssertTrue(test.outputWasCut)
    let output = try XCTUnwrap(test.output)
    XCTAssertTrue(output.hasPrefix("line 0\nline 1\n"))
    XCTAssertLessThanOrEqual(output.utf8.count, 64 << 10)
  }

  func testWhatWasPrintedBeforeACrashIsKept() throws {
    let result = try judge(
      """
      func doubled(_ values: [Int]) -> [Int] {
        print("before")
        return [values[values.count]]
      }
      """, tests: ["testOneTwoThree"])

    XCTAssertEqual(try result.test("testOneTwoThree").verdict, .runTimeError)
    XCTAssertEqual(try result.test("testOneTwoThree").output, "before\n")
  }
}
