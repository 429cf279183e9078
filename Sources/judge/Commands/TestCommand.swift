import Foundation
import Isolation
import Judging

/// `judge test`: judges a solution.
enum TestCommand {
  static let file = Argument(
    name: "FILE",
    help: """
      The file with the solution; without it, 'EXERCISE.swift' in the working directory, or the \
      file that 'judge start' made.
      """,
    kind: .file, isRequired: false)
  static let seed = Option<UInt64>(
    "seed", value: "N", mustBe: "a whole number or 'random'",
    help: "The seed of random cases: a whole number, or 'random' for a new one."
  ) { $0 == "random" ? UInt64.random(in: 0...UInt64(UInt32.max)) : UInt64($0) }
  static let test = Option<String>(
    "test", value: "NAME", help: "Only the test with this name.", isRepeatable: true)
  static let noTiming = Flag("no-timing", help: "Do not measure the solution's time.")

  static let record = Flag(
    "record", help: "Keep the attempt in your log of progress, also where nobody watches.")

  static let box = Option<BoxLevel>(
    "require-box", value: "LEVEL",
    help: "How strong the box around the solution must be; 'judge doctor' says what works here.",
    default: .basic)

  static let feedback = Option<FeedbackLevel>(
    "feedback", value: "LEVEL",
    help: "How much to show of hidden tests; an exercise may allow less.",
    default: .counterexample)

  static let declaration = Command(
    "test",
    abstract: "Judge a solution of an exercise.",
    discussion: """
      Runs the solution in a box against the exercise's hidden tests and times it against the \
      reference.

      What is shown of hidden tests: with 'verdict' only the verdict on the solution, with 'names' \
      also which tests failed and how, with 'property' also the rules that do not hold, and with \
      'counterexample' the calls and values too. Examples are always shown in full, and compiler \
      errors too.

      Once a solution is accepted, what an interviewer asks next is shown, and other accepted ways \
      with their times on this machine, which are measured once.

      An attempt at a terminal is kept in your log of progress, which `judge progress` shows; with \
      '--record' also where the output goes elsewhere, or in a CI. Runs of single tests and the \
      exercise's own submissions are never kept.

      Exit status: 0 accepted, 1 any other verdict, 2 a mistake on the command line, 3 the judge \
      or the machine failed, which says nothing about the solution; 130 interrupted with Ctrl-C, \
      143 by SIGTERM.
      """,
    arguments: [SharedOptions.exercise, file],
    options: [
      test.declaration, seed.declaration, noTiming.declaration,
      SharedOptions.timeBudget.declaration, box.declaration, feedback.declaration,
      SharedOptions.format.declaration, SharedOptions.language.declaration, record.declaration,
      SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let exercise = try surroundings.exercise(arguments.required(SharedOptions.exercise))
    let asked = arguments[feedback] ?? .counterexample
    let limit = exercise.metadata.feedback
    // The verdict on a few tests of one's choice is what the level does not tell.
    if min(asked, limit) == .verdict, !arguments[all: test].isEmpty {
      throw CommandError.testsBehindVerdict(isLimited: limit == .verdict)
    }
    let request = TestRequest(
      exercise: exercise,
      solution: try SolutionFile.find(arguments[file], for: exercise, in: surroundings),
      seed: arguments[seed], tests: arguments[all: test], measuresTime: !arguments[noTiming],
      timeBudget: arguments[SharedOptions.timeBudget],
      diagnoses: min(asked, limit) == .counterexample, box: arguments[box] ?? .basic)
    let report = TerminalReport(
      style: console.reportStyle, title: exercise.metadata.title.text(in: console.language))
    let format = arguments[SharedOptions.format] ?? .terminal
    var opened: Verdict?
    let recording = AttemptRecording(
      request: request, surroundings: surroundings, isAskedFor: arguments[record],
      time: surroundings.now())
    // Before they are run: what is changed meanwhile has not been passed.
    let digest = recording.testsDigest
    // That time is measured tells that the tests have passed.
    let showsProgress = console.outputIsTerminal && min(asked, limit) > .verdict
    let whole = try judge(request, in: surroundings, feedback: min(asked, limit)) { milestone in
      switch milestone {
      case .tested(let known) where known.verdict == .accepted:
        // Not a verdict yet: the workloads can still make it another one.
        guard showsProgress else { return }
        let budget = Int((request.timeBudget ?? JudgingOptions().timingBudget) / .seconds(1))
        console.announce(
          Message(
            """
            \(count: known.tests.count, "test") passed. Measuring time, for at most \(budget) s of \
            CPU time …
            """))
      case .tested(let known):
        guard format == .terminal else { return }
        // The verdict is made, and nobody should wait for it until the mistake has been looked for.
        let opening = report.opening(for: known.showing(asked, atMost: limit))
        // Where that fails, the whole report is written later and fails with its error.
        opened = (try? console.write(opening)).map { known.verdict }
      case .measured(let part):
        if showsProgress { console.showProgress("\(Int(part * 100)) %") }
      }
    }
    let interview = recording.note(whole, digest: digest)
    let result = whole.showing(asked, atMost: limit)
    switch format {
    case .terminal:
      let isOpened = opened == result.verdict
      try console.write(isOpened ? report.closing(for: result) : report.text(for: result))
      if !interview.isEmpty {
        try console.write("\n" + interview.map { $0 + "\n" }.joined())
      }
      // Who tests a part goes on working, and who hides tests hides solutions all the more.
      if result.verdict == .accepted, request.tests.isEmpty, result.feedback == .counterexample {
        try AfterAcceptance(request: request, surroundings: surroundings)
          .write(beside: result)
      }
    case .json:
      try console.writeLine(try JSONReport.text(for: result))
    }
    // A code that this command does not know must not read as accepted.
    return ExitCode(rawValue: result.verdict.exitCode) ?? .judgeError
  }

  /// Has a solution judged; whatever is interrupted before that has begun is compiling, of kits or a suite.
  private static func judge(
    _ request: TestRequest, in surroundings: Surroundings, feedback: FeedbackLevel,
    observe: (JudgingMilestone) -> Void
  ) throws -> SubmissionResult {
    defer { surroundings.console.clearProgress() }
    do {
      return try surroundings.actions.test(request, try surroundings.tools(), observe)
    } catch let interrupted as JudgingInterrupted {
      throw interrupted.showing(feedback)
    } catch {
      guard let signal = InterruptSignal.received else { throw error }
      throw JudgingInterrupted(signal: signal, progress: .compiling)
    }
  }
}
