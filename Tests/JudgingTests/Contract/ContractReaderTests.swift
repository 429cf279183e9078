import XCTest

@testable import Judging

/// Contracts read from the symbol graphs that the toolchain makes of real starters.
final class ContractReaderTests: EndToEndTestCase {
  private static let sources = CompiledSources([
    "Types.swift": """
    import ExerciseKit
    public struct Point: Hashable { public var x: Int; public let y: Float }
    public struct Segment {
      var start: Point
      let end: Point
      var tags: [String]?
      var length: Float { end.y }
      static let unit = 1
    }
    public struct Span {
      let lower: Int
      let upper: Int
      init(lower: Int, upper: Int) { self.lower = lower; self.upper = upper }
      init(validating lower: Int, upper: Int) throws(InvalidInput) {
        self.init(lower: lower, upper: upper)
      }
    }
    public struct Watched {
      var x: Int { didSet {} }
      private(set) var y: Int
      init(x: Int) { self.init(x: x, y: 0) }
      init(x: Int, y: Int) { self.x = x; self.y = y }
    }
    public struct Nothing {}
    public enum Mode: Equatable { case full, same, `default` }
    public enum Shape {
      case empty
      case circle(Float)
      case rectangle(width: Float, height: Float)
      case pair((Int, Int))
      case boxed(box: (x: Int, y: Int))
      case labelled(side: Int?)
      case mixed(Int, y: [Point])
    }
    """,
    "labels.swift": """
    func labels(_ a: Int, b: Float, c d: Double, for e: Bool) {}
    func nothing() {}
    func refusing() throws -> String { "" }
    private func helper(_ body: () -> Void) {}
    fileprivate struct Helper { var body: () -> Void }
    """,
    "defaults.swift": #"""
    import ExerciseKit
    func defaults(
      a: Int = 3, _ b: String = "x, \"(\\", c: [Int] = [1, 2], d: (Int, Int) = (1, 2),
      e: Float? = nil, f: Mode = .same, g: Float = -.infinity, h: [String: Int] = ["a, ": 1],
      i: Conv2dOptions = Conv2dOptions(stride: (2, 2), padding: .same), j: Int = max(1, min(2, 3)),
      k: Int
    ) throws -> [String: [Int]] { [:] }
    func lastDefault(_ a: String = ") -> (") -> (Int, Int) { (1, 2) }
    func lastDefaultOfNothing(a: (Int, Int) = (1, 2)) {}
    func lastDefaultThrowing(a: Int? = nil) throws {}
    """#,
    "integers.swift": """
    func integers(
      a: Int8, b: Int16, c: Int32, d: Int64, e: Int, f: UInt8, g: UInt16, h: UInt32, i: UInt64,
      j: UInt
    ) -> [UInt64] { [] }
    """,
    "containers.swift": """
    func containers(
      a: [[Float]], b: [String: [Int]], c: Set<String>, d: Range<Int>, e: ClosedRange<Float>,
      f: [Int?]?, g: Array<Double>, h: Optional<Int>, i: Dictionary<Int, Bool>, j: [(Int, Bool)?]
    ) -> Void {}
    """,
    "tuples.swift": """
    func tuples(
      a: (Int, Float), b: (x: Int, y: [Float]), c: [(index: Int, String)], d: ((Int, Int), z: Int)?
    ) -> (best: Int, scores: [(Float, label: String)]) { (1, []) }
    """,
    "named.swift": """
    import ExerciseKit
    func named(
      a: Point, b: [Segment], c: Span, d: Watched, e: Mode, f: Shape?, g: Nothing, h: Tensor,
      i: [Box], j: LabelMap, k: Conv2dOptions
    ) -> [String: Shape] { [:] }
    """,
  ])

  private func contract(of starter: String) throws -> Contract {
    try Self.sources.contract(of: starter, try workbench())
  }

  // MARK: - Functions

  func testFunctionsComeInTheOrderOfTheStarter() throws {
    XCTAssertEqual(
      try contract(of: "labels.swift").functions.map(\.declaration),
      [
        "func labels(_ a: Int, b: Float, c d: Double, for e: Bool)", "func nothing()",
        "func refusing() throws -> String",
      ])
  }

  func testParametersHaveTheirLabelsAndTheirNames() throws {
    let function = try contract(of: "labels.swift").functions[0]
    XCTAssertEqual(function.parameters.map(\.label), [nil, "b", "c", "for"])
    XCTAssertEqual(function.parameters.map(\.name), ["a", "b", "d", "e"])
    XCTAssertEqual(function.fullName, "labels(_:b:c:for:)")
  }

  func testDefaultValuesAreTakenAsTheyAreWritten() throws {
    let functions = try contract(of: "defaults.swift").functions
    XCTAssertEqual(
      functions[0].parameters.map(\.defaultValue),
      [
        "3", #""x, \"(\\""#, "[1, 2]", "(1, 2)", "nil", ".same", "-.infinity", #"["a, ": 1]"#,
        "Conv2dOptions(stride: (2, 2), padding: .same)", "max(1, min(2, 3))", nil,
      ])
    XCTAssertEqual(functions[0].result.source, "[String: [Int]]")
    XCTAssertEqual(
      functions[1...].map { $0.parameters[0].defaultValue }, [#"") -> (""#, "(1, 2)", "nil"])
    XCTAssertEqual(functions[1...].map(\.canThrow), [false, false, true])
  }

  // MARK: - Types

  func testEveryWidthOfIntegerIsKnown() throws {
    let function = try contract(of: "integers.swift").functions[0]
    XCTAssertEqual(
      function.parameters.map(\.type),
      [
        "Int8", "Int16", "Int32", "Int64", "Int", "UInt8", "UInt16", "UInt32", "UInt64", "UInt",
      ].map { .integer($0) })
    XCTAssertEqual(function.result, .array(.integer("UInt64")))
  }

  func testContainersAreReadInEverySpelling() throws {
    let function = try contract(of: "containers.swift").functions[0]
    XCTAssertEqual(
      function.parameters.map(\.type),
      [
        .array(.array(.floatingPoint("Float"))),
        .dictionary(key: .string, value: .array(.integer("Int"))), .set(.string),
        .range(.integer("Int")), .closedRange(.floatingPoint("Float")),
        .optional(.array(.optional(.integer("Int")))), .array(.floatingPoint("Double")),
        .optional(.integer("Int")), .dictionary(key: .integer("Int"), value: .bool),
        .array(
          .optional(
            .tuple([
              ContractField(label: nil, type: .integer("Int")),
              ContractField(label: nil, type: .bool),
            ]))),
      ])
    XCTAssertEqual(function.result, .tuple([]))
  }

  func testTuplesKeepTheirLabelsAtAnyDepth() throws {
    let function = try contract(of: "tuples.swift").functions[0]
    XCTAssertEqual(
      function.parameters.map(\.type.source),
      [
        "(Int, Float)", "(x: Int, y: [Float])", "[(index: Int, String)]", "((Int, Int), z: Int)?",
      ])
    XCTAssertEqual(function.result.source, "(best: Int, scores: [(Float, label: String)])")
  }

  func testOnlyTypesThatOccurAreInTheContract() throws {
    XCTAssertEqual(try contract(of: "labels.swift").types, [:])
    XCTAssertEqual(
      try contract(of: "named.swift").sortedTypes.map(\.qualifiedName),
      [
        "ExerciseKit.Box", "ExerciseKit.Conv2dOptions", "ExerciseKit.LabelMap", "Mode", "Nothing",
        "ExerciseKit.Padding", "Point", "Segment", "Shape", "Span", "ExerciseKit.Tensor", "Watched",
      ])
  }

  private func fields(_ name: String) throws -> (sources: [String], validates: Bool) {
    guard
      case .structure(let fields, let validates)? = try contract(of: "named.swift").types[name]?
        .shape
    else { throw UnknownFunction(name: name, available: []) }
    return (fields.map(\.source), validates)
  }

  func testAStructureIsRemadeFromItsStoredProperties() throws {
    XCTAssertEqual(try fields("Point").sources, ["x: Int", "y: Float"])
    XCTAssertEqual(
      try fields("Segment").sources, ["start: Point", "end: Point", "tags: [String]?"])
    XCTAssertEqual(try fields("Nothing").sources, [])
    XCTAssertEqual(
      try fields("Box").sources, ["x1: Float", "y1: Float", "x2: Float", "y2: Float"])
    XCTAssertFalse(try fields("Point").validates)
  }

  func testPropertiesThatLookComputedAreNotLost() throws {
    XCTAssertEqual(try fields("Watched").sources, ["x: Int", "y: Int"])
  }

  func testAnInitializerThatValidatesIsPreferred() throws {
    for (name, sources) in [
      "Span": ["lower: Int", "upper: Int"], "Tensor": ["shape: [Int]", "data: [Float]"],
      "LabelMap": ["height: Int", "width: Int", "data: [Int]"],
    ] {
      XCTAssertEqual(try fields(name).sources, sources)
      XCTAssertTrue(try fields(name).validates, name)
    }
  }

  func testTheCasesOfAnEnumerationKeepTheirOrderAndTheirPayloads() throws {
    let types = try contract(of: "named.swift").types
    guard case .enumeration(let modes)? = types["Mode"]?.shape,
      case .enumeration(let shapes)? = types["Shape"]?.shape
    else { return XCTFail("\(types)") }
    XCTAssertEqual(modes.map(\.name), ["full", "same", "default"])
    XCTAssertEqual(
      shapes.map { "\($0.name) \($0.payload.map(\.source))" },
      [
        "empty []", #"circle ["Float"]"#, #"rectangle ["width: Float", "height: Float"]"#,
        #"pair ["(Int, Int)"]"#, #"boxed ["box: (x: Int, y: Int)"]"#,
        #"labelled ["side: Int?"]"#, #"mixed ["Int", "y: [Point]"]"#,
      ])
  }
}
