import Judging
import XCTest

/// What a learner reads when a solution does not compile, or does not fit its exercise.
final class CompileErrorTests: EndToEndTestCase {
  private func diagnostic(
    _ source: String, as name: String = "solution.swift", on id: String = "double-it",
    file: StaticString = #filePath, line: UInt = #line
  ) throws -> Diagnostic {
    let result = try judge(source, as: name, on: id)
    XCTAssertEqual(result.verdict, .compileError, file: file, line: line)
    XCTAssertEqual(result.tests, [], file: file, line: line)
    return try XCTUnwrap(
      result.diagnostics.first, "\(result.faults)", file: file, line: line)
  }

  func testTheCompilersErrorNamesTheFileAndTheLineOfTheSolution() throws {
    let diagnostic = try diagnostic(
      """
      func doubled(_ values: [Int]) -> [Int] {
        values.map { 2 * $0 }
          .nowhere
      }
      """, as: "my solution.swift")

    XCTAssertEqual(diagnostic.file, "my solution.swift")
    XCTAssertEqual(diagnostic.line, 3)
    XCTAssertEqual(diagnostic.severity, .error)
    XCTAssertTrue(diagnostic.message.contains("no member 'nowhere'"), diagnostic.message)
    XCTAssertEqual(diagnostic.excerpt, "    .nowhere")
  }

  func testASymbolThatNobodyDefinesIsNamed() throws {
    let diagnostic = try diagnostic(
      """
      @_silgen_name("nobody_defines_this") func missing()
      func doubled(_ values: [Int]) -> [Int] {
        missing()
        return values.map { 2 * $0 }
      }
      """)

    XCTAssertTrue(diagnostic.message.contains("nobody_defines_this"), diagnostic.message)
  }

  func testAMissingFunctionIsNamed() throws {
    let diagnostic = try diagnostic("func tripled(_ values: [Int]) -> [Int] { values }")

    XCTAssertEqual(
      diagnostic.message,
      "The exercise expects a function 'doubled', and solution.swift has none.")
    XCTAssertEqual(diagnostic.expected, "func doubled(_ values: [Int]) -> [Int]")
    XCTAssertNil(diagnostic.found)
  }

  func testANameThatIsNearlyRightIsRecognised() throws {
    let diagnostic = try diagnostic("\nfunc double(_ values: [Int]) -> [Int] { values }")

    XCTAssertEqual(
      diagnostic.message,
      "The exercise expects a function 'doubled', and solution.swift has none. Is it 'double'?")
    XCTAssertEqual(diagnostic.line, 2)
    XCTAssertEqual(diagnostic.found, "func double(_ values: [Int]) -> [Int]")
  }

  func testOtherLabelsAreShownBesideTheExpectedOnes() throws {
    let diagnostic = try diagnostic("func doubled(values: [Int]) -> [Int] { values }")

    XCTAssertEqual(
      diagnostic.message, "'doubled' is declared differently from what the exercise expects.")
    XCTAssertEqual(diagnostic.expected, "func doubled(_ values: [Int]) -> [Int]")
    XCTAssertEqual(diagnostic.found, "func doubled(values: [Int]) -> [Int]")
  }

  func testOtherTypesAreShownBesideTheExpectedOnes() throws {
    let diagnostic = try diagnostic("func doubled(_ values: [Float]) -> [Float] { values }")

    XCTAssertEqual(
      diagnostic.message, "'doubled' is declared differently from what the exercise expects.")
    XCTAssertEqual(diagnostic.found, "func doubled(_ values: [Float]) -> [Float]")
  }

  func testAFunctionThatThrowsWhereItMayNotIsDeclaredDifferently() throws {
    let diagnostic = try diagnostic("func doubled(_ values: [Int]) throws -> [Int] { values }")

    XCTAssertEqual(
      diagnostic.message, "'doubled' is declared differently from what the exercise expects.")
  }

  func testAPrivateFunctionIsToldToBeVisible() throws {
    let diagnostic = try diagnostic("private func doubled(_ values: [Int]) -> [Int] { values }")

    XCTAssertEqual(
      diagnostic.message,
      "'doubled(_:)' is private, so the judge cannot call it. Remove the word.")
    XCTAssertEqual(diagnostic.line, 1)
  }

  func testAnEmptyFileLacksTheFunction() throws {
    XCTAssertEqual(
      try diagnostic("").message,
      "The exercise expects a function 'doubled', and solution.swift has none.")
  }

  func testAStatementOutsideOfAFunctionIsTheCompilersToRefuse() throws {
    let diagnostic = try diagnostic(
      "func doubled(_ values: [Int]) -> [Int] { values }\nprint(doubled([1]))\n")

    XCTAssertEqual(diagnostic.line, 2)
  }

  func testNamesOfTheJudgeAreFree() throws {
    let result = try judge(
      """
      func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }
      struct Worker { var name = "" }
      enum Server {}
      protocol WireError {}
      """, tests: ["testOneTwoThree"])

    XCTAssertEqual(result.verdict, .accepted, "\(result.diagnostics)")
  }

  func testTheNameOfTheFileDoesNotMatter() throws {
    let source = "func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }"
    for name in ["Server.swift", "Types.swift", "a:1:2: error: b.swift", "checked.o", "no ending"] {
      XCTAssertEqual(try judge(source, as: name, tests: ["testOneTwoThree"]).verdict, .accepted)
    }
  }
}
