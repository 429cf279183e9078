import XCTest

@testable import Judging

/// What a learner is told whose type with state is not what the exercise expects.
final class ObjectComparisonTests: EndToEndTestCase {
  private static let starter = CompiledSources([
    "Starter.swift": """
    public struct Adam: Equatable {
      public var lr: Float
      public private(set) var steps = 0
      public init(lr: Float) throws { self.lr = lr }
      public mutating func step(_ w: inout [Float], _ g: [Float]) throws {}
      public static func make(count: Int) -> [Adam] { [] }
    }
    public final class Node {
      public init(_ data: Double) {}
      public static func + (a: Node, b: Node) -> Node { a }
    }
    """
  ])

  private static let adam = """
    struct Adam: Equatable {
      var lr: Float
      private(set) var steps = 0
      init(lr: Float) throws { self.lr = lr }
      mutating func step(_ w: inout [Float], _ g: [Float]) throws {}
      static func make(count: Int) -> [Adam] { [] }
    }

    """
  private static let node = """
    class Node {
      init(_ data: Double) {}
      static func + (a: Node, b: Node) -> Node { a }
    }

    """

  private func summary(_ source: String) throws -> [String] {
    let sources = CompiledSources(["adam.swift": source])
    return try DeclarationComparison(
      contract: Self.starter.contract(of: "Starter.swift", workbench()),
      graph: sources.graph(workbench()), solution: "adam.swift"
    ).differences.map {
      "\($0.line.map { "\($0): " } ?? "")\($0.message)\($0.found.map { " → \($0)" } ?? "")"
    }
  }

  /// What is told of the exercise's type after a change of it.
  private func summary(replacing text: String, with other: String) throws -> [String] {
    XCTAssertTrue(Self.adam.contains(text), text)
    return try summary(Self.adam.replacing(text, with: other) + Self.node)
  }

  func testWhatTheExerciseAsksForHasNoDifferences() throws {
    XCTAssertEqual(try summary(Self.adam + Self.node), [])
    // A stored property may be a computed one, and other members are nobody's business.
    XCTAssertEqual(
      try summary(
        replacing: "private(set) var steps = 0",
        with: "var steps: Int { list.count }; var list: [Int] = []"), [])
  }

  func testATypeThatIsMissingIsNamed() throws {
    XCTAssertEqual(
      try summary(Self.node),
      ["The exercise expects a struct 'Adam', and adam.swift has none."])
    XCTAssertEqual(
      try summary(Self.adam.replacing("Adam", with: "Adma") + Self.node),
      [
        "1: The exercise expects a struct 'Adam', and adam.swift has none. Is it 'Adma'? → struct Adma"
      ])
  }

  func testAnotherKindOfTypeIsADifference() throws {
    XCTAssertEqual(
      try summary(Self.adam + Self.node.replacing("class", with: "struct")),
      [
        "8: 'Node' is a struct, and the exercise expects a class: all who hold it see it change. → "
          + "struct Node"
      ])
    XCTAssertEqual(
      try summary(Self.adam + Self.node.replacing("class", with: "actor")),
      [
        "8: 'Node' is an actor, and the exercise expects a class: all who hold it see it change. → "
          + "actor Node"
      ])
  }

  func testATypeThatIsPrivateIsNamed() throws {
    XCTAssertEqual(
      try summary("private " + Self.adam + Self.node),
      ["1: 'Adam' is private, so the judge cannot use it. Remove the word. → struct Adam"])
  }

  func testAMemberThatIsMissingIsNamed() throws {
    XCTAssertEqual(
      try summary(replacing: "func step", with: "func setp"),
      [
        "5: The exercise expects a method 'step', and 'Adam' has none. Is it 'setp'? → mutating "
          + "func setp(_ w: inout [Float], _ g: [Float]) throws"
      ])
    XCTAssertEqual(
      try summary(replacing: "var steps = 0", with: "var made = 0"),
      ["The exercise expects a property 'steps', and 'Adam' has none."])
    XCTAssertEqual(
      try summary(Self.adam + Self.node.replacing("static func +", with: "static func -")),
      ["The exercise expects an operator '+', and 'Node' has none."])
  }

  func testOtherLabelsTypesOrEffectsAreADifference() throws {
    for (text, other, line) in [
      ("w: inout [Float]", "w: [Float]", 5), ("_ g: [Float]", "g: [Float]", 5),
      ("init(lr: Float)", "init(rate lr: Float)", 4), ("-> [Adam] { [] }", "-> Adam? { nil }", 6),
    ] {
      let found = try summary(replacing: text, with: other)
      XCTAssertEqual(found.count, 1, other)
      XCTAssertTrue(
        found[0].contains("is declared differently from what the exercise expects."), found[0])
      XCTAssertTrue(found[0].hasPrefix("\(line): "), found[0])
    }
  }

  func testAPropertyThatCannotBeSetIsNamed() throws {
    XCTAssertEqual(
      try summary(replacing: "var lr: Float", with: "let lr: Float"),
      ["2: 'lr' cannot be set, and the exercise sets it. → let lr: Float"])
    XCTAssertEqual(
      try summary(replacing: "var lr: Float", with: "private var lr: Float"),
      ["2: 'lr' is private, so the judge cannot call it. Remove the word. → var lr: Float"])
  }
}
