import Foundation
import Isolation

/// Verifies exercises: that people can rely on what they are told about their solutions.
///
/// First everything that can be seen in the files, then the suites, then every submission with its tests, and
/// times last. Each step does all exercises at once, on all processors. What becomes of a submission is kept
/// until something changes that it depends on.
///
/// Times are measured on all processors too: a ratio to the reference, taken in turns with it on one processor,
/// is not another one because a second one is busy, and the boundaries are a factor of two away from the limit.
/// What does not show what it must is measured once more with nothing beside it, and longer; what may have threads
/// has nothing beside it from the start.
package struct Verifier: Sendable {
  let workbench: Workbench
  /// Whether mutants of the references are tried too.
  let triesMutants: Bool
  let observe: @Sendable (VerificationProgress) -> Void

  /// Creates a verifier.
  ///
  /// - Parameters:
  ///   - workbench: What judges.
  ///   - triesMutants: Whether mutants of the references are tried too.
  ///   - observe: Told how far it has come; called from several threads.
  package init(
    workbench: Workbench, triesMutants: Bool = false,
    observe: @escaping @Sendable (VerificationProgress) -> Void = { _ in }
  ) {
    self.workbench = workbench
    self.triesMutants = triesMutants
    self.observe = observe
  }

  /// Verifies exercises of a catalog.
  ///
  /// - Parameters:
  ///   - ids: Which ones; all of them, those that cannot be read too, if there is none.
  ///   - catalog: All exercises that are known, to look for prerequisites in.
  /// - Returns: What was found, by id.
  /// - Throws: `CatalogError` for an id that does not exist; that the judge or the machine failed, or that it
  ///   was interrupted.
  package func verifications(
    of ids: [Exercise.ID] = [], in catalog: Catalog
  ) throws -> [ExerciseVerification] {
    let broken = catalog.broken.filter { ids.isEmpty || ids.contains($0.id) }
    let chosen =
      ids.isEmpty
      ? catalog.exercises
      : try Set(ids).subtracting(broken.map(\.id)).sorted().map(catalog.exercise)
    let prerequisites = catalog.prerequisites
    var surveyed = try WorkQueue().map(chosen) { exercise in
      try SurveyedExercise(exercise, prerequisites: prerequisites)
    }
    try buildSuites(of: &surveyed)
    try judgeSubmissions(of: &surveyed)
    try compareVectors(of: &surveyed)
    if triesMutants { try tryMutants(of: &surveyed) }
    try measureTimes(of: &surveyed)
    return (surveyed.map(\.verification) + broken.map(ExerciseVerification.init))
      .sorted { $0.exercise < $1.exercise }
  }
}

// MARK: - Suites

extension Verifier {
  private func buildSuites(of surveyed: inout [SurveyedExercise]) throws {
    let indices = surveyed.indices.filter { surveyed[$0].canBeJudged }
    let counter = VerificationCounter("suites", of: indices.count, observe: observe)
    let all = surveyed
    let built = try WorkQueue().map(indices) { index in
      defer { counter.advance() }
      return try timed { () -> (BuiltSuite?, [Finding]) in
        do {
          return (try workbench.suite(of: all[index].sources.exercise), [])
        } catch {
          guard InterruptSignal.received == nil else { throw error }
          return (nil, try SuiteCheck.findings(for: error, in: all[index].sources))
        }
      }
    }
    for (index, (outcome, elapsed)) in zip(indices, built) {
      surveyed[index].suite = outcome.0
      surveyed[index].add(outcome.1, after: elapsed)
    }
  }

  private func compareVectors(of surveyed: inout [SurveyedExercise]) throws {
    let indices = surveyed.indices.filter { surveyed[$0].suite != nil }
    let all = surveyed
    let compared = try WorkQueue().map(indices) { index in
      try timed { try GoldenCheck.findings(in: all[index].sources, with: workbench) }
    }
    for (index, (findings, elapsed)) in zip(indices, compared) {
      surveyed[index].add(findings, after: elapsed)
    }
  }
}

// MARK: - Time of the work

extension Verifier {
  /// Does something and says how long it took.
  func timed<Value>(_ body: () throws -> Value) rethrows -> (Value, Duration) {
    let begin = ContinuousClock.now
    let value = try body()
    return (value, .now - begin)
  }
}

// MARK: - What cannot be read

extension ExerciseVerification {
  /// What is known of an exercise whose description cannot be read: why.
  fileprivate init(_ broken: Catalog.BrokenExercise) {
    let problem = broken.problem
    let isName = if case .folderName = problem.problem { true } else { false }
    self.init(
      exercise: broken.id, folder: broken.folder.path,
      findings: [
        Finding(
          .metadata, file: isName ? "" : Exercise.metadataName, line: problem.line,
          problem.sentence, advice: "Mend it: nothing else of this exercise is read before that.")
      ])
  }
}
