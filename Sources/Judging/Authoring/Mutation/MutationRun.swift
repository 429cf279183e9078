import Foundation
import Isolation
import Synchronization

/// Puts small mistakes into an accepted submission, one at a time, and sees which of them the hidden tests notice.
///
/// This file shows the whole path:
///
///     source ── compiler ─► syntax tree ── operators ─► mutants
///     a few mutants ── all tests ─► the order of the tests
///     the others ── tests up to the first that fails ─► killed or survived
///     survivors ── equivalents.md ─► the score
package struct MutationRun: Sendable {
  private let workbench: Workbench

  /// Creates a run that works with what a workbench provides.
  package init(workbench: Workbench) {
    self.workbench = workbench
  }

  /// Makes and tries the mutants of an accepted submission.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - options: Which submission, and how.
  ///   - observe: Told after every mutant how far it is; from one thread at a time.
  /// - Returns: What became of each.
  /// - Throws: `MutationProblem` if the submission does not pass the tests itself; `EquivalentsFileError`;
  ///   `SubmissionProblem`; what is wrong with the machine.
  package func report(
    on exercise: Exercise, options: MutationOptions,
    observe: @escaping @Sendable (MutationProgress) -> Void = { _ in }
  ) throws -> MutationReport {
    let start = ContinuousClock.now
    let source = try Submission(contentsOf: options.file ?? exercise.reference)
    let declarations = try EquivalentMutants(of: exercise).declarations
      .filter { $0.file == source.name }
    let suite = try workbench.suite(of: exercise)
    let cache = MutationCache(cache: workbench.cache, suite: suite, options: options)
    let baseline =
      try cache.value(for: source.source, tests: [])
      ?? MutationBaseline(
        trying: source, of: exercise, workbench: workbench, suite: suite, options: options)
    try cache.keep(baseline, for: source.source, tests: [])

    let mutants = try mutants(of: source, suite: suite)
    let trials = MutantTrials(
      exercise: exercise, workbench: workbench, suite: suite, options: options,
      baseline: baseline, cache: cache, name: source.name)
    let progress = Mutex(MutationProgress(total: mutants.count))
    @Sendable func note(_ outcome: MutantOutcome) {
      progress.withLock {
        $0.note(outcome)
        observe($0)
      }
    }
    let (outcomes, order) = try trials.outcomes(of: mutants, observe: note)
    let results = zip(mutants, outcomes).map { mutant, outcome in
      MutantResult(
        mutant: mutant, outcome: outcome, reason: declarations.first { $0.covers(mutant) }?.reason)
    }
    return MutationReport(
      exercise: exercise.id, file: source.name,
      environment: JudgingEnvironment(
        judge: Installation.version, toolchain: workbench.toolchain.version,
        exerciseDigest: suite.exerciseDigest, box: options.box.layers.map(\.rawValue).sorted(),
        seed: options.seed),
      lines: String(decoding: source.source, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
      results: results, stale: declarations.compactMap { StaleDeclaration($0, results: results) },
      tests: order, elapsed: .now - start)
  }

  private func mutants(of submission: Submission, suite: BuiltSuite) throws -> [Mutant] {
    let folder = try workbench.cache.session()
    let sources = try SubmissionSources(named: submission.name, for: suite, in: folder.url)
    try sources.write(submission)
    let dump = folder.url.appending(path: "tree.json")
    let kits = workbench.kits
    var tool = try workbench.compiler.start(
      Compiler.Request(
        moduleName: "Solution", sources: [sources.solution],
        context: [sources.types].compactMap { $0 }, mode: .checked, syntaxTree: dump,
        importFolders: [kits.importFolder], headerFolders: kits.headerFolders,
        box: workbench.compiler.box(
          reading: [folder.url] + sources.visible + kits.importable, writing: [folder.url])))
    guard try tool.finish(deadline: workbench.compiler.deadline).hasSucceeded else {
      throw MutationProblem.doesNotCompile(file: submission.name)
    }
    let bytes = SourceBytes(submission.source)
    let tree = try SyntaxTree(Data(contentsOf: dump), of: bytes)
    // The folder is removed with its last use.
    _ = consume folder
    return MutantGenerator(bytes).mutants(of: tree)
  }
}
