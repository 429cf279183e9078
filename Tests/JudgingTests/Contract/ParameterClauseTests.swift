import XCTest

@testable import Judging

final class ParameterClauseTests: XCTestCase {
  /// A function from the fragments of its declaration; those of labels are written `‹label›`.
  private func clause(_ declaration: String, returning result: String = "()") -> ParameterClause {
    var fragments: [SymbolGraph.Fragment] = []
    for (index, piece) in declaration.split(separator: /[‹›]/, omittingEmptySubsequences: false)
      .enumerated()
    {
      fragments.append(
        SymbolGraph.Fragment(
          kind: index.isMultiple(of: 2) ? "text" : "externalParam", spelling: String(piece)))
    }
    return ParameterClause(
      of: SymbolGraph.Symbol(
        kind: .init(identifier: "swift.func"), identifier: .init(precise: "s:f"),
        pathComponents: ["f"], declarationFragments: fragments,
        functionSignature: .init(returns: [.init(kind: "text", spelling: result)])))
  }

  func testAnUnderscoreIsNoLabel() {
    XCTAssertEqual(clause("func f(‹_› a: Int, ‹b›: Int, ‹in› c: Int)").labels, [nil, "b", "in"])
    XCTAssertEqual(clause("func f()").labels, [])
  }

  func testTheLabelsOfAFunctionTypeAreNotThoseOfTheFunction() {
    let external = { SymbolGraph.Fragment(kind: "externalParam", spelling: $0) }
    let text = { SymbolGraph.Fragment(kind: "text", spelling: $0) }
    let body = [text("body: ("), external("_"), text(" index: Int) -> Int")]
    let symbol = SymbolGraph.Symbol(
      kind: .init(identifier: "swift.func"), identifier: .init(precise: "s:f"),
      pathComponents: ["f"],
      declarationFragments: [text("func f("), external("by"), text(" ")] + body
        + [text(" = g, "), external("_"), text(" x: Int)")],
      functionSignature: .init(
        parameters: [
          .init(name: "body", declarationFragments: body),
          .init(name: "x", declarationFragments: [text("x: Int")]),
        ], returns: [text("()")]))
    let clause = ParameterClause(of: symbol)
    XCTAssertEqual(clause.labels, ["by", nil])
    XCTAssertEqual(clause.defaultValues, ["g", nil])
  }

  func testADefaultValueEndsWhereItsParameterDoes() {
    XCTAssertEqual(
      clause("func f(‹a›: Int = g(1, (2)), ‹b›: String = \"), \", ‹c›: Int, ‹d›: [Int] = [1, 2])")
        .defaultValues, ["g(1, (2))", "\"), \"", nil, "[1, 2]"])
  }

  func testWhatFollowsTheLastParameterIsNoDefaultValue() {
    let endings = [
      (")", "()"), (") -> [Int : Int]", "[Int : Int]"), (") throws", "()"),
      (") throws -> (Int) -> Int", "(Int) -> Int"), (") async throws -> Int", "Int"),
      (") -> Void", "Void"),
    ]
    for (ending, result) in endings {
      XCTAssertEqual(
        clause("func f(‹a›: (Int, Int) = (1, 2)\(ending)", returning: result).defaultValues,
        ["(1, 2)"], ending)
      XCTAssertEqual(
        clause("func f(‹a›: (Int, Int)\(ending)", returning: result).defaultValues, [nil], ending)
    }
  }

  func testOnlyTheFirstEqualsSignBeginsTheDefaultValue() {
    XCTAssertEqual(
      clause("func f(‹a›: Bool = 1 == 2, ‹b›: String = \" = \")").defaultValues,
      ["1 == 2", "\" = \""])
  }
}
