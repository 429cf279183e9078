import Foundation
import Isolation
import Judging

/// `judge grade`: judges the submissions of a folder.
enum GradeCommand {
  /// A verdict with which the command fails.
  enum Failing: String, CaseIterable, Sendable {
    case any
    case wrongAnswer = "wrong-answer"
    case timeLimitExceeded = "time-limit-exceeded"
    case memoryLimitExceeded = "memory-limit-exceeded"
    case runTimeError = "run-time-error"
    case compileError = "compile-error"

    /// The verdicts that it stands for.
    var verdicts: [Verdict] {
      self == .any
        ? Verdict.allCases.filter { $0 != .accepted }
        : Verdict(rawValue: rawValue).map { [$0] } ?? []
    }
  }

  static let folder = Argument(
    name: "DIR", help: "The folder with the submissions.", kind: .folder)
  static let exercises = Option<[String]>(
    "exercises", value: "IDS", mustBe: "ids of exercises with commas between them",
    help: "Only these exercises, which each student should have: 'nms,miou'."
  ) { text in
    let ids = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return ids.contains("") ? nil : ids
  }
  static let layout = Option<SubmissionLayout>(
    "layout", value: "PATTERN",
    mustBe: "a relative path with '{exercise}' in it, and '*' only beside '{student}'",
    help: "Where in the folder a submission lies, if not in the usual place."
  ) { SubmissionLayout($0) }
  static let jobs = Option<Int>(
    "jobs", value: "N", mustBe: "a whole number from 1 to 256",
    help: "How many submissions are judged at a time.",
    default: "one for each processor, and one more"
  ) { Int($0).flatMap { (1...256).contains($0) ? $0 : nil } }
  static let shard = Option<GradingShard>(
    "shard", value: "K/N", mustBe: "two whole numbers such as '2/4'",
    help: "Only the K-th of N parts, which 'judge merge' puts together."
  ) { GradingShard($0) }
  static let results = Option<String>(
    "results", value: "FILE", kind: .file,
    help: "The file that results are written to as they come.", default: "grades.jsonl")
  static let resume = Flag(
    "resume", help: "Go on with the file of results; what is in it is not judged again.")
  static let failOn = Option<Failing>(
    "fail-on", value: "VERDICT", help: "Exit with 1 if a submission has this verdict.",
    isRepeatable: true)
  static let feedback = Option<FeedbackLevel>(
    "feedback", value: "LEVEL",
    help: "How much results show of hidden tests; an exercise may allow less.", default: .names)
  static let box = Option<BoxLevel>(
    "require-box", value: "LEVEL",
    help:
      "How strong the box around submissions must be; without it, the strongest that works here.")
  static let formats = Option<ReportFormat>(
    "format", value: "FORMAT", help: "A format to write in the end, for each '--output'.",
    isRepeatable: true)
  static let outputs = Option<String>(
    "output", value: "FILE", kind: .file,
    help: "The file for the '--format' of the same place, which is replaced.", isRepeatable: true)

  static let declaration = Command(
    "grade",
    abstract: "Judge the submissions of a folder.",
    discussion: """
      Each file is judged as `judge test` does, as many at a time as there are processors, and \
      accepted ones are timed afterwards, one after another. Submissions that are the same, byte for \
      byte, are judged once. A student's file or folder that is damaged, or a link, costs that \
      student only.

      Every result is a line of the file of results as soon as it is there. A run that was ended, in \
      whatever way, is gone on with by the same command with '--resume', which also judges what has \
      been added or changed since, and again what the judge itself has failed at.

      Submissions lie in `{student}/{exercise}.swift` or `{exercise}.swift`, or where '--layout' says: \
      `{exercise}` stands for an exercise's id, `{student}` for a name, and `*` beside it for anything, \
      as in `hw1/{student}_*/{exercise}.swift`. Links are not followed.

      With '--shard 2/4' a machine grades one of four parts, which stay the same when submissions are \
      added; `judge merge` puts the files of results together.

      Exit status: 0 all submissions were judged, whatever the verdicts, 1 one has a verdict of \
      '--fail-on', 2 a mistake on the command line, 3 the judge or the machine failed with a \
      submission or altogether; 130 interrupted with Ctrl-C, 143 by SIGTERM.
      """,
    arguments: [folder],
    options: [
      exercises.declaration, layout.declaration, jobs.declaration,
      TestCommand.noTiming.declaration, SharedOptions.timeBudget.declaration,
      TestCommand.seed.declaration, feedback.declaration, box.declaration, shard.declaration,
      resume.declaration, results.declaration, formats.declaration, outputs.declaration,
      ReportCommand.points.declaration, failOn.declaration, SharedOptions.language.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let reports = try GradingReports(
      formats: arguments[all: formats], outputs: arguments[all: outputs],
      points: arguments[ReportCommand.points], in: surroundings)
    let options = try options(askedForBy: arguments, in: surroundings)
    let path = surroundings.shortPath(options.results)
    console.announce(
      Message(
        """
        Grading in a '\(options.box.rawValue)' box, \(options.jobs) at a time; results go to \
        '\(path)'.
        """))
    var display = GradingDisplay(console: console)
    let outcome: GradingOutcome
    do {
      defer { console.clearProgress() }
      outcome = try surroundings.actions.grade(options, try surroundings.tools()) {
        display.show($0)
      }
    } catch let interrupted as GradingInterrupted {
      console.announce(interrupted.message)
      return ExitCode(interrupted.signal)
    }
    display.tell(outcome)
    try reports.write(resultsOf: options.results)
    try console.write(GradingTable(style: console.reportStyle).text(for: outcome.tally))
    if outcome.tally.count(.judgeError) > 0 { return .judgeError }
    let failing = arguments[all: failOn].flatMap(\.verdicts)
    return failing.contains { outcome.tally.count($0) > 0 } ? .notAccepted : .success
  }

  private static func options(
    askedForBy arguments: ParsedArguments, in surroundings: Surroundings
  ) throws -> GradingOptions {
    let folder = try surroundings.submissionFolder(arguments.required(folder))
    let chosen = try arguments[exercises].map { ids in
      try Set(ids).sorted().map { try surroundings.exercise($0) }
    }
    let budget = arguments[SharedOptions.timeBudget] ?? JudgingOptions().timingBudget
    return GradingOptions(
      folder: folder, layouts: arguments[layout].map { [$0] } ?? SubmissionLayout.usual,
      exercises: try chosen ?? surroundings.catalog().exercises, demandsAll: chosen != nil,
      shard: arguments[shard] ?? .whole, jobs: arguments[jobs] ?? GradingOptions.standardJobs,
      seed: arguments[TestCommand.seed] ?? JudgingOptions().seed,
      timingBudget: arguments[TestCommand.noTiming] ? nil : budget,
      feedback: arguments[feedback] ?? .names,
      box: try arguments[box] ?? GradingOptions.strongestBox(),
      results: surroundings.url(arguments[results] ?? "grades.jsonl"),
      resumes: arguments[resume])
  }
}
