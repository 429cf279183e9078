import Foundation
import XCTest

@testable import judge

final class RunCommandTests: XCTestCase {
  /// Actions that answer with a description of the calls.
  private var actions: JudgeActions {
    var actions = CommandHarness.noActions
    actions.run = { request, _, answer in
      switch request.calls {
      case .one(let arguments, let function):
        try answer("\(arguments.lastPathComponent) \(function ?? "any")")
      case .standardInput:
        try answer("first")
        try answer("second")
      }
      return .notAccepted
    }
    return actions
  }

  func testMakesOneCall() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("{}", to: "desk/a.json")
    XCTAssertEqual(
      harness.run(["run", "nms", "notes.txt", "--input", "a.json"], actions: actions),
      .init(code: .notAccepted, output: "a.json any\n", errors: ""))
    XCTAssertEqual(
      harness.run(
        ["run", "nms", "notes.txt", "--input=a.json", "--function=nms"], actions: actions
      ).output, "a.json nms\n")
  }

  func testReadsCallsFromStandardInput() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(
      harness.run(["run", "nms", "notes.txt"], actions: actions).output, "first\nsecond\n")
  }

  func testDoesNotWaitForAPersonToTypeCalls() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(["run", "nms", "notes.txt"], typesInput: true, actions: actions)
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(outcome.errors.hasPrefix("judge: There are no calls to make."), outcome.errors)
  }
}
