import XCTest

@testable import Judging

/// What a contract holds of a starter's types with state.
final class ObjectContractTests: EndToEndTestCase {
  private static let sources = CompiledSources([
    "class.swift": """
    public final class Node {
      public var data: Double
      public private(set) var grad: [Double] = []
      public let name = ""
      var internalValue = 1
      private var hidden = 2
      public init(_ data: Double = 1) throws { self.data = data }
      public init?(text: String) { nil }
      public static func + (a: Node, b: Node) -> Node { a }
      public static prefix func - (a: Node) throws -> Node { a }
      public func scale(by factor: Double, _ list: inout [Int]) throws -> [Node] { [] }
      public static func zeros(count: Int) -> [Node?] { [] }
      deinit {}
    }
    extension Node {
      public func first() -> Node? { nil }
      func helper() {}
    }
    """,
    "struct.swift": """
    import ExerciseKit
    public struct Filter: Equatable {
      public var rate: Float { get { 1 } set {} }
      public var count: Int { 1 }
      public init() {}
      public mutating func update(_ box: Box) -> Box { box }
      private struct Helper { var filter: Filter? }
    }
    public func gate(_ filters: [Filter], _ box: Box) -> Float { 0 }
    """,
    "values.swift": """
    import ExerciseKit
    public func draw(_ values: inout [Int], using generator: inout SplitMix64) -> Float { 0 }
    public func average(_ target: inout [Float], source: [Float]) {}
    """,
  ])

  private func contract(of starter: String) throws -> Contract {
    try Self.sources.contract(of: starter, try workbench())
  }

  func testAClassHasItsPublicMembers() throws {
    let contract = try contract(of: "class.swift")
    XCTAssertEqual(contract.objects, [ContractObject(name: "Node", kind: .class)])
    XCTAssertEqual(
      contract.functions.map(\.declaration),
      [
        "init(_ data: Double = 1) throws", "init?(text: String)", "var data: Double { get }",
        "var data: Double { get set }", "var grad: [Double] { get }", "var name: String { get }",
        "func scale(by factor: Double, _ list: inout [Int]) throws -> [Node]",
        "func first() -> Node?", "static func zeros(count: Int) -> [Node?]",
        "static func + (a: Node, b: Node) -> Node",
        "static prefix func - (a: Node) throws -> Node",
      ])
    XCTAssertEqual(Set(contract.functions.map(\.member?.type)), ["Node"])
  }

  func testAStructureCanBeCopiedAndComparedWhereItIsEquatable() throws {
    let contract = try contract(of: "struct.swift")
    XCTAssertEqual(contract.objects, [ContractObject(name: "Filter", kind: .structure)])
    XCTAssertEqual(
      contract.functions.map(\.qualifiedName),
      [
        "gate(_:_:)", "Filter.init()", "Filter.rate", "Filter.rate", "Filter.count",
        "Filter.update(_:)", "Filter.==(_:_:)", "Filter.copy()",
      ])
    XCTAssertTrue(contract.functions[0].usesObjects)
    XCTAssertTrue(contract.needsSolutionToCompile)
  }

  func testNewValuesOfInoutParametersArePartOfTheAnswer() throws {
    let functions = try contract(of: "values.swift").functions
    XCTAssertEqual(
      functions.map(\.answer.source),
      ["(result: Float, values: [Int], generator: SplitMix64)", "[Float]"])
    XCTAssertEqual(
      functions.map(\.typeSource),
      ["(inout [Int], inout SplitMix64) -> Float", "(inout [Float], [Float]) -> ()"])
    XCTAssertFalse(try contract(of: "values.swift").needsSolutionToCompile)
  }

  func testWhateverBothEndsMustAgreeOnChangesTheDigest() throws {
    let contract = try contract(of: "struct.swift")
    var digests: Set = [contract.digest]
    let edits: [(inout Contract) -> Void] = [
      { $0.objects[0].kind = .class }, { $0.functions[5].member?.role = .method },
      { $0.functions[5].parameters[0].isInout = true }, { $0.functions.removeLast() },
    ]
    for edit in edits {
      var changed = contract
      edit(&changed)
      digests.insert(changed.digest)
    }
    XCTAssertEqual(digests.count, edits.count + 1)
  }

  // MARK: - Generated code

  func testAMutatingMethodOfAStructureTakesTheObjectForItself() throws {
    let client = ClientGenerator(contract: try contract(of: "struct.swift")).source
    XCTAssertTrue(
      client.contains(
        "mutating func update(_ box: Box) throws -> Box { try own(); "
          + "return try Suite.perform(calls.update(box)) }"), client)
    XCTAssertTrue(client.contains("var count: Int { get throws {"), client)
    XCTAssertTrue(client.contains("mutating func set(rate newValue: Float) throws {"), client)
    XCTAssertTrue(client.contains("static func != (lhs: Filter, rhs: Filter) throws"), client)
  }

  func testAMethodOfAClassDoesNot() throws {
    let client = ClientGenerator(contract: try contract(of: "class.swift")).source
    XCTAssertFalse(client.contains("own()"), client)
    XCTAssertTrue(client.contains("final class Node: RemoteObject {"), client)
  }

  func testTheBindingsChangeAStructureInItsPlace() throws {
    let bindings = BindingsGenerator(contract: try contract(of: "struct.swift")).source
    XCTAssertTrue(bindings.contains("= receiver.object.update(argument0)"), bindings)
    XCTAssertTrue(bindings.contains("= (receiver.object.rate = argument0)"), bindings)
    XCTAssertTrue(
      bindings.contains(
        "extension Filter { fileprivate mutating func judgeExpectsAStructure() {} }"), bindings)
  }

  func testTheServerSeesNoStructureOfTheSolution() throws {
    let contract = try contract(of: "struct.swift")
    let server = ServerGenerator(contract: contract).source
    let types = server.replacing("JudgeBoxOfFilter", with: "")
    XCTAssertFalse(types.contains("Filter"), server)
    XCTAssertTrue(server.contains("try decoder.object(of: JudgeBoxOfFilter.self)"), server)
    let bindings = BindingsGenerator(contract: contract).source
    XCTAssertTrue(
      bindings.contains("function0()(argument0.map { $0.object }, argument1)"), bindings)
  }

  func testTheBindingsKnowNothingOfThePipe() throws {
    for starter in ["class.swift", "struct.swift"] {
      let bindings = BindingsGenerator(contract: try contract(of: starter)).source
      XCTAssertEqual(
        bindings.split(separator: "\n").filter { $0.contains("import ") }, ["import ExerciseKit"])
      XCTAssertFalse(bindings.contains("coder"), bindings)
    }
  }

  func testTheServerOfValuesKnowsNoObjects() throws {
    let server = ServerGenerator(contract: try contract(of: "values.swift")).source
    XCTAssertFalse(server.contains("objects"), server)
    XCTAssertTrue(server.contains("JudgeBindings.function1()(&argument0, argument1)"), server)
    XCTAssertTrue(server.contains("private enum JudgeBindings {"), server)
  }
}
