import Foundation
import Isolation
import Judging
import XCTest

/// Judges every solution of `Corpus` and looks at the verdict and its reason.
///
/// With `ATTACKS=forging/` in the environment only those whose path begins so are tried.
final class AttackCorpusTests: EndToEndTestCase {
  private static let corpus = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "Corpus")

  /// What takes longest is begun first.
  private static let slowGroups = ["time/", "compiler/", "protocol/", "signals/"]

  /// The strongest box that this machine has, or the one that `ATTACK_LEVEL` names.
  private static func level() throws -> BoxLevel {
    if let name = ProcessInfo.processInfo.environment["ATTACK_LEVEL"] {
      return try XCTUnwrap(BoxLevel(rawValue: name), "there is no level '\(name)'")
    }
    return try XCTUnwrap(BoxSupport.level, "this machine has not even the basic box")
  }

  private func attacks() throws -> [Attack] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.corpus.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
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
      uniqueKeysWithValues: ["double-it", "running-sums", "image-notes"].map {
        ($0, try exercise($0))
      })
    let folder = try temporaryFolder()
    let queue = AttackQueue(try attacks()) { attack in
      // The name of a file cannot have a slash in it, and no two attacks run under one name.
      let file = folder.appending(path: attack.name.replacing("/", with: "-") + ".swift")
      do {
        try Data(attack.source.utf8).write(to: file)
        return try judge.judge(
          try Submission(contentsOf: file),
          on: try XCTUnwrap(exercises[attack.exercise]),
          options: JudgingOptions(
            tests: attack.tests, measuresTime: attack.measuresTime, box: try Self.level()))
      } catch {
        preconditionFailure("\(attack.name) cannot be submitted: \(error)")
      }
    }

    let outcomes = queue.run(threads: 5)

    XCTAssertFalse(outcomes.isEmpty)
    for outcome in outcomes.sorted(by: { $0.attack.name < $1.attack.name }) {
      let got = AttackExpectation.words(for: outcome.result).joined(separator: " ")
      XCTAssertTrue(
        outcome.attack.expectation.admits(outcome.result),
        "\(outcome.attack.name): expected \(outcome.attack.expectation), got \(got) "
          + "\(outcome.result.faults) \(outcome.result.diagnostics.prefix(2).map(\.message))")
    }
    try report(outcomes)
  }

  /// Every result must be a document that can be read, and a page that does nothing to a terminal.
  private func report(_ outcomes: [AttackQueue.Outcome]) throws {
    for outcome in outcomes {
      let json = try JSONReport.text(for: outcome.result)
      XCTAssertLessThan(json.utf8.count, 1 << 20, outcome.attack.name)
      XCTAssertEqual(
        try JSONReport.decode(SubmissionResult.self, from: json).verdict, outcome.result.verdict)
      let page = TerminalReport(style: TerminalStyle(), title: "Attack").text(for: outcome.result)
      let control = page.unicodeScalars.first { scalar in
        scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
      }
      XCTAssertNil(control, outcome.attack.name)
    }
    guard let file = ProcessInfo.processInfo.environment["ATTACK_TABLE"] else { return }
    let lines = outcomes.sorted { $0.attack.name < $1.attack.name }.map { outcome in
      let words = AttackExpectation.words(for: outcome.result).joined(separator: " ")
      return "\(outcome.attack.name)\t\(words)\t\(outcome.duration)"
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file))
  }
}
