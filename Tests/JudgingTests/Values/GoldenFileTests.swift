import Foundation
import Isolation
import XCTest

@testable import Judging

final class GoldenFileTests: XCTestCase {
  private static let header =
    #"{"authority":"a","versions":{"torch":"2.2.2"},"script":"s.py","seed":1}"#

  private func file(_ lines: [String]) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    addTeardownBlock { try FileManager.default.removeItem(at: file) }
    return file
  }

  private func vectors(_ lines: String...) throws -> [GoldenVector] {
    try GoldenFile(contract: ValueContract.contract).vectors(in: file([Self.header] + lines))
  }

  private func message(_ lines: [String]) throws -> String? {
    let file = try file(lines)
    do {
      _ = try GoldenFile(contract: ValueContract.contract).vectors(in: file)
      return nil
    } catch {
      return "\(error)".replacing(file.path, with: "FILE")
    }
  }

  func testAVectorIsACallAndItsAnswer() throws {
    let encoder = ArgumentEncoder(contract: ValueContract.contract)
    let function = ValueContract.contract.functions[0]
    XCTAssertEqual(
      try vectors(
        #"{"function":"scale","arguments":{"values":[1,"nan"],"factor":2.5},"returns":[2.5,"nan"]}"#
      ),
      [
        GoldenVector(
          function: 0, call: "scale([1, .nan], by: 2.5)",
          arguments: try encoder.encode(
            ["values": .array([.integer(1), .string("nan")]), "factor": .number(2.5)], of: function),
          outcome: .returns(
            try encoder.encode(.array([.number(2.5), .string("nan")]), as: function.result)))
      ])
  }

  func testAnAnswerMayBeARefusalOrNothing() throws {
    XCTAssertEqual(
      try vectors(
        #"{"function":"scale","arguments":{"values":[]},"throws":"InvalidInput"}"#,
        #"{"function":"find(x:)","arguments":{"x":1},"returns":null}"#
      ).map(\.outcome), [.throwsInvalidInput, .returns([0])])
  }

  func testEmptyLinesAreSkippedButCounted() throws {
    XCTAssertEqual(
      try vectors("", #"{"function":"find","arguments":{"x":1},"returns":2}"#, "").count, 1)
    XCTAssertEqual(
      try message([Self.header, "", "", #"{"function":"find","arguments":{}}"#])?.prefix(7),
      "FILE:4:")
  }

  func testAFileThatCannotBeReadIsNamed() throws {
    let file = URL(filePath: "/no/such/nms/golden/torchvision.jsonl")
    XCTAssertThrowsError(
      try GoldenFile(contract: ValueContract.contract).vectors(in: file)
    ) {
      XCTAssertEqual(
        "\($0)",
        "/no/such/nms/golden/torchvision.jsonl: It cannot be read: No such file or directory. "
          + "Make it with 'Scripts/oracles.sh --write EXERCISE'.")
    }
  }

  func testSaysWhatIsWrongWithWhichLine() throws {
    let good = #"{"function":"find","arguments":{"x":1},"returns":2}"#
    let header = Self.header
    let table: [([String], String)] = [
      ([], "FILE:1: The line is not the header with authority, versions, script and seed in JSON."),
      (
        [good, good],
        "FILE:1: The line is not the header with authority, versions, script and seed in JSON."
      ),
      ([header], "FILE: It has no vectors."),
      ([header, good, "{"], "FILE:3: The line is not a vector in JSON."),
      ([header, "[]"], "FILE:2: 'arguments': a vector is an object with 'arguments' in it"),
      (
        [header, #"{"function":"find","arguments":{"x":true},"returns":2}"#],
        "FILE:2: 'x': a Boolean where Int is wanted"
      ),
      (
        [header, #"{"function":"find","arguments":{"x":1},"returns":"a"}"#],
        "FILE:2: a string where Int is wanted"
      ),
      (
        [header, #"{"function":"find","arguments":{"x":1},"return":2}"#],
        "FILE:2: 'return': a vector has no such key; it has "
          + #"["function", "arguments", "returns", "throws"]"#
      ),
      (
        [header, #"{"function":"find","arguments":{"x":1}}"#],
        "FILE:2: 'returns': a vector either 'returns' or 'throws'"
      ),
      (
        [header, #"{"function":"find","arguments":{"x":1},"returns":2,"throws":"InvalidInput"}"#],
        "FILE:2: 'returns': a vector either 'returns' or 'throws'"
      ),
      (
        [header, #"{"function":"find","arguments":{"x":1},"throws":"Overflow"}"#],
        #"FILE:2: 'throws': only "InvalidInput" is known"#
      ),
      (
        [header, #"{"function":"sort","arguments":{}}"#],
        "FILE:2: There is no single function 'sort'; the exercise has 'scale(_:by:mode:)', "
          + "'find(x:)'."
      ),
      (
        [header, #"{"arguments":{},"returns":2}"#],
        "FILE:2: The exercise has several functions; name one of 'scale(_:by:mode:)', 'find(x:)'."
      ),
      (
        [header, #"{"function":1,"arguments":{}}"#],
        "FILE:2: 'function': the name of a function is a string"
      ),
    ]
    for (lines, expected) in table { XCTAssertEqual(try message(lines), expected) }
  }
}
