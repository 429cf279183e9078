import Foundation
import XCTest

@testable import Judging

/// Solutions that are compiled with bindings and linked with a server that was compiled before them.
final class BindingsTests: EndToEndTestCase {
  private func build(_ submission: Submission, on id: String) throws -> SubmissionBuild {
    let workbench = try workbench()
    return try SubmissionBuild(
      starting: submission, for: workbench.suite(of: exercise(id)), with: workbench,
      options: JudgingOptions(measuresTime: false))
  }

  private func reference(of id: String) throws -> String {
    try String(contentsOf: exercise(id).reference, encoding: .utf8)
  }

  /// The reference of an exercise after a change.
  private func reference(of id: String, with changes: KeyValuePairs<String, String>) throws
    -> String
  {
    changes.reduce(try reference(of: id)) { source, change in
      XCTAssertTrue(source.contains(change.key), change.key)
      return source.replacing(change.key, with: change.value)
    }
  }

  private func assertFits(
    _ id: String, with changes: KeyValuePairs<String, String>, line: UInt = #line
  ) throws {
    var build = try build(submission(reference(of: id, with: changes)), on: id)
    guard case .built = try build.finish(.checked) else {
      return XCTFail("It is refused.", line: line)
    }
  }

  private func assertIsRefused(
    _ id: String, with changes: KeyValuePairs<String, String>, line: UInt = #line
  ) throws {
    var build = try build(submission(reference(of: id, with: changes)), on: id)
    if case .built = try build.finish(.checked) { XCTFail("It is accepted.", line: line) }
  }

  // MARK: - Linking

  func testNothingIsCompiledTogetherForASolutionThatFits() throws {
    for id in [
      "lazy-cache", "lent-streams", "momentum-steps", "scalar-nodes", "top-items",
      "waiting-sums",
    ] {
      XCTAssertTrue(try workbench().suite(of: exercise(id)).bindings != nil, id)
      for file in try exercise(id).submissions[.accepted] ?? [] {
        var build = try build(Submission(contentsOf: file), on: id)
        XCTAssertTrue(try build.finishAlone(), "\(id): \(file.lastPathComponent)")
      }
    }
  }

  func testAnExerciseWhoseFunctionsAreFoundByTheirNamesHasNoBindings() throws {
    XCTAssertNil(try workbench().suite(of: exercise("double-it")).bindings)
  }

  func testASolutionMayBeCalledLikeTheBindings() throws {
    let source = try reference(of: "scalar-nodes")
    var build = try build(submission(source, as: "Bindings.swift"), on: "scalar-nodes")
    XCTAssertTrue(try build.finishAlone())
  }

  func testATypeByAnotherNameIsCompiledTogether() throws {
    let changes: KeyValuePairs = ["final class Node": "typealias Node = Vertex\nfinal class Vertex"]
    var alone = try build(
      submission(reference(of: "scalar-nodes", with: changes)), on: "scalar-nodes")
    XCTAssertThrowsError(try alone.finishAlone())
    try assertFits("scalar-nodes", with: changes)
    let result = try judge(reference(of: "scalar-nodes", with: changes), on: "scalar-nodes")
    XCTAssertEqual(result.verdict, .accepted, "\(result.faults)")
  }

  // MARK: - What fits

  func testWhatCanBeCalledAsTheExerciseExpectsFits() throws {
    // An initializer that cannot fail, and a function that cannot throw.
    try assertFits(
      "momentum-steps", with: ["init?(task": "init(task", "default: return nil": "default: lr = 1"])
    try assertFits(
      "momentum-steps",
      with: [
        "ladder(_ rates: [Float]) throws": "ladder(_ rates: [Float])",
        "try rates.map { try Momentum(lr: $0) }": "rates.map { try! Momentum(lr: $0) }",
      ])
    try assertFits("scalar-nodes", with: ["final class": "class"])
    try assertFits("waiting-sums", with: ["func squares": "@MainActor func squares"])
    try assertFits(
      "top-items",
      with: ["func counts": "func top(_ items: [Int], count: Int) -> [Int] { [] }\nfunc counts"])
    // A method of a protocol may be mutating, also where a class has it from there.
    try assertFits(
      "scalar-nodes",
      with: [
        "final class Node {":
          "protocol P {}\nextension P { mutating func backward() {} }\nfinal class Node: P {",
        "func backward() {\n    var": "func other() {\n    var",
      ])
  }

  func testASolutionMayDeclareNamesOfTheServer() throws {
    let names = [
      "Worker", "WireError", "WireDecoder", "WireEncoder", "LentFunction", "BorrowedFunction",
      "Coding", "Served", "Server", "Task", "CancellationError",
    ]
    for id in ["lazy-cache", "lent-streams", "momentum-steps"] {
      let declarations = names.map { "\nstruct \($0) {}" }.joined()
      let workbench = try workbench()
      var build = try SubmissionBuild(
        starting: submission(reference(of: id) + declarations),
        for: workbench.suite(of: exercise(id)), with: workbench, options: JudgingOptions())
      for mode in [Compiler.Mode.checked, .optimised] {
        guard case .built = try build.finish(mode) else {
          XCTFail("\(id) is refused by the \(mode) build.")
          continue
        }
      }
    }
  }

  // MARK: - What does not

  func testATypeOfAnotherKindIsRefused() throws {
    try assertIsRefused("scalar-nodes", with: ["final class": "struct"])
    try assertIsRefused("scalar-nodes", with: ["final class": "actor"])
    try assertIsRefused(
      "momentum-steps", with: ["struct Momentum": "final class Momentum", "mutating ": ""])
    try assertIsRefused("scalar-nodes", with: ["class Node {": "class Node<T> {"])
  }

  func testATypeOrAMemberThatNobodySeesIsRefused() throws {
    try assertIsRefused(
      "momentum-steps",
      with: ["struct Momentum": "private struct Momentum", "func descend": "private func descend"])
    try assertIsRefused(
      "momentum-steps", with: ["mutating func reset": "fileprivate mutating func reset"])
    try assertIsRefused("momentum-steps", with: ["var lr: Float": "private(set) var lr: Float"])
  }

  func testAnotherResultIsRefusedAlsoWhereNoneIsExpected() throws {
    try assertIsRefused(
      "scalar-nodes",
      with: [
        "func backward() {": "@discardableResult func backward() -> Int {",
        "slopes[ObjectIdentifier(parent), default: 0] += slope * factor()\n      }\n    }":
          "slopes[ObjectIdentifier(parent), default: 0] += slope * factor()\n      }\n    }\n    return 1",
      ])
    try assertIsRefused("momentum-steps", with: ["-> Memory {": "-> Memory? {"])
  }

  func testOtherEffectsAndLabelsAreRefused() throws {
    try assertIsRefused("momentum-steps", with: ["func memory()": "func memory() throws"])
    try assertIsRefused("momentum-steps", with: ["func reset()": "func reset() async"])
    try assertIsRefused(
      "momentum-steps",
      with: ["_ target: inout [Float], source: [Float]": "source: [Float], _ target: inout [Float]"]
    )
    try assertIsRefused("waiting-sums", with: ["struct Tally": "@MainActor struct Tally"])
  }

  func testAGenericFunctionThatTakesLessIsRefused() throws {
    try assertIsRefused(
      "top-items", with: ["where T: Comparable": "where T: Comparable & BinaryInteger"])
  }
}
