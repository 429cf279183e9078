import Isolation
import XCTest

@testable import SuiteKit

final class PropertyTests: XCTestCase {
  override func setUp() {
    SuiteState.current = SuiteState(program: SuiteProgram(contract: ""))
  }

  func testAPropertyThatHoldsIsTriedSoManyTimes() throws {
    var cases = 0
    try property(cases: 37) { draw in
      _ = draw.int(in: 0...9)
      cases += 1
    }
    XCTAssertEqual(cases, 37)
  }

  func testEveryCaseDrawsSomethingElse() throws {
    var numbers: Set<Int> = []
    try property(cases: 50) { draw in numbers.insert(draw.int(in: 0...Int.max)) }
    XCTAssertEqual(numbers.count, 50)
  }

  func testTheSeedDecidesWhatIsDrawn() throws {
    func numbers(seed: UInt64) throws -> [Int] {
      SuiteState.current.seed = seed
      var numbers: [Int] = []
      try property(cases: 5) { draw in numbers.append(draw.int(in: 0...Int.max)) }
      return numbers
    }
    XCTAssertEqual(try numbers(seed: 1), try numbers(seed: 1))
    XCTAssertNotEqual(try numbers(seed: 1), try numbers(seed: 2))
  }

  func testOnlyATestThatDrawsDependsOnTheSeed() throws {
    let state = SuiteState.current
    state.begin("T/testA")
    try property(cases: 1) { draw in _ = draw.int(in: 0...9) }
    XCTAssertEqual(state.end()?.dependsOnSeed, true)
    state.begin("T/testB")
    XCTAssertEqual(state.end()?.dependsOnSeed, false)
  }

  func testTheFirstCasesAreSmallAndTheLaterOnesHaveEverySize() throws {
    var sizes: [Int] = []
    try property(cases: 200) { draw in sizes.append(draw.size(in: 0...10)) }
    XCTAssertLessThanOrEqual(sizes[..<10].max() ?? 11, 1)
    XCTAssertLessThanOrEqual(sizes[..<50].max() ?? 11, 5)
    XCTAssertEqual(Set(sizes[100...]), Set(0...10))
  }

  func testAFailureIsReportedForTheSmallestInput() {
    XCTAssertThrowsError(
      try property { draw in
        let values = draw.array(count: 0...20) { $0.int(in: 0...100) }
        try expect(values.filter { $0 > 42 }, equals: [])
      }
    ) { error in
      XCTAssertEqual((error as? Mismatch)?.actual, "[43]")
      XCTAssertEqual((error as? Mismatch)?.expected, "[]")
    }
  }

  func testAFailureThatIsNoSmallerIsNotShown() {
    // To leave out a zero before the last number gives another failing input, which is no simpler.
    XCTAssertThrowsError(
      try property { draw in
        try expect(draw.array(count: 3) { $0.int(in: 0...9) }, equals: [0, 0, 0])
      }
    ) { error in XCTAssertEqual((error as? Mismatch)?.actual, "[0, 0, 1]") }
  }

  func testAnErrorThatIsNoFailureEndsThePropertyAsItIs() {
    struct Trouble: Error {}
    var cases = 0
    XCTAssertThrowsError(
      try property { _ in
        cases += 1
        throw Trouble()
      }
    ) { error in XCTAssertTrue(error is Trouble, "\(error)") }
    XCTAssertEqual(cases, 1)
  }

  func testAnErrorOfTheSolutionIsAFailure() {
    XCTAssertThrowsError(
      try property { draw in
        guard draw.int(in: 0...100) < 10 else {
          throw SolutionError(type: "Overflow", message: "too large")
        }
      }
    ) { error in
      XCTAssertEqual(
        (error as? Mismatch)?.message, "The solution threw an error that it should not have.")
      XCTAssertEqual((error as? Mismatch)?.actual, "threw Overflow: too large")
    }
  }
}
