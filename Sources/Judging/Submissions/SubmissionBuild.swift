import Foundation
import Isolation

/// The two builds of a submission: the checked one for its tests, the optimised one for its time.
///
/// The checked one is done in a tenth of a second. Where everything is started at once, its tests run while
/// the optimiser is still busy on the other core.
struct SubmissionBuild: ~Copyable {
  private let plan: BuildPlan
  // Holds what is built for as long as this value is there.
  private let folder: OwnedFolder
  private var pipe: InputPipe?
  private var checked: BuildPlan.Running?
  private var optimised: BuildPlan.Running?
  private var startsOptimisedLater = false
  private var outcomes: [Compiler.Mode: BuildOutcome] = [:]

  /// Starts the builds.
  ///
  /// - Parameters:
  ///   - submission: The solution.
  ///   - suite: The suite whose server is linked with it.
  ///   - workbench: What compiles it, what it is linked with, and where.
  ///   - options: How strong the box of the compiler is, and whether there is an optimised build.
  ///   - leavesSymbolsToLoader: Whether to save time, where that can be had, by not asking whether the
  ///     library of the checked build can be loaded; if it cannot, `repeatChecked` says why.
  ///   - isChecked: Whether there is a checked build; not where nothing but time is measured.
  ///   - tools: What has compiler and linker loaded, where this thread builds several solutions.
  /// - Throws: What the file system says, or that the compiler cannot be started.
  init(
    starting submission: Submission, for suite: BuiltSuite, with workbench: Workbench,
    options: JudgingOptions, leavesSymbolsToLoader: Bool = false, isChecked: Bool = true,
    from tools: ToolStarter? = nil
  ) throws {
    let folder = try workbench.cache.session()
    let plan = try BuildPlan(
      of: submission.name, for: suite, with: workbench, options: options,
      leavesSymbolsToLoader: leavesSymbolsToLoader, from: tools, in: folder.url)
    try plan.sources.write(submission)
    let checked: BuildPlan.Running? = isChecked ? try plan.start(.checked) : nil
    let optimised: BuildPlan.Running? =
      options.measuresTime ? try plan.start(.optimised) : nil
    self.plan = plan
    self.folder = folder
    self.checked = checked
    self.optimised = optimised
  }

  /// Starts the checked build of a solution that is not there yet; the compiler waits for it.
  ///
  /// The optimised build is not started before it is asked for: the tests, for which somebody waits, have
  /// both cores.
  ///
  /// - Parameters:
  ///   - name: The name of the solution's file.
  ///   - suite: The suite whose server is linked with it.
  ///   - workbench: What compiles it, what it is linked with, and where.
  ///   - options: How strong the box of the compiler is, and whether there is an optimised build.
  /// - Throws: What the file system says, or that the compiler cannot be started.
  init(
    waitingFor name: String, for suite: BuiltSuite, with workbench: Workbench,
    options: JudgingOptions
  ) throws {
    let folder = try workbench.cache.session()
    let plan = try BuildPlan(
      of: name, for: suite, with: workbench, options: options, leavesSymbolsToLoader: true,
      in: folder.url)
    let pipe = try InputPipe(at: plan.sources.solution)
    let checked: BuildPlan.Running? = try plan.start(.checked)
    self.plan = plan
    self.folder = folder
    self.pipe = consume pipe
    self.checked = checked
    startsOptimisedLater = options.measuresTime
  }

  /// Gives the solution to the compiler that waits for it.
  ///
  /// - Parameter submission: The solution, under the name that it was waited for.
  /// - Throws: What the file system says, or that the compiler cannot be started.
  mutating func begin(with submission: Submission) throws {
    guard let pipe = pipe.take(), var running = checked.take() else {
      throw ToolchainProblem("No compiler waits for a solution.")
    }
    let isRead = try running.read(submission, from: pipe, deadline: plan.compiler.deadline)
    // What is compiled after this reads a file.
    try plan.sources.write(submission)
    // A compiler that was killed while it waited says nothing about the solution.
    checked = isRead ? consume running : try plan.start(.checked)
  }

  /// What a worker is told to start with, and where the library of a build will be.
  func worker(_ mode: Compiler.Mode) -> WorkerProgram {
    WorkerProgram(program: plan.kits.worker(mode).path, library: plan.library(mode).path)
  }

  /// The suite whose server is linked with the solution.
  var suite: BuiltSuite { plan.suite }

  /// What finds the lines of addresses in a library that was built.
  func symbolizer(of library: URL) -> Symbolizer {
    Symbolizer(compiler: plan.compiler, library: library, solution: plan.solution)
  }

  /// Waits for a build that was started; the next time its outcome is there.
  mutating func finish(_ mode: Compiler.Mode) throws -> BuildOutcome {
    if let outcome = outcomes[mode] { return outcome }
    if mode == .optimised, startsOptimisedLater {
      optimised = try plan.start(.optimised)
      startsOptimisedLater = false
    }
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

  /// Waits for the checked build and says whether the compiler accepts the solution by itself.
  ///
  /// It does not say why not, which would take another compilation.
  ///
  /// - Throws: `ToolchainProblem` when the compiler was stopped or its object cannot be linked: neither says that
  ///   the solution is refused.
  mutating func finishAlone() throws -> Bool {
    guard let running = checked.take() else {
      throw ToolchainProblem("The checked build was not started, or has ended before.")
    }
    let (built, compilation) = try plan.finishAlone(running, .checked)
    if let reason = compilation.stopped {
      throw ToolchainProblem("The compiler was stopped: \(reason).")
    }
    guard compilation.hasSucceeded else { return false }
    guard built != nil else { throw ToolchainProblem("What was compiled cannot be linked.") }
    return true
  }

  /// Builds a solution again that could not be loaded, this time asking for everything that it lacks.
  mutating func repeatChecked() throws -> BuildOutcome {
    let outcome = try plan.buildTogether(.checked)
    outcomes[.checked] = outcome
    return outcome
  }
}
