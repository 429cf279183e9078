import XCTest

@testable import SuiteKit

final class ExpectTests: XCTestCase {
  override func setUp() {
    SuiteState.current = SuiteState(
      program: SuiteProgram(contract: "", tolerance: Tolerance(absolute: 0.1, relative: 0)))
  }

  private func mismatch(
    _ body: () throws -> Void, file: StaticString = #filePath, line: UInt = #line
  ) -> Mismatch? {
    do {
      try body()
      XCTFail("Nothing was thrown", file: file, line: line)
    } catch let mismatch as Mismatch {
      return mismatch
    } catch {
      XCTFail("\(error)", file: file, line: line)
    }
    return nil
  }

  func testAnAnswerThatAgreesThrowsNothing() throws {
    try expect([1, 2], equals: [1, 2])
    try expect((1, "a"), equals: (1, "a"))
    try expect(Int?.none, equals: nil)
  }

  func testAWrongAnswerIsAMismatchWithBothValues() {
    let found = mismatch { try expect([1, 2], equals: [1, 3]) }
    XCTAssertEqual(found?.message, "[1] is 2, not 3; 1 of 2 values differ")
    XCTAssertEqual(found?.expected, "[1, 3]")
    XCTAssertEqual(found?.actual, "[1, 2]")
  }

  func testElementsMayComeInAnyOrderWhereTheExerciseLeavesIt() throws {
    try expect([3, 1, 2], equalsInAnyOrder: [1, 2, 3])
    try expect([2.05, 1.0], equalsInAnyOrder: [1, 2])
    try expect([Int](), equalsInAnyOrder: [])
    let twice = mismatch { try expect([1, 1, 2], equalsInAnyOrder: [1, 2, 2]) }
    XCTAssertEqual(twice?.message, "the result has no 2, in whatever order")
    XCTAssertEqual(twice?.expected, "[1, 2, 2] in any order")
    XCTAssertEqual(twice?.actual, "[1, 1, 2]")
    let short = mismatch { try expect([1], equalsInAnyOrder: [1, 2]) }
    XCTAssertEqual(short?.message, mismatch { try expect([1], equals: [1, 2]) }?.message)
    XCTAssertNotNil(mismatch { try expect([1, 2, 2], equalsInAnyOrder: [1, 2]) })
  }

  func testOneOfSeveralAnswersIsEnough() throws {
    try expect([0, 1], isOneOf: [[1, 0], [0, 1]])
    try expect(1.05, isOneOf: [2, 1])
    let found = mismatch { try expect([2], isOneOf: [[0], [1]]) }
    XCTAssertEqual(found?.message, "the result is none of the 2 that are right")
    XCTAssertEqual(found?.expected, "[0] or [1]")
    XCTAssertNotNil(mismatch { try expect(1, isOneOf: []) })
  }

  func testNumbersAgreeAsFarAsTheExerciseSays() throws {
    try expect(1.05, equals: 1)
    XCTAssertNotNil(mismatch { try expect(1.2, equals: 1) })
  }

  func testATestMayBeStricterOrMoreLenient() throws {
    try expect(1.2, equals: 1, within: Tolerance(absolute: 0.5, relative: 0))
    XCTAssertNotNil(mismatch { try expect(1.05, equals: 1, within: .exact) })
  }

  func testARuleIsPartOfTheMessage() throws {
    try expect(true, "Scores never rise.")
    XCTAssertEqual(
      mismatch { try expect(false, "Scores never rise.") }?.message,
      "This does not hold: Scores never rise.")
  }

  func testOnlyAMessageThatQuotesNoValueStatesARule() {
    XCTAssertEqual(mismatch { try expect(false, "Scores never rise.") }?.statesRule, true)
    XCTAssertEqual(mismatch { try expectInvalidInput { [1, 2] } }?.statesRule, true)
    XCTAssertEqual(
      mismatch {
        try expectInvalidInput { throw SolutionError(type: "Overflow", message: "too large") }
      }?.statesRule, true)
    XCTAssertEqual(mismatch { try expect([1, 2], equals: [1, 3]) }?.statesRule, false)
    XCTAssertEqual(mismatch { try expect([1, 2], equals: [1]) }?.statesRule, false)
  }

  func testAnErrorOfTheAnswerIsPassedOn() {
    struct Trouble: Error {}
    func trouble() throws -> Int { throw Trouble() }
    XCTAssertThrowsError(try expect(try trouble(), equals: 1)) { error in
      XCTAssertTrue(error is Trouble)
    }
  }

  // MARK: - Invalid input

  func testARefusedInputIsRight() throws {
    try expectInvalidInput { throw SolutionError(type: "InvalidInput", message: "k is 0") }
  }

  func testAnAcceptedInputIsAMismatch() {
    let found = mismatch { try expectInvalidInput { [1, 2] } }
    XCTAssertEqual(found?.message, "An input that must be refused was accepted.")
    XCTAssertEqual(found?.expected, "throws InvalidInput")
    XCTAssertEqual(found?.actual, "[1, 2]")
  }

  func testAnotherErrorIsAMismatch() {
    let found = mismatch {
      try expectInvalidInput { throw SolutionError(type: "Overflow", message: "too large") }
    }
    XCTAssertEqual(found?.message, "An input was refused with another error than InvalidInput.")
    XCTAssertEqual(found?.actual, "threw Overflow: too large")
  }

  func testAFaultIsNotARefusal() {
    struct Trouble: Error {}
    XCTAssertThrowsError(try expectInvalidInput { throw Trouble() }) { error in
      XCTAssertTrue(error is Trouble)
    }
  }
}
