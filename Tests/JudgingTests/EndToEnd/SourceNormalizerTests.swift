import Foundation
import Isolation
import XCTest

@testable import Judging

/// Which sources say the same.
final class SourceNormalizerTests: EndToEndTestCase {
  private let original = """
    public struct Pair { var count: Int; let other: Double
      func scaled(by factor: Int) -> Int { count * factor } }

    func largest(_ values: [Int], above limit: Int = 0) -> Int? {
      var best: Int?
      for (index, value) in values.enumerated() where value > limit {
        if let known = best, known >= value { continue }
        best = value + index - index
      }
      return best
    }

    public func doubled(_ values: [Int]) -> [Int] {
      let limit = largest(values, above: 3) ?? 0
      return values.map { value in value * 2 + (limit - limit) }.filter { $0 > Int.min }
    }

    """

  private func normalized(_ source: String) throws -> NormalizedSource {
    try SourceNormalizer(workbench: try workbench(), box: .basic).normalized(Array(source.utf8))
  }

  private func assertSame(
    _ other: String, _ isSame: Bool = true, _ what: String, line: UInt = #line
  ) throws {
    XCTAssertNotEqual(other, original, "\(what): nothing was changed", line: line)
    XCTAssertEqual(
      try normalized(other).fingerprint == normalized(original).fingerprint, isSame, what,
      line: line)
  }

  /// The source with words replaced, each as a whole.
  private func replacing(_ words: [(String, String)]) throws -> String {
    try words.reduce(original) { text, pair in
      // To Unicode, 'values.map' is one word.
      let word = try Regex("\\b\(pair.0)\\b").wordBoundaryKind(.simple)
      return text.replacing(word, with: pair.1)
    }
  }

  func testNamesMakeNoDifference() throws {
    try assertSame(
      try replacing([("best", "top"), ("index", "i"), ("known", "k")]), true, "variables")
    try assertSame(try replacing([("largest", "maximum")]), true, "a function")
    try assertSame(try replacing([("above", "over")]), true, "a label")
    try assertSame(try replacing([("values", "list")]), true, "a parameter")
    try assertSame(
      try replacing([("Pair", "Couple"), ("other", "second")]), true, "a type and a member")
    try assertSame(
      original.replacing("{ value in value * 2", with: "{ $0 * 2"), true, "a closure's parameter")
    try assertSame(original.replacing("$0 > Int.min", with: "x in x > Int.min"), true, "another's")
  }

  func testLayoutAndCommentsMakeNoDifference() throws {
    try assertSame(
      original.replacing("\n", with: "\n\n  // a comment\n"), true, "lines and comments")
    try assertSame(
      original.replacing("(limit - limit)", with: "((limit - (limit)))"), true, "brackets")
    try assertSame(original.replacing("public ", with: ""), true, "access")
    try assertSame("import ExerciseKit\n" + original, true, "an import")
    try assertSame(
      original.replacing("{ count * factor }", with: "{ return count * factor }"), true, "return")
    try assertSame(
      original.replacing("{ value in value", with: "{ (value) in value"), true, "a closure")
  }

  func testTheOrderOfDeclarationsMakesNoDifference() throws {
    let parts = original.components(separatedBy: "\n\n")
    try assertSame(parts.reversed().joined(separator: "\n\n") + "\n", true, "functions")
    try assertSame(
      original.replacing(
        "var count: Int; let other: Double", with: "let other: Double; var count: Int"),
      true, "members")
  }

  func testWhatIsDoneMakesADifference() throws {
    try assertSame(
      original.replacing("value > limit", with: "value >= limit"), false, "an operator")
    try assertSame(original.replacing("value * 2", with: "value * 3"), false, "a number")
    try assertSame(
      original.replacing("Int.min", with: "Int.max"), false, "a name that is not its own")
    try assertSame(original.replacing("values.map", with: "values.flatMap"), false, "a method")
    try assertSame(
      original.replacing("known >= value", with: "value >= known"), false, "an exchange")
    try assertSame(original.replacing("index - index", with: "value - index"), false, "a variable")
    try assertSame(
      original.replacing("count * factor", with: "count * count"), false, "a member for a parameter"
    )
    try assertSame(
      original.replacing(
        "for (index, value) in values.enumerated() where value > limit {",
        with:
          "for index in values.indices { let value = values[index]; guard value > limit else { continue }"
      ),
      false, "another loop")
    try assertSame(
      original.replacing("largest(values, above", with: "largest([], above"), false, "an argument")
    try assertSame(original + "func more() {}\n", false, "a function more")
  }

