import Isolation
import Judging

/// `judge verify`: says whether exercises can be relied on.
enum VerifyCommand {
  static let exercises = Argument(
    name: "EXERCISE", help: "An exercise's id; may be left out with '--all'.", kind: .exercise,
    isRequired: false, isRepeated: true)
  static let all = Flag("all", help: "Verify every exercise.")
  static let mutants = Flag(
    "mutants", help: "Also demand that the hidden tests kill 95 % of the mutants of the reference.")

  static let declaration = Command(
    "verify",
    abstract: "Check exercises themselves.",
    discussion: """
      Checks that an exercise can be relied on: its files and texts, that the examples of the \
      statement are tested, that the starter is not accepted and every submission gets the verdict \
      of its folder, whatever is drawn, and that the time limit has room on both sides.

      What is found is written as `file:line: what`, with what to do below it. 'to do' is what has \
      not been written yet; a warning does not keep an exercise from verifying. What becomes of a \
      submission is kept until something changes that it depends on.

      Exit status: 0 all exercises verify, 1 something was found, 2 a mistake on the command line, \
      3 the judge or the machine failed, which says nothing about the exercises; 130 interrupted \
      with Ctrl-C, 143 by SIGTERM.
      """,
    arguments: [exercises],
    options: [
      all.declaration, mutants.declaration, SharedOptions.format.declaration,
      SharedOptions.exercises.declaration,
    ]
  ) { arguments, surroundings in
    let console = surroundings.console
    let ids = arguments[all: exercises]
    guard !ids.isEmpty || arguments[all] else { throw CommandError.nothingToVerify }
    guard ids.isEmpty || !arguments[all] else { throw CommandError.exercisesBesideAll }
    let request = VerifyRequest(
      exercises: ids, triesMutants: arguments[mutants], catalog: try surroundings.catalog())
    let verifications = try verify(request, in: surroundings)
    let document = VerificationDocument(verifications)
    switch arguments[SharedOptions.format] ?? .terminal {
    case .terminal:
      let report = VerificationReport(style: console.reportStyle) { path in
        surroundings.shortPath(surroundings.url(path))
      }
      try console.write(report.text(for: verifications))
    case .json:
      try console.writeLine(try JSONReport.text(for: document))
    }
    return document.isVerified ? .success : .notAccepted
  }

  private static func verify(
    _ request: VerifyRequest, in surroundings: Surroundings
  ) throws -> [ExerciseVerification] {
    let console = surroundings.console
    defer { console.clearProgress() }
    do {
      return try surroundings.actions.verify(request, try surroundings.tools()) { progress in
        console.showProgress("\(progress)")
      }
    } catch {
      if InterruptSignal.received != nil {
        console.clearProgress()
        console.announce(
          Message("Interrupted. What has been judged so far is kept; the next run goes on there."))
      }
      throw error
    }
  }
}
