import XCTest

@testable import Judging

/// What a contract holds of generic and of asynchronous functions.
final class GenericContractTests: EndToEndTestCase {
  private static let sources = CompiledSources([
    "Types.swift": "public struct Item: Hashable { public var x: Int }\n",
    "top.swift": """
    public func top<T: Comparable, Key>(
      _ items: [(key: Key, value: T)], count: Int = max(1, 2)
    ) -> [Key: T] where Key: Hashable { [:] }
    """,
    "plain.swift": "public func plain(_ x: Int) -> Int { x }\n",
    "member.swift": "public struct Box2 { public func f<T>(_ x: T) -> T { x } }\n",
    "waiting.swift": """
    public func wait(_ x: inout [Int]) async throws -> Int { 0 }
    public final class Loader { public init() async {}; public func load() async -> Int { 0 } }
    """,
  ])

  private func contract(
    of starter: String, _ specialisations: (function: String, types: [String])...
  ) throws -> Contract {
    let workbench = try workbench()
    return try ContractReader.contract(
      of: Self.sources.graph(workbench), starter: starter,
      shared: SymbolGraph(contentsOf: workbench.kits.exerciseKitSymbols),
      specialisations: specialisations.map {
        ExerciseMetadata.Specialisation(function: $0.function, types: $0.types)
      })
  }

  private func reason(
    _ starter: String, _ specialisations: (function: String, types: [String])...
  ) throws -> String {
    let workbench = try workbench()
    var reason = "nothing was refused"
    XCTAssertThrowsError(
      try ContractReader.contract(
        of: Self.sources.graph(workbench), starter: starter,
        shared: SymbolGraph(contentsOf: workbench.kits.exerciseKitSymbols),
        specialisations: specialisations.map {
          ExerciseMetadata.Specialisation(function: $0.function, types: $0.types)
        })
    ) { reason = ($0 as? UnsupportedDeclaration)?.reason ?? "\($0)" }
    return reason
  }

  // MARK: - Generic functions

  func testAFunctionIsThereOnceForEachSpecialisation() throws {
    let contract = try contract(
      of: "top.swift", ("top(_:count:)", ["Int", "String"]), ("top(_:count:)", ["[Float]", "Item"]))
    XCTAssertEqual(
      contract.functions.map(\.declaration),
      [
        "func top(_ items: [(key: String, value: Int)], count: Int = max(1, 2)) -> [String: Int]",
        "func top(_ items: [(key: Item, value: [Float])], count: Int = max(1, 2)) "
          + "-> [Item: [Float]]",
      ])
    XCTAssertEqual(
      contract.functions.map(\.qualifiedName),
      ["top<Int, String>(_:count:)", "top<[Float], Item>(_:count:)"])
    XCTAssertEqual(contract.sortedTypes.map(\.name), ["Item"])
    XCTAssertTrue(contract.needsSolutionToCompile)
  }

  func testAGenericFunctionWithoutTypesIsRefused() throws {
    XCTAssertEqual(
      try reason("top.swift"),
      "it is generic; list the types with which it is called in 'specialisations' of exercise.json: "
        + #"{ "function": "top(_:count:)", "types": ["Int"] }"#)
  }

  func testTooFewTypesAreRefused() throws {
    XCTAssertEqual(
      try reason("top.swift", ("top(_:count:)", ["Int"])),
      "a specialisation of exercise.json has 1 types for its parameters T, Key")
  }

  func testTypesForAFunctionThatIsNotGenericAreRefused() throws {
    XCTAssertEqual(
      try reason("plain.swift", ("plain(_:)", ["Int"])),
      "exercise.json has a specialisation of it, and the starter has no generic function of this "
        + "name; it has []")
  }

  func testAGenericMethodIsRefused() throws {
    XCTAssertEqual(
      try reason("member.swift"), "only free functions can be generic; name a concrete type")
  }

  // MARK: - Asynchronous functions

  func testAnAsynchronousFunctionCanBeAwaitedOrNot() throws {
    let contract = try contract(of: "waiting.swift")
    XCTAssertEqual(
      contract.functions.map(\.declaration),
      [
        "func wait(_ x: inout [Int]) async throws -> Int", "init() async",
        "func load() async -> Int",
      ])
    let client = ClientGenerator(contract: contract).source
    XCTAssertTrue(client.contains("func load() throws -> Int {"), client)
    XCTAssertTrue(client.contains("func load() async throws -> Int {"), client)
    let server = ServerGenerator(contract: contract).source
    XCTAssertTrue(
      server.contains("= try judgeWaiting { try await JudgeBindings.function0()(&argument0) }"),
      server)
    XCTAssertTrue(server.contains("= try judgeWaiting { await JudgeBindings.call1() }"), server)
    let bindings = BindingsGenerator(contract: contract).source
    XCTAssertTrue(bindings.contains("let result: Loader = await Loader()\n"), bindings)
  }
}
