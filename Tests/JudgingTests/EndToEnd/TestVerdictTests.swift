import Judging
import XCTest

/// What becomes of single tests: every verdict, with what the learner is told.
final class TestVerdictTests: EndToEndTestCase {
  private let allTests: Set = [
    "DoubleItExamples/testOneTwoThree", "DoubleItTests/testDoublesEachNumber",
    "DoubleItTests/testDoublesTheEmptyList", "DoubleItTests/testDoublesALongList",
    "DoubleItTests/testAgreesWithTheReferenceOnRandomNumbers",
  ]

  func testARightSolutionIsAccepted() throws {
    let result = try judge("func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }")

    XCTAssertEqual(result.verdict, .accepted)
    XCTAssertEqual(Set(result.tests.map(\.id)), allTests)
    XCTAssertEqual(result.tests.filter { $0.verdict != .accepted }, [])
    XCTAssertEqual(result.faults, [])
    XCTAssertEqual(
      result.tests.filter { $0.visibility == .visible }.map(\.title), ["One two three"])
    XCTAssertTrue(
      Set(result.environment.box)
        .isSuperset(of: ["landlock", "noNewPrivileges", "resourceLimits", "seccomp"]))
  }

  /// A worker that cannot load its solution ends in this way.
  func testAnEndThatLooksLikeALibraryThatCannotBeLoadedIsAnEarlyExit() throws {
    let result = try judge(
      """
      import Glibc
      func doubled(_ values: [Int]) -> [Int] {
        if values.count == 3 { exit(126) }
        return values.map { 2 * $0 }
      }
      """)

    XCTAssertEqual(result.verdict, .runTimeError)
    XCTAssertEqual(try result.test("testOneTwoThree").reason, .earlyExit(code: 126))
    XCTAssertEqual(try result.test("testDoublesTheEmptyList").verdict, .accepted)
  }

  func testAWrongAnswerComesWithItsCounterexample() throws {
    let result = try judge(
      "func doubled(_ values: [Int]) -> [Int] { values.map { $0 > 0 ? 2 * $0 : 0 } }")

    XCTAssertEqual(result.verdict, .wrongAnswer)
    let test = try result.test("testDoublesEachNumber")
    XCTAssertEqual(test.verdict, .wrongAnswer)
    XCTAssertEqual(test.call, "doubled([7, -3, 0, 13])")
    XCTAssertEqual(test.expected, "[14, -6, 0, 26]")
    XCTAssertEqual(test.actual, "[14, 0, 0, 26]")
    XCTAssertEqual(test.message, "[1] is 0, not -6; 1 of 4 values differ")
    // The smallest list that shows the mistake.
    XCTAssertEqual(
      try result.test("testAgreesWithTheReferenceOnRandomNumbers").call, "doubled([-1])")
    XCTAssertEqual(try result.test("testDoublesTheEmptyList").verdict, .accepted)
  }

  func testATrapNamesItsMessageAndItsLine() throws {
    let result = try judge(
      """
      func doubled(_ values: [Int]) -> [Int] {
        var result: [Int] = []
        for index in 0...values.count {
          result.append(2 * values[index])
        }
        return result
      }
      """)

    XCTAssertEqual(result.verdict, .runTimeError)
    let test = try result.test("testOneTwoThree")
    XCTAssertEqual(test.reason, .trap(message: "Index out of range"))
    XCTAssertEqual(test.location?.file, "solution.swift")
    XCTAssertEqual(test.location?.line, 4)
    XCTAssertEqual(test.location?.function, "doubled")
    XCTAssertEqual(test.call, "doubled([1, 2, 3])")
  }

  func testAStackOverflowNamesTheFunctionThatRecurs() throws {
    let result = try judge(
      """
      func firstDoubled(of values: ArraySlice<Int>) -> [Int] {
        [2 * (values.first ?? 0)] + firstDoubled(of: values.dropFirst())
      }
      func doubled(_ values: [Int]) -> [Int] { firstDoubled(of: values[...]) }
      """, tests: ["testOneTwoThree"])

    XCTAssertEqual(result.verdict, .runTimeError)
    let test = try result.test("testOneTwoThree")
    XCTAssertEqual(test.reason, .stackOverflow)
    XCTAssertEqual(test.location?.line, 2)
    XCTAssertEqual(test.location?.function, "firstDoubled")
  }

  func testALoopWithoutAnEndIsStoppedByItsCPUTime() throws {
    let result = try judge(
      """
      func doubled(_ values: [Int]) -> [Int] {
        var count = 0
        while count >= 0 { count = (count + 1) % 1_000 }
        return values
      }
      """, tests: ["testOneTwoThree"])

    XCTAssertEqual(result.verdict, .timeLimitExceeded)
    let test = try result.test("testOneTwoThree")
    XCTAssertGreaterThan(try XCTUnwrap(test.cpuTime), .seconds(0.29))
  }

  func testASleepIsStoppedByTheGuardOfTheWallClock() throws {
    let result = try judge(
      """
      import Glibc
      func doubled(_ values: [Int]) -> [Int] {
        sleep(1_000)
        return values.map { 2 * $0 }
      }
      """, tests: ["testOneTwoThree"])

    XCTAssertEqual(result.verdict, .timeLimitExceeded)
    XCTAssertLessThan(try XCTUnwrap(result.test("testOneTwoThree").cpuTime), .seconds(0.29))
  }

  func testTooMuchMemoryIsItsOwnVerdict() throws {
    // It writes nothing into the memory, which could take longer than the time limit.
    let result = try judge(
      """
      func doubled(_ values: [Int]) -> [Int] {
        var heap: [[Int]] = []
        while true { heap.append([]); heap[heap.count - 1].reserveCapacity(1 << 20) }
      }
      """, tests: ["testOneTwoThree"])

    XCTAssertEqual(result.verdict, .memoryLimitExceeded)
    XCTAssertEqual(try result.test("testOneTwoThree").location?.line, 3)
  }

  func testACrashCostsOneTestOnly() throws {
    let result = try judge(
      """
      func doubled(_ values: [Int]) -> [Int] {
        precondition(!values.isEmpty, "nothing to double")
        return values.map { 2 * $0 }
      }
      """, tests: ["DoubleItTests/testDoublesEachNumber", "testDoublesTheEmptyList"])

    XCTAssertEqual(
      result.verdicts,
      ["testDoublesEachNumber": .accepted, "testDoublesTheEmptyList": .runTimeError])
    XCTAssertEqual(
      try result.test("testDoublesTheEmptyList").reason,
      .trap(message: "Precondition failed: nothing to double"))
  }

  func testAHangCostsOneTestOnly() throws {
    let result = try judge(
      """
      func doubled(_ values: [Int]) -> [Int] {
        while values.count == 3 {}
        return values.map { 2 * $0 }
      }
      """)

    XCTAssertEqual(Set(result.tests.map(\.id)), allTests)
    XCTAssertEqual(try result.test("testOneTwoThree").verdict, .timeLimitExceeded)
    XCTAssertEqual(try result.test("testDoublesEachNumber").verdict, .accepted)
    XCTAssertEqual(try result.test("testDoublesALongList").verdict, .accepted)
  }
}