  func testAChangeInAFunctionThatIsCalledIsSeen() throws {
    let swapped = original.replacing("?? 0", with: "?? more()") + "func more() -> Int { 0 }\n"
    let other = original.replacing("?? 0", with: "?? more()") + "func more() -> Int { 1 }\n"
    let first = Set(try normalized(swapped).declarations.map(\.digest))
    let second = Set(try normalized(other).declarations.map(\.digest))
    // The function, and the one that calls it.
    XCTAssertEqual(first.subtracting(second).count, 2)
  }

  func testASmallSolutionSaysNothingAndALargerOneDoes() throws {
    let tiny = try normalized("public func doubled(_ v: [Int]) -> [Int] { v.map { $0 * 2 } }\n")
    XCTAssertLessThan(tiny.nodes, SimilarityGroup.fewestNodes)
    XCTAssertGreaterThan(try normalized(original).nodes, SimilarityGroup.fewestNodes)
  }

  func testWhatNobodyWritesIsNotCompared() throws {
    let sources = [
      "no Swift {", "\u{0}", "func f() { let a = b\(String(repeating: ".c", count: 100_000)) }",
      "func f() { let a = [\(String(repeating: "1,", count: 200_000))1] }",
      "func f() { let a = \(String(repeating: "(", count: 5_000))1",
    ]
    for source in sources {
      XCTAssertThrowsError(try normalized(source), String(source.prefix(40))) {
        XCTAssertTrue($0 is SourceNormalizer.Obstacle, "\($0)")
      }
    }
  }
}

// MARK: - Folders

extension SourceNormalizerTests {
  private func compare(_ folders: [URL]) throws -> SubmissionComparison {
    try SubmissionComparer(workbench: try workbench()).comparison(
      SubmissionComparer.Options(
        folders: folders, exercises: [try exercise("double-it")], jobs: 2))
  }

  func testGroupsAreOfSeveralStudentsAndNotOfWhatTheExerciseHas() throws {
    let folder = try temporaryFolder()
    let starter = try String(contentsOf: try exercise("double-it").starter, encoding: .utf8)
    let reference = try String(contentsOf: try exercise("double-it").reference, encoding: .utf8)
    for (student, source) in [
      ("a", original), ("b", try replacing([("best", "top"), ("largest", "maximum")])),
      ("c", original + "func more() -> Int { 7 }\n"), ("d", starter + "// mine\n"),
      ("e", reference), ("f", "no Swift {"),
      ("g", original.replacing("value * 2", with: "value * 3")),
    ] {
      try write(source, to: "this/\(student)/double-it.swift", in: folder)
    }
    let comparison = try compare([folder.appending(path: "this")])
    XCTAssertEqual(
      comparison.groups.map { $0.members.map(\.path) },
      [["a/double-it.swift", "b/double-it.swift"]])
    XCTAssertEqual(comparison.groups.map(\.isTiny), [false])
    XCTAssertEqual(comparison.groups.map(\.isIdentical), [false])
    XCTAssertEqual(
      comparison.shipped.map(\.content), [.starter, .shipped("accepted/reference.swift")])
    XCTAssertEqual(comparison.incomparable.map(\.path), ["f/double-it.swift"])
  }

  func testWhatTheStarterHasDoesNotCountInALargerFile() throws {
    let folder = try temporaryFolder()
    let exercise = try exercise("double-it")
    let reference = try String(contentsOf: exercise.reference, encoding: .utf8)
    for (student, helper) in [("a", "func h() -> Int { 1 }"), ("b", "func k() -> Int { 1 }")] {
      try write(reference + helper + "\n", to: "in/\(student)/double-it.swift", in: folder)
    }
    let groups = try compare([folder.appending(path: "in")]).groups
    XCTAssertEqual(groups.count, 1)
    // Nothing but the helper is their own.
    XCTAssertEqual(groups.map(\.isTiny), [true])
  }

  func testFoldersOfTwoYearsAreComparedTogether() throws {
    let folder = try temporaryFolder()
    try write(original, to: "2025/a/double-it.swift", in: folder)
    try write(original, to: "2026/a/double-it.swift", in: folder)
    let comparison = try compare(["2025", "2026"].map { folder.appending(path: $0) })
    XCTAssertEqual(
      comparison.groups.map { $0.members.map(\.path) },
      [["2025/a/double-it.swift", "2026/a/double-it.swift"]])
    XCTAssertEqual(comparison.groups.map(\.isIdentical), [true])
    XCTAssertEqual(try compare([folder.appending(path: "2025")]).groups, [])
  }
}
