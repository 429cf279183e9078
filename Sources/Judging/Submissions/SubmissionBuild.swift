import Foundation
import Isolation

/// The two builds of a submission: the checked one for its tests, the optimised one for its time.
///
/// Both are started at once. The checked one is done in a tenth of a second and its tests run while the
/// optimiser is still busy on the other core.
struct SubmissionBuild: ~Copyable {
  private let plan: BuildPlan
  private var checked: BuildPlan.Running?
  private var optimised: BuildPlan.Running?
  private var outcomes: [Compiler.Mode: BuildOutcome] = [:]

  /// Starts the builds.
  ///
  /// - Parameters:
  ///   - submission: The solution.
  ///   - suite: The suite whose server is linked with it.
  ///   - compiler: What compiles it.
  ///   - kits: What it is linked with.
  ///   - folder: An empty folder for what is built.
  ///   - wantsOptimised: Whether the optimised build will be asked for.
  ///   - leavesSymbolsToLoader: Whether to save time, where that can be had, by not asking whether the
  ///     library of the checked build can be loaded; if it cannot, `repeatChecked` says why.
  /// - Throws: What the file system says, or that the compiler cannot be started.
  init(
    starting submission: Submission, for suite: BuiltSuite, compiler: Compiler, kits: Kits,
    in folder: URL, wantsOptimised: Bool, leavesSymbolsToLoader: Bool = false
  ) throws {
    let plan = BuildPlan(
      submission: submission, suite: suite, compiler: compiler, kits: kits, folder: folder,
      sources: try SubmissionSources(of: submission, for: suite, in: folder),
      leavesSymbolsToLoader: leavesSymbolsToLoader)
    try FileManager.default.createDirectory(
      at: plan.libraryFolder, withIntermediateDirectories: false)
    let checked: BuildPlan.Running? = try plan.start(.checked)
    let optimised: BuildPlan.Running? = wantsOptimised ? try plan.start(.optimised) : nil
    self.plan = plan
    self.checked = checked
    self.optimised = optimised
  }

  /// What a worker is told to start with, and where the library of a build will be.
  func worker(_ mode: Compiler.Mode) -> WorkerProgram {
    WorkerProgram(program: plan.kits.worker(mode).path, library: plan.library(mode).path)
  }

  /// The suite whose server is linked with the solution.
  var suite: BuiltSuite { plan.suite }

  /// What finds the lines of addresses in a library that was built.
  func symbolizer(of library: URL) -> Symbolizer {
    Symbolizer(compiler: plan.compiler, library: library, solution: plan.submission.name)
  }

  /// Waits for a build that was started; the next time its outcome is there.
  mutating func finish(_ mode: Compiler.Mode) throws -> BuildOutcome {
    if let outcome = outcomes[mode] { return outcome }
    let running =
      switch mode {
      case .checked: checked.take()
      case .optimised: optimised.take()
      }
    guard let running else {
      throw ToolchainProblem("The \(mode) build was not started, or has failed before.")
    }
    let outcome = try plan.finish(running, mode)
    outcomes[mode] = outcome
    return outcome
  }

  /// Builds a solution again that could not be loaded, this time asking for everything that it lacks.
  mutating func repeatChecked() throws -> BuildOutcome {
    let outcome = try plan.buildTogether(.checked)
    outcomes[.checked] = outcome
    return outcome
  }
}
