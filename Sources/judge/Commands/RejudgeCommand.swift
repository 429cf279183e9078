import Foundation
import Isolation
import Judging

/// `judge rejudge`: judges submissions again that have results.
enum RejudgeCommand {
  static let results = Argument(
    name: "RESULTS",
    help: "The file of results that 'judge grade' wrote, or one with a result or several.",
    kind: .file)
  static let submissions = Option<String>(
    "submissions", value: "DIR", kind: .folder,
    help: "The folder below which the results name their submissions.",
    default: "the working directory")
  static let seed = Option<UInt64>(
    "seed", value: "N", mustBe: "a whole number",
    help: "Another seed of random cases than that of the results."
  ) { UInt64($0) }
  static let box = Option<BoxLevel>(
    "require-box", value: "LEVEL",
    help: "How strong the box around submissions must be; without it, as strong as it was.")
  static let output = Option<String>(
    "output", value: "FILE", kind: .file,
    help: "The file to write, which is replaced; without it, standard output is written to.")

  static let declaration = Command(
    "rejudge",
    abstract: "Judge submissions again and explain what has become different.",
    discussion: """
      Each submission is judged as its result says it was, with the same seed and the same box, and \
      the two results are compared. Times that differ by no more than their intervals allow are no \
      difference. What differs is explained where that can be: by an exercise, a toolchain or a \
      machine that has been changed, by a limit that is as near as the noise. What nothing explains \
      is judged once more, to see whether the solution does the same each time.

      A file that is not the one that was judged is told, and not judged.

      Exit status: 0 nothing differs but times, 1 something else does, or a submission could not be \
      judged again, 2 a mistake on the command line, 3 the judge or the machine failed with one of \
      them or altogether; 130 interrupted with Ctrl-C, 143 by SIGTERM.
      """,
    arguments: [results],
    options: [
      submissions.declaration, GradeCommand.jobs.declaration,
      TestCommand.noTiming.declaration, seed.declaration, box.declaration,
      SharedOptions.format.declaration, output.declaration, SharedOptions.language.declaration,
      SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let target = try arguments[output].map {
      try ReportCommand.file(toWrite: $0, in: surroundings)
    }
    let path = try arguments.required(results)
    let file = try SolutionFile.existing(surroundings.url(path), path: path)
    let results = try ResultDocument.results(in: Data(contentsOf: file), named: path)
    let options = RejudgingOptions(
      submissions: try folder(askedForBy: arguments, in: surroundings),
      exercises: try surroundings.catalog().exercises,
      jobs: arguments[GradeCommand.jobs] ?? GradingOptions.standardJobs, seed: arguments[seed],
      box: arguments[box], measuresTime: !arguments[TestCommand.noTiming])
    var display = GradingDisplay(console: console)
    let rejudgements: [Rejudgement]
    do {
      defer { console.clearProgress() }
      rejudgements = try surroundings.actions.rejudge(results, options, surroundings.tools()) {
        display.show($0)
      }
    }
    try write(
      try text(for: rejudgements, askedForBy: arguments, toFile: target != nil, on: console),
      to: target, in: surroundings)
    if rejudgements.contains(where: \.isJudgeError) { return .judgeError }
    return rejudgements.allSatisfy(\.isConfirmed) ? .success : .notAccepted
  }

  private static func folder(
    askedForBy arguments: ParsedArguments, in surroundings: Surroundings
  ) throws -> URL {
    guard let path = arguments[submissions] else { return surroundings.workingDirectory }
    return try surroundings.submissionFolder(path)
  }

  private static func text(
    for rejudgements: [Rejudgement], askedForBy arguments: ParsedArguments, toFile isFile: Bool,
    on console: Console
  ) throws -> String {
    switch arguments[SharedOptions.format] ?? .terminal {
    case .terminal:
      var style = console.reportStyle
      if isFile { style.isColoured = false }
      return RejudgementReport(style: style).text(for: rejudgements)
    case .json: return try JSONReport.text(for: RejudgementDocument(rejudgements)) + "\n"
    }
  }

  /// Writes a text to a file, or to standard output where none is named.
  private static func write(
    _ text: String, to file: URL?, in surroundings: Surroundings
  ) throws {
    guard let file else { return try surroundings.console.write(text) }
    try AtomicFile.replace(file.path, with: Array(text.utf8))
    surroundings.console.announce(Message("Wrote '\(surroundings.shortPath(file))'."))
  }
}
