import Foundation
import Isolation
import XCTest

@testable import Judging

/// Mutants of a small exercise, tried as the command tries them.
final class MutationRunTests: MutationTestCase {
  private let reference = """
    public func count(above limit: Int, in values: [Int]) -> Int {
      var (count, index) = (0, 0)
      while index < values.count {
        if values[index] > limit { count += 1 }
        index += 1
      }
      return count
    }
    """

  /// Tells every mutant but those that no test can tell.
  private let strong = """
    func testCountsWhatIsAbove() throws {
      try expect(count(above: 5, in: [9, 5, 1, 9, 9]), equals: 3)
    }
    func testWithoutValuesNothingIsAbove() throws { try expect(count(above: 5, in: []), equals: 0) }
    """

  /// Has neither a value that is at the limit nor one that is above it behind the first.
  private let weak = """
    func testCountsWhatIsAbove() throws { try expect(count(above: 5, in: [9, 1, 2]), equals: 1) }
    """

  private func exercise(
    reference: String, starter: String, tests: String, equivalents: String? = nil
  ) throws -> Exercise {
    let folder = try temporaryFolder().appending(path: "counting")
    func write(_ text: String, _ path: String) throws {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try write(
      """
      {
        "formatVersion": 1, "title": { "en": "Counting" }, "track": "fixtures",
        "difficulty": "easy", "topics": [], "prerequisites": [], "interviewQuestions": []
      }
      """, "exercise.json")
    try write(starter, "Starter.swift")
    try write(reference, "submissions/accepted/reference.swift")
    try write(
      """
      import SuiteKit
      import XCTest

      final class CountingTests: SuiteTestCase {
      \(tests)
      }
      """, "Tests/CountingTests.swift")
    if let equivalents { try write(equivalents, "equivalents.md") }
    return try Exercise(in: folder)
  }

  private func counting(tests: String, equivalents: String? = nil) throws -> Exercise {
    try exercise(
      reference: reference,
      starter: "public func count(above limit: Int, in values: [Int]) -> Int { -1 }",
      tests: tests, equivalents: equivalents)
  }

  private func report(
    on exercise: Exercise, options: MutationOptions = MutationOptions()
  ) throws -> MutationReport {
    try MutationRun(workbench: workbench()).report(on: exercise, options: options)
  }

  private func survivors(of report: MutationReport) -> [String] {
    report.results.filter(\.isSurvivor).map { result in
      let change = result.mutant.change.content
      return change.removed.joined() + " → " + change.added.joined()
    }
  }

  // MARK: - The score

  func testAStrongSuiteKillsEveryMutant() throws {
    let report = try report(on: counting(tests: strong))
    XCTAssertEqual(survivors(of: report), [])
    XCTAssertEqual(report.counts.score, 1)
    XCTAssertGreaterThan(report.counts.killed, 10)
    XCTAssertTrue(report.isGood)
  }

  func testAMutantThatNeverEndsIsKilledByItsTime() throws {
    let report = try report(on: counting(tests: strong))
    let endless = report.results.filter { $0.mutant.change.content.removed == ["index += 1"] }
    XCTAssertTrue(
      endless.contains { result in
        guard case .killed(let kills) = result.outcome else { return false }
        return result.mutant.operatorID == "SDL" && kills.first?.verdict == .timeLimitExceeded
      }, "\(endless)")
  }

  func testAWeakSuiteLetsMutantsSurvive() throws {
    let report = try report(on: counting(tests: weak))
    XCTAssertEqual(
      survivors(of: report),
      [
        "if values[index] > limit { count += 1 } → if values[index] >= limit { count += 1 }",
        "if values[index] > limit { count += 1 } → if values[index] > limit { count = 1 }",
        "index += 1 → index += 2", " → break",
      ])
    XCTAssertFalse(report.isGood)
  }

  func testAllTestsThatKillAreKnownIfTheyAreAskedFor() throws {
    let first = try report(on: counting(tests: strong))
    let all = try report(
      on: counting(tests: strong), options: MutationOptions(runsAllTests: true))
    XCTAssertEqual(first.counts, all.counts)
    func kills(_ report: MutationReport) -> [Int] {
      report.results.map(\.outcome.failedTests.count)
    }
    XCTAssertEqual(kills(all).max(), 2)
    XCTAssertTrue(zip(kills(first), kills(all)).allSatisfy { $0 <= $1 })
  }

  // MARK: - Declarations

  private let declaration = """
    # reference.swift

    ## It is only at the limit

    ```diff
    @@ count(above:in:)
    - if values[index] > limit { count += 1 }
    + if values[index] >= limit { count += 1 }
    ```
    """

  func testADeclaredMutantIsNotCounted() throws {
    let report = try report(on: counting(tests: weak, equivalents: declaration))
    XCTAssertEqual(report.counts.equivalent, 1)
    XCTAssertEqual(report.counts.survived, 3)
    XCTAssertEqual(report.stale, [])
  }

  func testADeclarationOfAMutantThatDiesIsStale() throws {
    let report = try report(on: counting(tests: strong, equivalents: declaration))
    XCTAssertEqual(report.counts.score, 1)
    XCTAssertEqual(report.stale.map(\.line), [6])
    XCTAssertFalse(report.isGood)
  }

  func testADeclarationAboutAFileThatIsNotThereIsAnError() throws {
    let exercise = try counting(
      tests: strong, equivalents: declaration.replacing("reference.swift", with: "lost.swift"))
    XCTAssertThrowsError(try report(on: exercise)) {
      XCTAssertTrue(
        "\($0)".hasSuffix("equivalents.md:6: There is no accepted submission 'lost.swift'."),
        "\($0)")
    }
  }

  // MARK: - What is wrong

  func testASuiteThatFailsOnAnAnswerIsNoKill() throws {
    let report = try report(
      on: exercise(
        reference: "public func pair(of value: Int) -> [Int] { [value, value] }",
        starter: "public func pair(of value: Int) -> [Int] { [] }",
        tests: """
          func testBothAreTheValue() throws {
            let both = try pair(of: 7)
            try expect(both[0], equals: 7)
          }
          """))
    XCTAssertEqual(report.counts.faults, 1)
    XCTAssertEqual(report.counts.killed, 0)
    XCTAssertFalse(report.isGood)
  }

  func testASourceThatFailsATestHasNoMutants() throws {
    let exercise = try counting(tests: weak)
    let file = exercise.folder.appending(path: "submissions/accepted/other.swift")
    try Data("public func count(above limit: Int, in values: [Int]) -> Int { 0 }".utf8)
      .write(to: file)
    XCTAssertThrowsError(try report(on: exercise, options: MutationOptions(file: file))) {
      XCTAssertEqual(
        $0 as? MutationProblem,
        .failsTest(file: "other.swift", test: "CountingTests/testCountsWhatIsAbove"))
    }
    try Data("public func count() {".utf8).write(to: file)
    XCTAssertThrowsError(try report(on: exercise, options: MutationOptions(file: file))) {
      XCTAssertEqual($0 as? MutationProblem, .doesNotCompile(file: "other.swift"))
    }
  }

  // MARK: - What is kept

  func testASecondRunFindsWhatTheFirstHasKept() throws {
    let exercise = try counting(tests: weak)
    let options = MutationOptions(seed: .random(in: .min ... .max))
    let first = try report(on: exercise, options: options)
    var second = try report(on: exercise, options: options)
    second.elapsed = first.elapsed
    XCTAssertEqual(first, second)
  }

  func testAMutantThatWasTriedIsNotTriedAgain() throws {
    let workbench = try workbench()
    let exercise = try counting(tests: weak)
    let seed = UInt64.random(in: .min ... .max)
    let survivor = try XCTUnwrap(
      report(on: exercise, options: MutationOptions(seed: seed)).results.first(where: \.isSurvivor))
    // A lie, to be seen again where it is looked up; under a seed of which nothing is known yet.
    let options = MutationOptions(seed: seed &+ 1, runsAllTests: true)
    let suite = try workbench.suite(of: exercise)
    try MutationCache(cache: workbench.cache, suite: suite, options: options).keep(
      MutantOutcome.stillborn, for: survivor.mutant.source,
      tests: suite.tests.map(\.id) + ["failures"])
    let report = try report(on: exercise, options: options)
    XCTAssertEqual(
      report.results.filter { $0.outcome == .stillborn }.map(\.mutant), [survivor.mutant])
  }
}
