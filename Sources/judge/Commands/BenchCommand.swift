import Foundation
import Isolation
import Judging

/// `judge bench`: measures several solutions beside the reference.
enum BenchCommand {
  /// What the given files are measured beside.
  enum Opponents: String, CaseIterable, Sendable {
    /// The reference, which every time is a multiple of.
    case reference
    /// And the submissions that come with the exercise.
    case all
  }

  static let files = Argument(
    name: "FILE",
    help: "A file with a solution; may be left out with '--against all'.",
    kind: .file, isRequired: false, isRepeated: true)
  static let sizes = Option<[Int]>(
    "sizes", value: "SIZES", mustBe: "whole numbers with commas between them",
    help: "Only these sizes of the workloads: '1000,4000'."
  ) { text in
    let sizes = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    return sizes.contains(nil) ? nil : sizes.compactMap { $0 }
  }
  static let against = Option<Opponents>(
    "against", value: "WHOM",
    help: """
      With 'all', the exercise's own accepted submissions are measured too, and those that must be \
      too slow.
      """, default: .reference)

  static let declaration = Command(
    "bench",
    abstract: "Measure solutions of an exercise beside each other.",
    discussion: """
      Each file is compiled and tested, and timed in turns with the reference if it is right. Files \
      whose intervals overlap share a place. The exercise's own submissions stand with their \
      folder: 'accepted/flags.swift'.

      Exit status: 0 if all files that were named are accepted, 1 if one is not, 2 a mistake on the \
      command line, 3 if the judge or the machine failed with any file, also with one of the \
      exercise's own; 130 interrupted with Ctrl-C, 143 by SIGTERM.
      """,
    arguments: [SharedOptions.exercise, files],
    options: [
      sizes.declaration, against.declaration, SharedOptions.timeBudget.declaration,
      TestCommand.seed.declaration,
      TestCommand.box.declaration, SharedOptions.format.declaration,
      SharedOptions.language.declaration, SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let exercise = try surroundings.exercise(arguments.required(SharedOptions.exercise))
    let given = try arguments[all: files].map { path in
      (path: path, file: try SolutionFile.existing(surroundings.url(path), path: path))
    }
    var entries = BenchEntry.given(given)
    switch arguments[against] ?? .reference {
    case .all: entries += BenchEntry.shipped(with: exercise, except: entries)
    case .reference:
      guard !entries.isEmpty else { throw CommandError.nothingToBench }
    }
    let request = BenchRequest(
      exercise: exercise, entries: entries, seed: arguments[TestCommand.seed],
      sizes: arguments[sizes] ?? [], timeBudget: arguments[SharedOptions.timeBudget],
      box: arguments[TestCommand.box] ?? .basic)
    let results = try measure(request, in: surroundings)
    switch arguments[SharedOptions.format] ?? .terminal {
    case .terminal:
      let report = BenchReport(
        style: console.reportStyle, title: exercise.metadata.title.text(in: console.language))
      try console.write(report.text(for: results))
    case .json:
      try console.writeLine(try JSONReport.text(for: SubmissionResults(results: results)))
    }
    return exitCode(for: results, entries: entries)
  }

  private static func measure(
    _ request: BenchRequest, in surroundings: Surroundings
  ) throws -> [SubmissionResult] {
    let console = surroundings.console
    let limit = request.exercise.metadata.feedback
    do {
      let results = try surroundings.actions.bench(request, try surroundings.tools()) { progress in
        guard console.errorIsTerminal else { return }
        console.announce(progress.message)
      }
      return results.map { $0.showing(.counterexample, atMost: limit) }
    } catch let interrupted as JudgingInterrupted {
      throw interrupted.showing(limit)
    }
  }

  /// A submission of the exercise's own that is too slow is no mistake of who asks; a judge error is one of ours.
  private static func exitCode(
    for results: [SubmissionResult], entries: [BenchEntry]
  ) -> ExitCode {
    let codes = zip(results, entries)
      .filter { !$1.isShipped || $0.verdict == .judgeError }
      .map { $0.0.verdict.exitCode }
    // The higher code says that less is known.
    return ExitCode(rawValue: codes.max() ?? 0) ?? .judgeError
  }
}
