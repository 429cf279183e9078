import XCTest

@testable import Judging

final class MutantGeneratorTests: MutationTestCase {
  func testMutantsComeInTheOrderOfTheSourceWithTheirFunctions() throws {
    let mutants = try mutants(
      of: """
        struct Sizes {
          var sides = [3]
          init(of count: Int) {
            sides = [count + 1]
          }
        }
        func first(_ sizes: Sizes, or side: Int) -> Int { side - 1 }
        """)
    XCTAssertEqual(mutants.map(\.change.line), mutants.map(\.change.line).sorted())
    let functions = mutants.map(\.function)
    XCTAssertEqual(
      functions.indices.filter { $0 == 0 || functions[$0] != functions[$0 - 1] }
        .map { functions[$0] },
      ["Sizes", "Sizes.init(of:)", "first(_:or:)"])
  }

  func testTwoMistakesThatGiveTheSameTextAreOneMutant() throws {
    // That both bounds are 0 is found by either of them.
    let mutants = try mutants(of: "func f(_ a: Int) -> Int { max(a, a) }\n")
    XCTAssertEqual(mutants.filter { $0.operatorID == "ARP" }.count, 1)
    XCTAssertEqual(Set(mutants.map(\.source)).count, mutants.count)
  }

  func testWhatAMessageSaysIsLeftAlone() throws {
    let mutants = try mutants(
      of: """
        func f(_ a: Int) -> String { "\\(a + 1) of \\(max(a, 7))" }
        """)
    XCTAssertEqual(mutants, [])
  }

  func testDefaultValuesOfTheAPIAreLeftAlone() throws {
    let source = "func f(_ a: Bool = true) -> Bool { a }\n"
    XCTAssertEqual(try changes(of: source, by: "CRP").count, 1)
    XCTAssertEqual(try changes(of: "public " + source, by: "CRP"), [])
  }
}
