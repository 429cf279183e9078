import XCTest

@testable import Judging

/// Which functions of `Coding` the two ends of the pipe get.
final class CodingGeneratorTests: EndToEndTestCase {
  private static let sources = CompiledSources([
    "Types.swift": """
    public struct Inner { public var x: Int }
    public struct Outer { public var inner: Inner }
    """,
    "values.swift": """
    import ExerciseKit
    public func area(_ box: Box) -> Outer { fatalError() }
    """,
    "functions.swift": """
    import ExerciseKit
    public func kept(_ boxes: [Box], by isKept: (Tensor) -> Bool) -> WH { fatalError() }
    """,
    "scalars.swift": "public func doubled(_ x: Int) -> Int { x }",
  ])

  private func contract(of starter: String) throws -> Contract {
    try Self.sources.contract(of: starter, workbench())
  }

  /// The names of the functions of `Coding` in a source.
  private func coding(in source: String) -> [String] {
    guard let coding = source.range(of: "enum Coding {") else { return [] }
    return source[coding.upperBound...].components(separatedBy: "static func ").dropFirst()
      .map { String($0.prefix { $0 != "(" }) }
      .filter { name in ["encode", "decode", "lent", "borrow"].contains(where: name.hasPrefix) }
  }

  func testEachEndOfThePipeHasWhatItsOwnDirectionTakes() throws {
    let contract = try contract(of: "values.swift")
    XCTAssertEqual(
      coding(in: ServerGenerator(contract: contract).source),
      ["decodeBox", "encodeInner", "encodeOuter"])
    // A suite also encodes what was answered, to compare it.
    XCTAssertEqual(
      coding(in: ClientGenerator(contract: contract).source),
      ["encodeBox", "encodeInner", "decodeInner", "encodeOuter", "decodeOuter"])
  }

  func testAFunctionIsLentByOneEndAndBorrowedByTheOther() throws {
    let contract = try contract(of: "functions.swift")
    XCTAssertEqual(
      coding(in: ServerGenerator(contract: contract).source),
      ["decodeBox", "encodeTensor", "encodeWH", "borrowFunction0"])
    XCTAssertEqual(
      coding(in: ClientGenerator(contract: contract).source),
      ["encodeBox", "decodeTensor", "encodeWH", "decodeWH", "lentFunction0"])
  }

  func testWhatDescribesMistakesDecodesArgumentsToo() throws {
    let contract = try contract(of: "values.swift")
    let source = ClientGenerator(contract: contract, describesMistakes: true).source
    XCTAssertTrue(coding(in: source).contains("decodeBox"), source)
  }

  func testScalarsTakeNothing() throws {
    let contract = try contract(of: "scalars.swift")
    XCTAssertFalse(ServerGenerator(contract: contract).source.contains("Coding"))
    XCTAssertFalse(ClientGenerator(contract: contract).source.contains("Coding"))
  }
}
