import Foundation
import XCTest

@testable import Judging

/// Exercises whose API has types with state, through generated code, real pipes and real boxes.
final class StatefulTypeTests: EndToEndTestCase {
  private func judge(_ file: URL, on id: String) throws -> SubmissionResult {
    try Judge(workbench: workbench()).judge(
      try Submission(contentsOf: file), on: try exercise(id),
      options: JudgingOptions(measuresTime: false))
  }

  private func submission(_ name: String, of id: String) throws -> URL {
    try XCTUnwrap(
      exercise(id).submissions.values.flatMap { $0 }.first { $0.lastPathComponent == name })
  }

  /// The test that the first comment of a submission names.
  private func noticing(_ file: URL) throws -> String? {
    let prefix = "// Noticed by: "
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }

  private func checkSubmissions(of id: String) throws {
    for (verdict, files) in try exercise(id).submissions {
      for file in files {
        let result = try judge(file, on: id)
        XCTAssertEqual(
          result.verdict.rawValue, verdict.rawValue.replacing("_", with: "-"),
          "\(file.lastPathComponent): \(result.faults)")
        guard let test = try noticing(file), test != "the compiler" else { continue }
        XCTAssertEqual(
          result.tests.first { $0.id == test }?.verdict, result.verdict, file.lastPathComponent)
      }
    }
  }

  // MARK: - Verdicts

  func testAStructureIsJudgedByWhatItsCallsAnswer() throws {
    try checkSubmissions(of: "momentum-steps")
  }

  func testAClassAndItsOperatorsAreJudgedByWhatTheirCallsAnswer() throws {
    try checkSubmissions(of: "scalar-nodes")
  }

  func testAsynchronousFunctionsAreWaitedFor() throws {
    try checkSubmissions(of: "waiting-sums")
  }

  func testGenericFunctionsAreCalledWithTheTypesThatAreListed() throws {
    try checkSubmissions(of: "top-items")
  }

  func testTheTimeOfACallOfAnObjectIsMeasured() throws {
    let file = try submission("other_layout.swift", of: "momentum-steps")
    let result = try Judge(workbench: workbench()).judge(
      try Submission(contentsOf: file), on: try exercise("momentum-steps"),
      options: JudgingOptions(timingBudget: .seconds(1)))
    XCTAssertEqual(result.verdict, .accepted, "\(result.faults)")
    XCTAssertEqual(result.timing?.workloads.map(\.size), [20_000, 40_000])
  }

  func testASolutionThatIsWaitedForIsCompiledWithItsServer() throws {
    let judge = Judge(workbench: try workbench())
    let prepared = try judge.prepare(
      for: "reference.swift", of: exercise("momentum-steps"),
      options: JudgingOptions(measuresTime: false))
    let file = try submission("other_layout.swift", of: "momentum-steps")
    let source = try String(contentsOf: file, encoding: .utf8)
    let result = try judge.judge(submission(source, as: "reference.swift"), with: prepared)
    XCTAssertEqual(result.verdict, .accepted, "\(result.faults) \(result.diagnostics)")
  }

  // MARK: - What is shown

  func testAFailureShowsTheCallsThatLedToIt() throws {
    let file = try submission("forgets_to_reset.swift", of: "momentum-steps")
    let test = try judge(file, on: "momentum-steps").test(
      "testAgreesWithTheReferenceOnAnyOperations")
    XCTAssertEqual(
      test.call,
      """
      var momentum1 = Momentum(lr: 0.5)
      var momentum2 = momentum1
      momentum2.step(&[1], [1])
      momentum2.reset()
      momentum2.step(&[0.5], [1])
      """)
    XCTAssertEqual(test.expected, "[[0.5], [0.5], [0]]")
    // A call that cannot be made again alone is not given as values.
    XCTAssertNil(test.counterexample)
  }

  func testATrapShowsTheCallsThatLedToItAndItsLine() throws {
    let file = try submission("traps_when_it_is_reset.swift", of: "momentum-steps")
    let test = try judge(file, on: "momentum-steps").test(
      "testAgreesWithTheReferenceOnAnyOperations")
    XCTAssertEqual(
      test.call, "var momentum1 = Momentum(lr: 0.5)\nvar momentum2 = momentum1\nmomentum2.reset()")
    XCTAssertEqual(test.location?.line, 44)
  }

  func testANewValueOfAnInoutParameterIsShownLikeAnAnswer() throws {
    let file = try submission("copies_the_generator.swift", of: "momentum-steps")
    let test = try judge(file, on: "momentum-steps").test("testTheGeneratorGoesOn")
    XCTAssertEqual(test.call, "shuffle(&[1, 2, 3, 4, 5], using: &SplitMix64(state: 7))")
    XCTAssertEqual(test.actual, "SplitMix64(state: 7)")
  }

  func testAClassInThePlaceOfAStructureIsToldInTheLearnersWords() throws {
    let file = try submission("class_instead.swift", of: "momentum-steps")
    let diagnostics = try judge(file, on: "momentum-steps").diagnostics
    XCTAssertEqual(
      diagnostics.map(\.message),
      [
        "'Momentum' is a class, and the exercise expects a struct: a copy does not change with it."
      ])
    XCTAssertEqual(diagnostics.map(\.line), [5])
  }

  func testAGenericFunctionIsMissedOnce() throws {
    let file = try submission("numbers_only.swift", of: "top-items")
    let diagnostics = try judge(file, on: "top-items").diagnostics
    XCTAssertEqual(
      diagnostics.map(\.expected),
      ["func top<Item>(_ items: [Item], count: Int = 1) throws -> [Item] where Item : Comparable"])
  }

  // MARK: - Calls by name

  func testAFunctionWithInoutParametersAnswersWithTheirNewValues() throws {
    let file = try submission("reference.swift", of: "momentum-steps")
    let caller = try SolutionCaller(
      Submission(contentsOf: file), of: exercise("momentum-steps"), workbench: workbench())
    let average = try RequestedCall(
      function: "emaUpdate",
      argumentsJSON: Data(#"{"target": [1, 0], "source": [0, 1], "momentum": 0.75}"#.utf8))
    XCTAssertEqual(try caller.answer(average).json, #"{"returns":[0.75,0.25]}"#)
    let shuffle = try RequestedCall(
      function: "shuffle",
      argumentsJSON: Data(#"{"numbers": [1, 2], "generator": {"state": 7}}"#.utf8))
    XCTAssertEqual(
      try caller.answer(shuffle).json,
      #"{"returns":{"result":1,"numbers":[1,2],"generator":{"state":11400714819323198492}}}"#)
  }

  func testWhatNeedsAnObjectCannotBeCalledByItsName() throws {
    let file = try submission("reference.swift", of: "momentum-steps")
    let caller = try SolutionCaller(
      Submission(contentsOf: file), of: exercise("momentum-steps"), workbench: workbench())
    for name in ["Momentum.step(_:_:)", "descend"] {
      let call = try RequestedCall(function: name, argumentsJSON: Data("{}".utf8))
      XCTAssertThrowsError(try caller.answer(call)) { error in
        XCTAssertEqual(
          "\(error)",
          "'\(name)' needs an object, which lives in a process and cannot be written as JSON. Call "
            + "it from a test, or call 'emaUpdate(_:source:momentum:)', 'shuffle(_:using:)'.")
      }
    }
  }
}
