import Foundation
import Isolation
import XCTest

@testable import Judging

/// Functions and sequences that a suite and a solution give each other, through generated code and a real box.
final class LentFunctionTests: EndToEndTestCase {
  private func reference(_ id: String = "lent-functions") throws -> String {
    try String(contentsOf: exercise(id).reference, encoding: .utf8)
  }

  /// Judges the reference with one change.
  private func judge(
    replacing old: String, with new: String, importing module: String? = nil, tests: [String] = []
  ) throws -> SubmissionResult {
    let source = try reference()
    XCTAssertTrue(source.contains(old), "there is no '\(old)'")
    let imports = module.map { "import \($0)\n" } ?? ""
    return try judge(
      imports + source.replacing(old, with: new), on: "lent-functions", tests: tests)
  }

  /// The line of the reference that asks a function of the suite.
  private let asking = "  range.reduce(0) { $0 + f($1) }\n"
  private let asksEach = "LentFunctionTests/testAFunctionIsAskedOnceForEachNumber"

  private func assert(
    _ replacement: String, importing module: String? = nil, is verdict: Verdict,
    _ reason: RunTimeErrorReason? = nil, line: UInt = #line
  ) throws {
    let result = try judge(
      replacing: asking, with: replacement, importing: module, tests: [asksEach])
    let test = try result.test("testAFunctionIsAskedOnceForEachNumber", line: line)
    XCTAssertEqual(test.verdict, verdict, "\(result.faults)", line: line)
    XCTAssertEqual(test.reason, reason, line: line)
  }

  private func violation(_ detail: String) -> RunTimeErrorReason {
    .protocolViolation(detail: detail)
  }

  // MARK: - Verdicts

  func testWhatKeepsTheRulesIsAccepted() throws {
    for id in ["lent-functions", "lent-streams"] {
      let result = try judge(try reference(id), on: id)
      XCTAssertEqual(result.verdict, .accepted, "\(result.faults)")
      XCTAssertEqual(result.tests.filter { $0.verdict != .accepted }.map(\.id), [])
    }
  }

  func testEachSubmissionGetsTheVerdictOfItsFolder() throws {
    let submissions = try exercise("lent-functions").submissions
    for (expected, files) in submissions where expected != .accepted {
      for file in files {
        let source = try String(contentsOf: file, encoding: .utf8)
        let noticing = try XCTUnwrap(source.firstMatch(of: /Noticed by: (.*)/)).output.1
        let result = try judge(source, on: "lent-functions")
        XCTAssertEqual(
          result.verdict.rawValue, expected.rawValue.replacing("_", with: "-"),
          file.lastPathComponent)
        XCTAssertTrue(
          result.tests.contains { $0.id == noticing && $0.verdict != .accepted },
          "\(file.lastPathComponent) is not noticed by \(noticing)")
      }
    }
  }

  func testAnExpectationInAFunctionEndsTheTest() throws {
    let result = try judge(
      replacing: asking, with: "  (range.lowerBound...range.upperBound).reduce(0) { $0 + f($1) }\n")
    let test = try result.test("testOnlyNumbersOfTheRangeAreAsked")
    XCTAssertEqual(test.verdict, .wrongAnswer)
    XCTAssertEqual(test.message, "This does not hold: Only numbers of the range are asked.")
    XCTAssertEqual(result.faults, [])
  }

  /// A sequence cannot throw what ends it, so it breaks off.
  func testAnExpectationInASequenceEndsTheTest() throws {
    let result = try judge(
      replacing: "(start..<min(start + size, count))", with: "(start..<start + size)")
    let test = try result.test("testOnlyItemsThatExistAreLoaded")
    XCTAssertEqual(test.verdict, .wrongAnswer, "\(result.faults)")
    XCTAssertEqual(test.message, "This does not hold: Only items that exist are loaded.")
  }

  func testASolutionWithAnotherFunctionTypeIsTold() throws {
    let source = try reference().replacing(asking, with: "  0\n")
      .replacing("func sum(_ f: (Int) -> Int", with: "func sum(_ f: (String) -> Int")
    let result = try judge(source, on: "lent-functions")
    XCTAssertEqual(result.verdict, .compileError)
    XCTAssertEqual(
      result.diagnostics.first?.expected,
      "func sum(_ f: (Int) -> Int, over range: Range<Int>) -> Int")
  }

  func testAWorkloadMayLendFunctions() throws {
    let result = try judge(try reference(), on: "lent-functions", measuresTime: true)
    XCTAssertEqual(result.verdict, .accepted, "\(result.faults)")
    XCTAssertEqual(result.timing?.workloads.map(\.name), ["squares"])
  }

  // MARK: - Functions that take time

  func testWhatIsNotCancelledStillWaits() throws {
    let source = try reference("lent-streams").replacing(
      "    for index in 0..<count { group.addTask { try await load(index) } }\n",
      with:
        "    for index in 0..<count { group.addTask { try await Task { try await load(index) }.value } }\n"
    )
    let result = try judge(
      source, on: "lent-streams", tests: ["StreamTests/testWhatIsCancelledWaitsNoMore"])
    XCTAssertEqual(
      try result.test("testWhatIsCancelledWaitsNoMore").verdict, .wrongAnswer, "\(result.faults)")
  }

  // MARK: - Reports

