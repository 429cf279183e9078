import Foundation
import Judging
import XCTest

/// Calls with arguments in JSON, each in a worker of its own.
final class SolutionCallingTests: EndToEndTestCase {
  private let sums = """
    import ExerciseKit
    nonisolated(unsafe) var calls = 0
    func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
      guard !start.isNaN else { throw InvalidInput("the start is not a number") }
      calls += 1
      precondition(calls == 1, "called twice")
      precondition(values.count < 5, "too many")
      var sum = start
      return values.map { sum += $0; return sum }
    }
    """

  /// The answers to calls that are given by their arguments.
  private func answers(
    _ source: String, on id: String = "running-sums", _ arguments: String...
  ) throws -> [CallAnswer] {
    let caller = try SolutionCaller(
      submission(source), of: exercise(id), workbench: workbench())
    var answers: [CallAnswer] = []
    for argument in arguments {
      let call = try RequestedCall(function: nil, argumentsJSON: Data(argument.utf8))
      answers.append(try caller.answer(call))
    }
    return answers
  }

  func testAnArgumentWithADefaultMayBeLeftOut() throws {
    let answers = try answers(
      sums, #"{"values": [1, 2, 3.5]}"#, #"{"values": [1, 2], "start": 10}"#)
    XCTAssertEqual(
      answers.map(\.json), [#"{"returns":[1.0,3.0,6.5]}"#, #"{"returns":[11.0,13.0]}"#])
    XCTAssertEqual(answers.map(\.isAnswered), [true, true])
  }

  func testNumbersThatJSONDoesNotHaveAreWords() throws {
    let answers = try answers(
      sums, #"{"values": ["inf", 1, "-inf"]}"#, #"{"values": ["-inf", "nan"]}"#)
    XCTAssertEqual(
      answers.map(\.value), [#"["inf","inf","nan"]"#, #"["-inf","nan"]"#])
  }

  func testAnErrorOfTheSolutionIsAnAnswer() throws {
    let answer = try XCTUnwrap(answers(sums, #"{"values": [1], "start": "nan"}"#).first)
    XCTAssertEqual(
      answer.json,
      #"{"throws":{"type":"InvalidInput","message":"the start is not a number"}}"#)
    XCTAssertTrue(answer.isAnswered)
  }

  func testACrashIsNoAnswerAndLeavesTheNextCallAlone() throws {
    let answers = try answers(sums, #"{"values": [1, 2, 3, 4, 5]}"#, #"{"values": [1]}"#)
    XCTAssertEqual(
      answers.map(\.json),
      [
        #"{"failure":{"reason":"run-time-error","message":"The solution trapped: "#
          + #"Precondition failed: too many"}}"#,
        #"{"returns":[1.0]}"#,
      ])
    XCTAssertEqual(answers.map(\.isAnswered), [false, true])
  }

  func testArgumentsThatDoNotFitAreNoCall() throws {
    for arguments in [#"{"values": ["one"]}"#, #"{"value": [1]}"#, #"{}"#, #"[1]"#, "{"] {
      XCTAssertThrowsError(try answers(sums, arguments), arguments) { error in
        XCTAssertTrue(error is InvalidCall, "\(error)")
      }
    }
  }

  func testASolutionThatDoesNotCompileCannotBeCalled() throws {
    XCTAssertThrowsError(
      try answers("func runningSums() {}", #"{"values": [1]}"#)
    ) { error in
      let answer = (error as? RefusedSubmission)?.answer
      XCTAssertEqual(answer?.isAnswered, false)
      XCTAssertTrue(answer?.json.contains("is declared differently") ?? false, "\(error)")
    }
  }

  func testAFunctionIsChosenByItsName() throws {
    let source = """
      import ExerciseKit
      func brightened(_ image: Tensor, by amount: Float) -> Tensor {
        Tensor(shape: image.shape, data: image.data.map { $0 + amount })
      }
      func relabelled(_ map: LabelMap) -> LabelMap { map }
      func counted(_ words: [String]) -> [String: Int] { ["words": words.count] }
      func withArea(_ boxes: [Box]) -> [Box] { boxes }
      """
    let caller = try SolutionCaller(
      submission(source), of: exercise("image-notes"), workbench: workbench())
    func answer(_ line: String) throws -> String {
      try caller.answer(RequestedCall(line: Data(line.utf8))).json
    }
    XCTAssertEqual(
      try answer(
        #"{"function": "brightened", "arguments": {"image": {"shape": [2], "data": [1, 2]}, "#
          + #""amount": 0.5}}"#),
      #"{"returns":{"shape":[2],"data":[1.5,2.5]}}"#)
    XCTAssertEqual(
      try answer(#"{"function": "counted(_:)", "arguments": {"words": ["a", "b"]}}"#),
      #"{"returns":{"words":2}}"#)
    XCTAssertThrowsError(try answer(#"{"function": "counter", "arguments": {"words": []}}"#)) {
      XCTAssertTrue("\($0)".contains("counter"), "\($0)")
    }
  }
}
