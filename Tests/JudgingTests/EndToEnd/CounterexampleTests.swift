import Foundation
import Judging
import XCTest

/// The values of a call that failed, from the suite's process to the result.
final class CounterexampleTests: EndToEndTestCase {
  /// The counterexample of a test when one function of the fixture with every shape is another.
  private func counterexample(
    replacing declaration: String, by body: String, test: String
  ) throws -> Counterexample {
    let exercise = try exercise("echo-shapes")
    let reference = try XCTUnwrap(
      exercise.submissions[.accepted]?.first { $0.lastPathComponent == "reference.swift" })
    let source = try String(contentsOf: reference, encoding: .utf8)
    XCTAssertTrue(source.contains("\(declaration) { value }"))
    let wrong = source.replacing("\(declaration) { value }", with: "\(declaration) { \(body) }")
    let result = try judge(wrong, on: "echo-shapes", tests: [test])
    return try XCTUnwrap(result.test(test).counterexample)
  }

  // MARK: - Types

  func testNumbers() throws {
    let result = try judge(
      "public func doubled(_ values: [Int]) -> [Int] { values }", tests: ["testDoublesEachNumber"])
    let values = JSONValue.array([.integer(7), .integer(-3), .integer(0), .integer(13)])
    let doubles = JSONValue.array([.integer(14), .integer(-6), .integer(0), .integer(26)])
    XCTAssertEqual(
      try result.test("testDoublesEachNumber").counterexample,
      Counterexample(
        function: "doubled(_:)",
        arguments: [.init(name: "values", type: "[Int]", value: values)],
        expected: .init(type: "[Int]", value: doubles),
        actual: .init(type: "[Int]", value: values)))
  }

  func testTensors() throws {
    let found = try counterexample(
      replacing: "func tensor(_ value: Tensor) -> Tensor",
      by: "var value = value; value.data[0] = 0.1; return value", test: "testTensors")
    func tensor(_ first: JSONValue) -> JSONValue {
      .object([
        "shape": .array([.integer(2), .integer(2)]),
        "data": .array([first, .string("nan"), .string("-inf"), .integer(0)]),
      ])
    }
    XCTAssertEqual(
      found.arguments, [.init(name: "value", type: "Tensor", value: tensor(.integer(1)))])
    XCTAssertEqual(found.expected, .init(type: "Tensor", value: tensor(.integer(1))))
    XCTAssertEqual(found.actual, .init(type: "Tensor", value: tensor(.number(0.1))))
  }

  func testBoxes() throws {
    let found = try counterexample(
      replacing: "func boxes(_ value: [Box]) -> [Box]", by: "[]", test: "testBoxesAndSizes")
    XCTAssertEqual(found.actual, .init(type: "[Box]", value: .array([])))
    guard case .array(let boxes)? = found.expected?.value else { return XCTFail("\(found)") }
    XCTAssertEqual(
      boxes.first,
      .object(["x1": .integer(0), "y1": .integer(1), "x2": .integer(2), "y2": .integer(3)]))
  }

  func testLabelMaps() throws {
    let found = try counterexample(
      replacing: "func labelMap(_ value: LabelMap) -> LabelMap",
      by: "LabelMap([[1]])", test: "testLabelMaps")
    func map(_ height: Int128, _ width: Int128, _ data: [Int128]) -> JSONValue {
      .object([
        "height": .integer(height), "width": .integer(width),
        "data": .array(data.map { .integer($0) }),
      ])
    }
    XCTAssertEqual(found.expected?.value, map(2, 2, [1, 2, 3, 255]))
    XCTAssertEqual(found.actual?.value, map(1, 1, [1]))
  }

  func testNilWhereThereShouldBeAValue() throws {
    let found = try counterexample(
      replacing: "func echoOptional(_ value: Int?) -> Int?", by: "nil", test: "testOptionalScalars")
    XCTAssertEqual(found.function, "echoOptional(_:)")
    XCTAssertEqual(found.actual, .init(type: "Int?", value: .null))
    XCTAssertEqual(found.expected?.value, found.arguments.first?.value)
  }

  // MARK: - Endings

  func testVectorsOfTheAuthority() throws {
    let found = try counterexample(
      replacing: "func optionals(_ value: [Int?]?) -> [Int?]?", by: "[]",
      test: "testVectorsOfEveryShape")
    XCTAssertEqual(found.arguments, [.init(name: "value", type: "[Int?]?", value: .null)])
    XCTAssertEqual(found.expected, .init(type: "[Int?]?", value: .null))
    XCTAssertEqual(found.actual, .init(type: "[Int?]?", value: .array([])))
  }

  func testAnInputThatShouldHaveBeenRefused() throws {
    let result = try judge(
      """
      func runningSums(_ values: [Double], startingAt start: Double = 0) throws -> [Double] {
        var sum = start
        return values.map { sum += $0; return sum }
      }
      """, on: "running-sums", tests: ["testRefusesAStartThatIsNoNumber"])
    let found = try XCTUnwrap(
      result.test("testRefusesAStartThatIsNoNumber").counterexample)
    XCTAssertEqual(found.arguments.map(\.value), [.array([.integer(1)]), .string("nan")])
    XCTAssertNil(found.expected)
    XCTAssertEqual(found.actual, .init(type: "[Double]", value: .array([.string("nan")])))
  }

  func testATrapHasTheArgumentsOnly() throws {
    let result = try judge(
      "public func doubled(_ values: [Int]) -> [Int] { [values[1]] }",
      tests: ["testDoublesTheEmptyList"])
    XCTAssertEqual(
      try result.test("testDoublesTheEmptyList").counterexample,
      Counterexample(
        function: "doubled(_:)",
        arguments: [.init(name: "values", type: "[Int]", value: .array([]))]))
  }

  func testATestThatPassedHasNone() throws {
    let result = try judge(
      "public func doubled(_ values: [Int]) -> [Int] { values.map { $0 * 2 } }")
    XCTAssertEqual(result.verdict, .accepted)
    XCTAssertTrue(result.tests.allSatisfy { $0.counterexample == nil })
  }

  func testAGiantResultIsLeftOutAndItsTextStays() throws {
    let result = try judge(
      """
      public func doubled(_ values: [Int]) -> [Int] { Array(repeating: 1, count: 4_000_000) }
      """, tests: ["testDoublesEachNumber"])
    let test = try result.test("testDoublesEachNumber")
    XCTAssertEqual(test.verdict, .wrongAnswer)
    XCTAssertNil(test.counterexample)
    XCTAssertEqual(test.call, "doubled([7, -3, 0, 13])")
    XCTAssertEqual(test.expected, "[14, -6, 0, 26]")
    XCTAssertTrue(try XCTUnwrap(test.actual).hasSuffix("(4000000 elements)"))
  }
}