  func testAReportSaysWhatAFunctionWasAsked() throws {
    let result = try judge(
      replacing: asking, with: "  range.reduce(0) { $0 + f($1 + 1) }\n", tests: [asksEach])
    let test = try result.test("testAFunctionIsAskedOnceForEachNumber")
    XCTAssertEqual(
      test.call,
      "sum({ … }, over: 2..<6) where f(3) = 9, f(4) = 16, f(5) = 25, f(6) = 36")
    let counterexample = try XCTUnwrap(test.counterexample)
    XCTAssertEqual(
      counterexample.arguments.first?.value, .string("f(3) = 9, f(4) = 16, f(5) = 25, f(6) = 36"))
    XCTAssertEqual(counterexample.expected?.value, .integer(54))
  }

  func testAReportShowsTheOuterCallAfterAnErrorInOneInsideOfIt() throws {
    let result = try judge(
      replacing: "  return try body(times)\n", with: "  return try body(times).uppercased()\n",
      tests: ["LentFunctionTests/testACallGoesOnAfterAnErrorInOneInsideOfIt"])
    let test = try result.test("testACallGoesOnAfterAnErrorInOneInsideOfIt")
    XCTAssertEqual(test.verdict, .wrongAnswer)
    XCTAssertTrue(test.call?.hasPrefix("retrying(3, ") ?? false, test.call ?? "no call")
  }

  func testAReportSaysWhatASequenceGave() throws {
    let result = try judge(
      replacing: "      found.append(candidate)\n",
      with: "      found.append(candidate)\n      if found.count == 4 { return 8 }\n",
      tests: ["SequenceTests/testAnInfiniteSequenceIsPulled"])
    let test = try result.test("testAnInfiniteSequenceIsPulled")
    XCTAssertEqual(test.verdict, .wrongAnswer)
    XCTAssertEqual(test.call, "primes() where result gave 2, 3, 5, 8, 11, 13")
  }

  // MARK: - Limits

  func testQuestionsWithoutEndUseUpTheTime() throws {
    try assert("  while true { _ = f(1) }\n", is: .timeLimitExceeded)
  }

  func testAHangAfterAQuestionUsesUpTheTime() throws {
    try assert("  _ = f(1)\n  while true {}\n", is: .timeLimitExceeded)
  }

  func testARecursionThroughBothProcessesOverflows() throws {
    let result = try judge(
      replacing: "    let value = f(answer, key)\n",
      with: "    let value = f({ answer($0 + 3) }, key)\n")
    let test = try result.test("testARecursionAsksForEachNumberOnce")
    XCTAssertEqual(test.verdict, .runTimeError)
    XCTAssertEqual(test.reason, .stackOverflow)
  }

  func testATrapAfterAQuestionIsATrap() throws {
    try assert(
      "  return [1][f(3)]\n", is: .runTimeError, .trap(message: "Index out of range"))
  }

  func testAnExitAfterAQuestionIsAnEarlyExit() throws {
    try assert(
      "  if f(3) == 9 { exit(0) }\n  return 0\n", importing: "Glibc", is: .runTimeError,
      .earlyExit(code: 0))
  }

  func testAQuestionAfterTheCallIsATrap() throws {
    let source = try reference("lent-streams").replacing(
      "  return sum.withLock { $0 }",
      with: """
          DispatchQueue.global().async {
            while true { _ = f(1) }
          }
          return sum.withLock { $0 }
        """)
    let test = try judge(source, on: "lent-streams").test("testNothingIsAskedAfterTheCall")
    XCTAssertEqual(test.verdict, .runTimeError)
    XCTAssertEqual(
      test.reason,
      .trap(message: "A function was called after the call that it was given to had ended."))
  }

  // MARK: - Forged frames

  /// Writes a frame as a solution can, beside those of the worker.
  private func forged(_ kind: Int, _ payload: String, _ more: String = "") -> String {
    """
      func frame(_ kind: UInt8, _ payload: [UInt8]) {
        var bytes: [UInt8] = [0x4A, 0x57, 2, kind, 1, 0, 0, 0]
        withUnsafeBytes(of: UInt64(payload.count)) { bytes += $0 }
        write(4, bytes + payload, bytes.count + payload.count)
      }
      frame(\(kind), \(payload))
      \(more)
      sleep(20)
      return 54

    """
  }

  func testANumberThatWasNotLentIsAViolation() throws {
    try assert(
      forged(144, "[99, 0, 0, 0]"), importing: "Glibc", is: .runTimeError,
      violation("called the function 99, which it was not lent or has given back"))
  }

  func testArgumentsThatCannotBeDecodedAreAViolation() throws {
    try assert(
      forged(144, "[0, 0, 0, 0, 1]"), importing: "Glibc", is: .runTimeError,
      violation(
        "called f with arguments that cannot be decoded: the bytes end in the middle of a value"))
  }

  func testAnErrorThatNobodyThrewIsAViolation() throws {
    try assert(
      forged(145, "[0, 0, 0, 0]"), importing: "Glibc", is: .runTimeError,
      violation("threw the error 0, of which it was not told"))
  }

  func testAFunctionThatWasGivenBackCannotBeCalled() throws {
    try assert(
      forged(
        146, "[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]",
        "frame(144, [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0])"),
      importing: "Glibc", is: .runTimeError,
      violation("called the function 0, which it was not lent or has given back"))
  }

  // MARK: - judge run

  func testACallWithFunctionsCannotBeMadeFromJSON() throws {
    let caller = try SolutionCaller(
      try Submission(contentsOf: exercise("lent-functions").reference),
      of: try exercise("lent-functions"), workbench: try workbench())
    let call = try RequestedCall(function: "sum", argumentsJSON: Data("{}".utf8))
    XCTAssertThrowsError(try caller.answer(call)) { error in
      XCTAssertEqual(
        "\(error)",
        "'sum(_:over:)' takes or returns functions or sequences, which JSON cannot hold; call it "
          + "from a test in Swift, with 'swift test' in a workspace.")
    }
  }
}
