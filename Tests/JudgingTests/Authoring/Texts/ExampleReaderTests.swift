import XCTest

@testable import Judging

final class ExampleReaderTests: XCTestCase {
  private func statement(_ code: String, heading: String = "Example") -> ExampleReader {
    ExampleReader(
      statement: AuthoredText(
        path: "statement.md", text: "## \(heading)\n\n```swift\n\(code)\n```\n"))
  }

  private func tests(_ code: String) -> ExampleReader {
    ExampleReader(tests: AuthoredText(path: "Examples.swift", text: code))
  }

  func testReadsCallsWithTheirResults() {
    let reader = statement("let one = [1]\nsum(one) == 1\nsum([]) throws InvalidInput")
    XCTAssertEqual(reader.definitions.map(\.line), [4])
    XCTAssertEqual(
      reader.examples.map(\.text), ["sum(one) == 1", "sum([]) throws InvalidInput"])
    XCTAssertEqual(reader.examples.map(\.line), [5, 6])
    XCTAssertEqual(reader.others, [])
  }

  func testAVariableIsADefinitionOfBoth() {
    let stated = statement("var counter = Counter(3)\ncounter.next() == 4")
    let tested = tests(
      """
      var counter = try Counter(3)
      try expect(counter.next(), equals: 4)
      """)
    XCTAssertEqual(stated.definitions.map(\.words), tested.definitions.map(\.words))
    XCTAssertEqual(stated.definitions.count, 1)
    XCTAssertEqual(stated.examples.map(\.text), tested.examples.map(\.text))
  }

  func testACallMayTakeSeveralLines() {
    let reader = statement("sum(\n  [1, 2],\n  from: 0\n).total\n  == Sum(\n    3)\nsum([4]) == 4")
    XCTAssertEqual(reader.examples.map(\.line), [4, 10])
    XCTAssertEqual(reader.examples.first?.text, "sum([1, 2], from: 0).total == Sum(3)")
  }

  func testOnlyExamplesAreRead() {
    XCTAssertTrue(statement("sum([1]) == 1", heading: "API").examples.isEmpty)
    XCTAssertEqual(statement("[1].first").others, [4])
  }

  func testACallAloneChangesSomething() {
    let stated = statement("var adam = Adam(lr: 1)\nadam.step(&weights, [2])\nweights == [0]")
    let tested = tests(
      """
      func testStep() throws {
        var adam =
          try Adam(lr: 1)
        try adam.step(&weights, [2])
        try expect(
          weights,
          equals: [0])
        try expectInvalidInput {
          try adam.step(&weights, [])
        }
        try adam.reset()
      }
      """)
    XCTAssertEqual(stated.examples.map(\.text), ["adam.step(&weights, [2])", "weights == [0]"])
    XCTAssertEqual(
      tested.examples.map(\.text),
      [
        "adam.step(&weights, [2])", "weights == [0]",
        "adam.step(&weights, []) throws InvalidInput", "adam.reset()",
      ])
    XCTAssertEqual(stated.others + tested.others, [])
  }

  func testAClosureInADefinitionIsNoExample() {
    let tested = tests(
      """
      func testClosure() throws {
        let twice = try made { rest, n in
          try rest(n)
        }
        try expect(twice(1), equals: 2)
      }
      """)
    XCTAssertEqual(tested.examples.map(\.text), ["twice(1) == 2"])
  }

  func testReadsWhatTestsExpect() {
    let reader = tests(
      """
      let one = [1]
      func testOne() throws {
        try expect(sum(one), equals: 1)
        try expect(
          sum([
            2,  // and nothing else
          ]),
          equalsInAnyOrder: 2, within: 0.1)
        try expectInvalidInput { _ = try sum([]) }
        try expect(sum([3]) > 2, "It is large.")
      }
      """)
    XCTAssertEqual(reader.definitions.map { StatedExample.text(of: $0.words) }, ["let one = [1]"])
    XCTAssertEqual(
      reader.examples.map(\.text),
      ["sum(one) == 1", "sum([2]) == 2", "sum([]) throws InvalidInput"])
    XCTAssertEqual(reader.others, [10])
  }

  func testLayoutAndCommentsMakeNoDifference() throws {
    let stated = try XCTUnwrap(statement("sum([\n  1,  // one\n  2,\n]) == 3.0").examples.first)
    let tested = try XCTUnwrap(tests("try expect(sum([1, 2]), equals: 3.0)").examples.first)
    XCTAssertTrue(stated.matches(tested))
    let other = try XCTUnwrap(tests("try expect(sum([1, 2]), equals: 3)").examples.first)
    XCTAssertFalse(stated.matches(other))
  }
}
