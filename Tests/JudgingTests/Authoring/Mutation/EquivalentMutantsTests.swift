import Foundation
import XCTest

@testable import Judging

final class EquivalentMutantsTests: XCTestCase {
  private func declarations(_ text: String) throws -> [EquivalentMutant] {
    try EquivalentMutants(text, in: URL(filePath: "/ex/equivalents.md")).declarations
  }

  func testADeclarationIsAFileAReasonAFunctionAndLines() throws {
    let declarations = try declarations(
      """
      # reference.swift

      ## Nobody can tell

      Some prose, with a - b.

      ```diff
      @@ f(_:)
      -  a < b
      +  a <= b
      @@ Type.init(of:)
      -  reserve()
      ```
      """)
    XCTAssertEqual(
      declarations,
      [
        EquivalentMutant(
          file: "reference.swift", function: "f(_:)",
          change: LineChange(line: 0, removed: ["a < b"], added: ["a <= b"]),
          reason: "Nobody can tell", line: 8),
        EquivalentMutant(
          file: "reference.swift", function: "Type.init(of:)",
          change: LineChange(line: 0, removed: ["reserve()"], added: []),
          reason: "Nobody can tell", line: 11),
      ])
  }

  func testWithoutAFileNothingIsDeclared() throws {
    XCTAssertEqual(try declarations(""), [])
  }

  func testWhatIsWrongIsNamedWithItsLine() {
    let start = "# reference.swift\n## Why\n"
    let broken: [(text: String, message: String)] = [
      ("```diff\n```", "1: A heading '# reference.swift' must name the file first."),
      ("# a.swift\n```diff\n", "2: A heading '## …' must say first why no test can tell."),
      ("\(start)```swift\n", "3: A mutant stands in a block that begins with '```diff'."),
      ("\(start)```diff\n- a\n", "4: '@@' and the function come before the lines."),
      ("\(start)```diff\n@@ f()\n* a\n", "5: A line begins with '-', '+' or a space."),
      ("\(start)```diff\n@@ f()\n```", "4: There is no line with '-' or '+'."),
      ("\(start)```diff\n@@ f()\n- a\n", "3: This block has no end: '```'."),
      ("\(start)```diff\n", "3: This block has no end: '```'."),
    ]
    for (text, message) in broken {
      XCTAssertThrowsError(try declarations(text), text) {
        XCTAssertEqual("\($0)", "/ex/equivalents.md:\(message)")
      }
    }
  }

  // MARK: - Stale declarations

  private let declaration = EquivalentMutant(
    file: "reference.swift", function: "f()",
    change: LineChange(line: 0, removed: ["a < b"], added: ["a <= b"]), reason: "why", line: 3)

  private func problem(_ outcomes: [(function: String, removed: String, MutantOutcome)]) -> String?
  {
    let results = outcomes.map { function, removed, outcome in
      MutantResult(
        mutant: Mutant(
          operatorID: "ROR", function: function,
          change: LineChange(line: 9, removed: [removed], added: ["  a <= b"]), source: []),
        outcome: outcome)
    }
    return StaleDeclaration(declaration, results: results)?.problem
  }

  func testADeclarationOfASurvivorIsTrueWhereverItStands() {
    XCTAssertNil(problem([("f()", "    a < b", .survived)]))
  }

  func testADeclarationDiesWhenTheLineOrTheFunctionChanges() {
    let gone = "There is no such mutant any more. Remove it."
    XCTAssertEqual(problem([("f()", "  a < c", .survived)]), gone)
    XCTAssertEqual(problem([("g()", "  a < b", .survived)]), gone)
    XCTAssertEqual(problem([]), gone)
  }

  func testADeclarationOfWhatATestTellsIsFalse() {
    let kill = MutantKill(test: "T/testA", verdict: .wrongAnswer)
    XCTAssertEqual(
      problem([("f()", "a < b", .survived), ("f()", "a < b", .killed([kill]))]),
      "It is not equivalent: T/testA tells it. Remove it.")
    XCTAssertEqual(
      problem([("f()", "a < b", .stillborn)]), "This mutant does not compile. Remove it.")
  }
}
