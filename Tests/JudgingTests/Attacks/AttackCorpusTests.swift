import Foundation
import Isolation
import XCTest

@testable import Judging

/// Judges every solution of `Corpus` and looks at the verdict and its reason.
///
/// These variables of the environment change how; `Scripts/attacks.sh` sets them:
///
/// - `ATTACKS`: only those are tried whose path begins so, as with `forging/`.
/// - `ATTACK_LEVEL`: the box; without it the strongest that this machine has.
/// - `ATTACK_TIMES`: how often each is judged, without it once. It is compiled once; every time has a
///   suite, workers and a verdict of its own. One that does not compile has one verdict.
/// - `ATTACK_TABLE`: a file for the verdicts, a line for each: the attack, its number, the words of the
///   verdict, whether it is right or wrong, and the seconds in all, of compiling, tests and workloads.
final class AttackCorpusTests: EndToEndTestCase {
  private static let corpus = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "Corpus")

  /// What takes longest is begun first.
  private static let slowGroups = ["time/", "compiler/", "values/"]

  /// The strongest box that this machine has, or the one that `ATTACK_LEVEL` names.
  private static func level() throws -> BoxLevel {
    if let name = ProcessInfo.processInfo.environment["ATTACK_LEVEL"] {
      let level = try XCTUnwrap(BoxLevel(rawValue: name), "there is no level '\(name)'")
      try BoxSupport.require(level)
      return level
    }
    return try XCTUnwrap(BoxSupport.level, "this machine has not even the basic box")
  }

  /// How often each is judged.
  private static func times() throws -> Int {
    guard let text = ProcessInfo.processInfo.environment["ATTACK_TIMES"] else { return 1 }
    let times = try XCTUnwrap(Int(text), "ATTACK_TIMES is no number: '\(text)'")
    XCTAssertGreaterThan(times, 0, "ATTACK_TIMES")
    return max(1, times)
  }

  private func attacks() throws -> [Attack] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.corpus.path)
      .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".attack") }.sorted()
    let chosen = ProcessInfo.processInfo.environment["ATTACKS"] ?? ""
    let attacks = try paths.map { path in
      try Attack(contentsOf: Self.corpus.appending(path: path), in: Self.corpus)
    }
    func rank(_ attack: Attack) -> Int {
      Self.slowGroups.firstIndex { attack.name.hasPrefix($0) } ?? Self.slowGroups.count
    }
    return attacks.filter { $0.isForThisMachine && $0.name.hasPrefix(chosen) }
      .sorted { (rank($0), $0.name) < (rank($1), $1.name) }
  }

  func testEveryAttackGetsItsVerdict() throws {
    let judge = Judge(workbench: try workbench())
    let exercises = try Dictionary(
      uniqueKeysWithValues: ["double-it", "running-sums", "image-notes", "scalar-nodes"].map {
        ($0, try exercise($0))
      })
    let folder = try temporaryFolder()
    let level = try Self.level()
    let times = try Self.times()
    let queue = AttackQueue(try attacks()) { attack in
      // The name of a file cannot have a slash in it, and no two attacks run under one name.
      let file = folder.appending(path: attack.name.replacing("/", with: "-") + ".swift")
      do {
        try Data(attack.source.utf8).write(to: file)
        return judge.judge(
          try Submission(contentsOf: file),
          on: try XCTUnwrap(exercises[attack.exercise]),
          options: JudgingOptions(
            tests: attack.tests, measuresTime: attack.measuresTime, timingBudget: .seconds(1),
            box: level),
          times: times)
      } catch {
        preconditionFailure("\(attack.name) cannot be submitted: \(error)")
      }
    }

    let outcomes = queue.run(threads: ProcessInfo.processInfo.activeProcessorCount + 1)

    XCTAssertFalse(outcomes.isEmpty)
    for outcome in outcomes.sorted(by: { $0.attack.name < $1.attack.name }) {
      for (index, result) in outcome.results.enumerated() {
        let got = AttackExpectation.words(for: result).joined(separator: " ")
        XCTAssertTrue(
          outcome.attack.expectation.admits(result),
          "\(outcome.attack.name): expected \(outcome.attack.expectation), got \(got) at time "
            + "\(index + 1) \(result.faults) \(result.diagnostics.prefix(2).map(\.message))")
      }
      XCTAssertTrue(
        outcome.results.count == times || outcome.results.last?.verdict == .compileError,
        "\(outcome.attack.name): judged \(outcome.results.count) times instead of \(times)")
    }
    try report(outcomes)
  }

  /// Every result must be a document that can be read, and a page that does nothing to a terminal.
  private func report(_ outcomes: [AttackQueue.Outcome]) throws {
    for (attack, result) in outcomes.flatMap({ outcome in
      outcome.results.map { (outcome.attack, $0) }
    }) {
      let json = try JSONReport.text(for: result)
      XCTAssertLessThan(json.utf8.count, 1 << 20, attack.name)
      XCTAssertEqual(
        try JSONReport.decode(SubmissionResult.self, from: json).verdict, result.verdict)
      let page = TerminalReport(style: TerminalStyle(), title: "Attack").text(for: result)
      let control = page.unicodeScalars.first { scalar in
        scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
      }
      XCTAssertNil(control, attack.name)
    }
    guard let file = ProcessInfo.processInfo.environment["ATTACK_TABLE"] else { return }
    let lines = outcomes.sorted { $0.attack.name < $1.attack.name }.flatMap(Self.lines)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file))
  }

  /// The lines of the table for an attack.
  private static func lines(for outcome: AttackQueue.Outcome) -> [String] {
    outcome.results.enumerated().map { index, result in
      let phases = result.phases
      let seconds = [
        phases.total, (phases.compile ?? .zero) + (phases.link ?? .zero), phases.suite,
        phases.timing,
      ].map { String(format: "%.3f", ($0 ?? .zero) / .seconds(1)) }
      return
        ([
          outcome.attack.name, "\(index + 1)",
          AttackExpectation.words(for: result).joined(separator: " "),
          outcome.attack.expectation.admits(result) ? "right" : "wrong",
        ] + seconds).joined(separator: "\t")
    }
  }
}
