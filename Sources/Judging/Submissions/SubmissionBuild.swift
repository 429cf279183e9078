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

  /// Starts the builds.
  ///
  /// - Parameters:
  ///   - submission: The solution.
  ///   - suite: The suite whose server is linked with it.
  ///   - compiler: What compiles it.
  ///   - kits: What it is linked with.
  ///   - folder: An empty folder for what is built.
  ///   - wantsOptimised: Whether the optimised build will be asked for.
  /// - Throws: What the file system says, or that the compiler cannot be started.
  init(
    starting submission: Submission, for suite: BuiltSuite, compiler: Compiler, kits: Kits,
    in folder: URL, wantsOptimised: Bool
  ) throws {
    let plan = BuildPlan(
      submission: submission, suite: suite, compiler: compiler, kits: kits, folder: folder,
      sources: try SubmissionSources(of: submission, for: suite, in: folder))
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

  /// Waits for the checked build; to be asked for once.
  mutating func finishChecked() throws -> BuildOutcome {
    guard let running = checked.take() else {
      throw ToolchainProblem("The checked build was asked for twice.")
    }
    return try plan.finish(running, .checked)
  }

  /// Waits for the optimised build; to be asked for once, if it was wanted.
  mutating func finishOptimised() throws -> BuildOutcome {
    guard let running = optimised.take() else {
      throw ToolchainProblem("The optimised build was not started.")
    }
    return try plan.finish(running, .optimised)
  }
}
