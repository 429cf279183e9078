import Foundation

/// An exercise while it is verified: its files, and what was found so far.
struct SurveyedExercise: Sendable {
  let sources: ExerciseSources
  var findings: [Finding]
  var seconds = 0.0
  var suite: BuiltSuite?
  var trials: ExerciseTrials?
  /// The tests that mutants of the reference fail, by identifier; `nil` where none were tried.
  var failedByMutants: Set<String>?
  var judgedNow = 0

  /// The checks that need nothing but the files, in the order in which to look at their findings.
  private static let checks: [@Sendable (ExerciseSources) -> [Finding]] = [
    FilesCheck.findings, PrerequisitesCheck.findings, ExamplesCheck.findings,
    APICheck.findings, GoldenCheck.findings, SubmissionCommentsCheck.findings,
    CodeWidthCheck.findings, TranslationsCheck.findings, LinksCheck.findings, HintsCheck.findings,
    QuestionsCheck.findings,
  ]

  /// Looks at the files of an exercise.
  init(_ exercise: Exercise, prerequisites: [Exercise.ID: [Exercise.ID]]) throws {
    let start = ContinuousClock.now
    sources = try ExerciseSources(of: exercise, prerequisites: prerequisites)
    let unfinished = PlaceholdersCheck.findings(in: sources)
    let begun = Set(unfinished.map(\.file))
    let found = Self.checks.flatMap { [sources] check in check(sources) }
    // What is wrong with a file that is being written follows from that.
    findings = unfinished + (begun.isEmpty ? found : found.filter { !Self.waits($0, for: begun) })
    seconds = (ContinuousClock.now - start) / .seconds(1)
  }

  /// Whether a finding cannot be told from what has not been written yet.
  private static func waits(_ finding: Finding, for begun: Set<String>) -> Bool {
    begun.contains(finding.file) || [.examples, .api, .translations].contains(finding.check)
  }

  /// What can be said of submissions once the reference is accepted.
  private func judged(_ trials: ExerciseTrials) -> [Finding] {
    StarterCheck.findings(in: trials) + SubmissionsCheck.findings(in: trials)
      + SeedsCheck.findings(in: trials) + TimeCheck.findings(in: trials)
      + TestsCheck.findings(in: trials, sources, failedByMutants: failedByMutants)
  }

  /// Whether there is a suite to build and something to judge.
  var canBeJudged: Bool {
    let needed = ["Starter.swift", ReferenceCheck.path]
    // A test that asks for vectors that are not there would fail with every submission.
    let lacksVectors = findings.contains {
      $0.check == .golden && !$0.file.hasPrefix("golden/")
    }
    return needed.allSatisfy { sources[$0] != nil } && !sources.exercise.tests.isEmpty
      && !findings.contains { $0.check == .placeholders } && sources.unreadable.isEmpty
      && !lacksVectors
  }

  /// Adds what an answer says, and how long it took.
  mutating func add(_ findings: [Finding], after elapsed: Duration) {
    self.findings += findings
    seconds += elapsed / .seconds(1)
  }

  /// Everything that is known, as it is told.
  var verification: ExerciseVerification {
    var findings = findings
    if let trials {
      let reference = ReferenceCheck.findings(in: trials)
      findings += reference.isEmpty ? judged(trials) : reference
    }
    return ExerciseVerification(
      exercise: sources.exercise.id, folder: sources.exercise.folder.path,
      tests: suite?.tests.count, submissions: trials?.entries.count, judgedNow: judgedNow,
      seconds: seconds, findings: findings)
  }
}
