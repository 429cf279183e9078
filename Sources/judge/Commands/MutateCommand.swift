import Isolation
import Judging

/// `judge mutate`: shows which small mistakes the hidden tests of an exercise do not notice.
enum MutateCommand {
  static let file = Option<String>(
    "of", value: "FILE", kind: .file,
    help: "The accepted submission to make mutants of; the reference without it.")
  static let allTests = Flag(
    "all-tests",
    help: "Run every test on every mutant, to know all that kill it; takes several times as long.")
  static let declare = Flag(
    "declare",
    help: "Print an entry of 'equivalents.md' for each survivor instead, to be given a reason.")

  static let declaration = Command(
    "mutate",
    abstract: "Show which small mistakes the hidden tests of an exercise do not notice.",
    discussion: """
      Mutants of the reference are compiled and run against the hidden tests: a comparison turned \
      round, a bound forgotten, a loop that ends early. Each should fail a test. What survives is \
      shown as a diff: either a test is missing, or no input can tell it from the reference, which \
      'equivalents.md' in the exercise's folder declares with a reason. What was found is kept, so a \
      second run takes no time.

      Exit status: 0 if at least 95 % are killed of those that compile and are not declared \
      equivalent, and every declaration is true; 1 if not, 2 a mistake on the command line, 3 if the \
      judge, the suite or the machine failed; 130 interrupted with Ctrl-C, 143 by SIGTERM.
      """,
    arguments: [SharedOptions.exercise],
    options: [
      file.declaration, allTests.declaration, declare.declaration, TestCommand.seed.declaration,
      TestCommand.box.declaration, SharedOptions.format.declaration,
      SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let exercise = try surroundings.exercise(arguments.required(SharedOptions.exercise))
    let request = MutationRequest(
      exercise: exercise,
      options: MutationOptions(
        file: try arguments[file].map {
          try SolutionFile.existing(surroundings.url($0), path: $0)
        },
        seed: arguments[TestCommand.seed] ?? JudgingOptions().seed,
        runsAllTests: arguments[allTests], box: arguments[TestCommand.box] ?? .basic))
    defer { console.clearProgress() }
    let report = try surroundings.actions.mutate(request, try surroundings.tools()) {
      console.showProgress("\($0)")
    }
    console.clearProgress()
    switch arguments[SharedOptions.format] ?? .terminal {
    case _ where arguments[declare]:
      try console.write(EquivalenceDraft.text(for: report))
    case .terminal:
      let renderer = MutationTerminalReport(
        style: console.reportStyle, title: exercise.metadata.title.english)
      try console.write(renderer.text(for: report))
    case .json:
      try console.writeLine(try JSONReport.text(for: report))
    }
    if report.counts.faults > 0 { return .judgeError }
    return report.isGood ? .success : .notAccepted
  }
}
