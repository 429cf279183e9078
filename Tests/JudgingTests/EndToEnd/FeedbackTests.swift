import Foundation
import Judging
import XCTest

/// An exercise that limits what is shown of its hidden tests, and solutions that make them speak.
///
/// Its fixed numbers have nine digits; none of them may be in what is published.
final class FeedbackTests: EndToEndTestCase {
  private static let secrets = ["734198265", "617349281", "512738496", "821936574"]

  /// Solutions that put their input wherever they can.
  private static let solutions = [
    "prints it and returns it": """
    func quotients(_ values: [Int], by divisor: Int) throws -> [Int] {
      print(values, divisor)
      return values.map { $0 &+ 1 } + values
    }
    """,
    "traps with it": """
    func quotients(_ values: [Int], by divisor: Int) throws -> [Int] {
      fatalError("\\(values) by \\(divisor)")
    }
    """,
    "throws it": """
    struct Spoken: Error { let values: [Int] }
    func quotients(_ values: [Int], by divisor: Int) throws -> [Int] {
      throw Spoken(values: values)
    }
    """,
    "remembers it for a later answer": """
    nonisolated(unsafe) var seen: [Int] = []
    func quotients(_ values: [Int], by divisor: Int) throws -> [Int] {
      defer { seen += values }
      return [seen.first ?? 0]
    }
    """,
  ]

  /// What is published of a result at a level: the document and the page with everything on it.
  private func published(_ result: SubmissionResult) throws -> String {
    let style = TerminalStyle(width: 200)
    return try JSONReport.text(for: result)
      + TerminalReport(style: style, isVerbose: true).text(for: result)
  }

  func testFixedInputsAreNotPublishedAtAnyLevelBelowTheirOwn() throws {
    let limit = try exercise("quotients").metadata.feedback
    XCTAssertEqual(limit, .property)
    var found: Set<String> = []
    for (name, source) in Self.solutions {
      let result = try judge(source, on: "quotients")
      XCTAssertNotEqual(result.verdict, .accepted, name)
      XCTAssertNotEqual(result.verdict, .judgeError, "\(name): \(result.faults)")
      let whole = try published(result)
      found.formUnion(Self.secrets.filter(whole.contains))
      for asked in FeedbackLevel.allCases {
        let text = try published(result.showing(asked, atMost: limit))
        for secret in Self.secrets {
          XCTAssertFalse(text.contains(secret), "\(name), \(asked), \(secret): \(text)")
        }
      }
    }
    // Without the limit all of them are there to be seen, so that the assertions above mean something.
    XCTAssertEqual(found, Set(Self.secrets))
  }

  func testWhatFailsOnRandomInputIsShownAsFarAsIsAsked() throws {
    let source = try XCTUnwrap(Self.solutions["prints it and returns it"])
    let result = try judge(source, on: "quotients")

    let shown = result.showing(.counterexample, atMost: .property)
    XCTAssertEqual(shown.feedback, .property)
    XCTAssertEqual(shown.askedFeedback, .counterexample)
    let random = try shown.test("testAgreesWithTheReferenceOnRandomNumbers")
    XCTAssertEqual(random, try result.test("testAgreesWithTheReferenceOnRandomNumbers"))
    XCTAssertEqual(random.call, "quotients([0], by: 1)")
    XCTAssertEqual(random.actual, "[1, 0]")
    // The worker had been told a fixed number before.
    XCTAssertFalse(try result.test("testAgreesWithTheReferenceAfterAFixedNumber").isDrawn)

    let asked = result.showing(.names, atMost: .property)
    XCTAssertNil(try asked.test("testAgreesWithTheReferenceOnRandomNumbers").call)
    XCTAssertNil(asked.askedFeedback)
  }

  func testATrapOnRandomInputIsShownAsFarAsIsAsked() throws {
    let source = try XCTUnwrap(Self.solutions["traps with it"])
    let shown = try judge(source, on: "quotients").showing(.counterexample, atMost: .names)
    let random = try shown.test("testAgreesWithTheReferenceOnRandomNumbers")
    XCTAssertEqual(random.reason, .trap(message: "[0] by 1"))
    let fixed = try shown.test("testDividesEachNumber")
    XCTAssertEqual(fixed.reason, .trap(message: nil))
    XCTAssertEqual(fixed.location?.line, 2)
  }

  func testRulesAreShownWithoutTheirInputs() throws {
    let source = try XCTUnwrap(Self.solutions["prints it and returns it"])
    let result = try judge(source, on: "quotients")
    let shown = result.showing(.property)
    XCTAssertEqual(
      try shown.test("testGivesAsManyAsThereAre").message,
      "This does not hold: There are as many quotients as numbers.")
    XCTAssertEqual(
      try shown.test("testRefusesToDivideByNothing").message,
      "An input that must be refused was accepted.")
    XCTAssertNil(try shown.test("testDividesEachNumber").message)
    XCTAssertNil(try result.showing(.names).test("testGivesAsManyAsThereAre").message)
  }

  func testOnlyExamplesAreLeftWhereTheVerdictIsAllThatIsShown() throws {
    let source = try XCTUnwrap(Self.solutions["prints it and returns it"])
    let result = try judge(source, on: "quotients")
    let shown = result.showing(.verdict)
    XCTAssertEqual(shown.verdict, .wrongAnswer)
    XCTAssertEqual(shown.tests, [try result.test("testHalves")])
  }

  func testASuiteThatDoesNotWorkIsNotQuoted() throws {
    let right = "func halved(_ value: Int) -> Int { value / 2 }"
    let result = try judge(right, on: "broken-suite", tests: ["testThrowsAnErrorOfItsOwn"])
    XCTAssertTrue(try published(result).contains("The test itself failed"))
    for level in FeedbackLevel.allCases where level < .counterexample {
      let shown = result.showing(level)
      XCTAssertEqual(shown.verdict, .judgeError)
      XCTAssertFalse(try published(shown).contains("The test itself failed"))
      XCTAssertEqual(shown.faults.count, 1)
    }
  }

  func testASuiteThatDoesNotCompileIsNotQuoted() throws {
    let folder = try temporaryFolder().appending(path: "double-it")
    try FileManager.default.copyItem(at: exercise("double-it").folder, to: folder)
    try Data("let secret: Int = \"hidden\"\n".utf8)
      .write(to: folder.appending(path: "Tests/Secret.swift"))
    let exercise = try Catalog.exercise("double-it", in: [folder.deletingLastPathComponent()])
    let judge = Judge(workbench: try workbench())
    let options = JudgingOptions(tests: ["testOneTwoThree"])

    // What is thrown here would be printed as it is.
    XCTAssertNoThrow(try judge.check(options, for: exercise))
    let result = try judge.judge(
      submission("func doubled(_ values: [Int]) -> [Int] { values }"), on: exercise,
      options: options)
    XCTAssertEqual(result.verdict, .judgeError)
    XCTAssertTrue(try published(result).contains("Secret.swift"), "\(result.faults)")
    XCTAssertFalse(try published(result.showing(.property)).contains("Secret.swift"))
  }
}
