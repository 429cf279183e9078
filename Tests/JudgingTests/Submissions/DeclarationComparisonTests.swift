import XCTest

@testable import Judging

/// What a learner is told whose file does not declare what the exercise expects.
final class DeclarationComparisonTests: EndToEndTestCase {
  private static let starter = CompiledSources([
    "Starter.swift": """
    import ExerciseKit
    public func nms(
      _ boxes: [Box], scores: [Float], iouThreshold: Float = 0.5
    ) throws -> [Int] { [] }
    public func boxArea(_ box: Box) -> Float { 0 }
    """
  ])

  private static let area = "func boxArea(_ box: Box) -> Float { 0 }\n"

  private func differences(
    _ source: String, named name: String = "nms.swift"
  ) throws -> [Diagnostic] {
    let sources = CompiledSources([name: "import ExerciseKit\n" + source])
    return DeclarationComparison(
      contract: try Self.starter.contract(of: "Starter.swift", workbench()),
      graph: try sources.graph(workbench()), solution: name
    ).differences
  }

  /// The messages, with the line and what the file has.
  private func summary(_ source: String) throws -> [String] {
    try differences(Self.area + source).map {
      "\($0.line.map { "\($0): " } ?? "")\($0.message)\($0.found.map { " → \($0)" } ?? "")"
    }
  }

  private let expected =
    "func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float = 0.5) throws -> [Int]"

  // MARK: - What fits

  func testWhatTheExerciseAsksForHasNoDifferences() throws {
    let fitting = [
      "func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float = 0.5) throws -> [Int] { [] }",
      // Names inside, default values and whether it throws are the learner's own.
      "func nms(_ b: [Box], scores s: [Float], iouThreshold t: Float) -> [Int] { [] }",
      "public func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float = 1) -> [Int] { [] }",
      "func nms(_ boxes: Array<Box>, scores: Array<Float>, iouThreshold: Float) -> Array<Int> { [] }",
      "@inline(never) func nms(_ b: [Box], scores: [Float], iouThreshold: Float) -> [Int] { [] }",
      // Another function of the same name is nobody's business.
      """
      func nms(_ boxes: [Box]) -> [Int] { [] }
      func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float) -> [Int] { nms(boxes) }
      """,
    ]
    for source in fitting { XCTAssertEqual(try summary(source), [], source) }
  }

  // MARK: - What does not

  func testAFunctionThatIsMissingIsNamed() throws {
    let found = try differences(Self.area)
    XCTAssertEqual(
      found,
      [
        Diagnostic(
          file: "nms.swift", severity: .error,
          message: "The exercise expects a function 'nms', and nms.swift has none.",
          expected: expected)
      ])
  }

  func testAFunctionWithANearNameIsPointedAt() throws {
    XCTAssertEqual(
      try summary("func nsm(_ boxes: [Box], scores: [Float], iouThreshold: Float) -> [Int] { [] }"),
      [
        "3: The exercise expects a function 'nms', and nms.swift has none. Is it 'nsm'? → "
          + "func nsm(_ boxes: [Box], scores: [Float], iouThreshold: Float) -> [Int]"
      ])
  }

  func testOtherLabelsTypesOrEffectsAreADifference() throws {
    let different = [
      "func nms(boxes: [Box], scores: [Float], iouThreshold: Float) -> [Int]",
      "func nms(_ boxes: [Box], _ scores: [Float], iouThreshold: Float) -> [Int]",
      "func nms(_ boxes: [Box], scores: [Float]) -> [Int]",
      "func nms(_ boxes: [Box], iouThreshold: Float, scores: [Float]) -> [Int]",
      "func nms(_ boxes: [Box], scores: [Double], iouThreshold: Float) -> [Int]",
      "func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float) -> [Int]?",
      "func nms(_ boxes: [Box]?, scores: [Float], iouThreshold: Float) -> [Int]",
      "func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float) async -> [Int]",
      "func nms(_ boxes: [Box], scores: [Float], iouThreshold: inout Float) -> [Int]",
    ]
    for declaration in different {
      XCTAssertEqual(
        try summary(declaration + " { [] }"),
        [
          "3: 'nms' is declared differently from what the exercise expects. → \(declaration)"
        ])
    }
  }

  func testAFunctionThatMustNotThrowIsADifference() throws {
    let found = try differences(
      """
      func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float) -> [Int] { [] }
      func boxArea(_ box: Box) throws -> Float { 0 }
      """)
    XCTAssertEqual(
      found.map(\.message),
      ["'boxArea' is declared differently from what the exercise expects."])
    XCTAssertEqual(found.map(\.expected), ["func boxArea(_ box: Box) -> Float"])
  }

  func testAPrivateFunctionCannotBeCalled() throws {
    for access in ["private", "fileprivate"] {
      XCTAssertEqual(
        try summary(
          """
          \(access) func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float) -> [Int] { [] }
          """),
        [
          "3: 'nms(_:scores:iouThreshold:)' is \(access), so the judge cannot call it. Remove the "
            + "word. → func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float) -> [Int]"
        ])
    }
  }

  func testAFunctionWithinATypeIsNotOneOfTheFile() throws {
    XCTAssertEqual(
      try summary(
        """
        struct Answer {
          func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float) -> [Int] { [] }
        }
        """),
      ["The exercise expects a function 'nms', and nms.swift has none."])
  }

  func testATypeThatHidesOneOfTheKitIsNamed() throws {
    XCTAssertEqual(
      try summary(
        """
        func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float) -> [Int] { [] }
        struct Box {}
        """),
      ["4: 'Box' hides the type of ExerciseKit that the exercise uses. Remove or rename it."])
  }

  func testEveryFunctionIsLookedAt() throws {
    XCTAssertEqual(
      try differences("func helper() {}").map(\.message),
      [
        "The exercise expects a function 'nms', and nms.swift has none.",
        "The exercise expects a function 'boxArea', and nms.swift has none.",
      ])
  }

  func testTheNameOfTheFileMayBeAnything() throws {
    for name in ["解 答.swift", "a%20b.swift", "main.swift"] {
      XCTAssertEqual(
        try differences(Self.area, named: name).map(\.message),
        ["The exercise expects a function 'nms', and \(name) has none."])
    }
  }
}
