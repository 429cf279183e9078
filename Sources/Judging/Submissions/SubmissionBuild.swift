import Foundation
import Isolation

/// The two builds of a submission: the checked one for its tests, the optimised one for its time.
///
/// Both are started at once. The checked one is done in a tenth of a second and its tests run while the
/// optimiser is still busy on the other core.
struct SubmissionBuild: ~Copyable {
  private let submission: Submission
  private let suite: BuiltSuite
  private let compiler: Compiler
  private let kits: Kits
  private let folder: URL
  private var checked: RunningTool
  private var optimised: RunningTool?

  /// Starts the builds.
  ///
  /// - Parameters:
  ///   - submission: The solution.
  ///   - suite: The suite whose server is compiled with it.
  ///   - compiler: What compiles it.
  ///   - kits: What it is linked with.
  ///   - folder: An empty folder for what is built.
  ///   - wantsOptimised: Whether the optimised build will be asked for.
  /// - Throws: What the file system says, or that the compiler cannot be started.
  init(
    starting submission: Submission, for suite: BuiltSuite, compiler: Compiler, kits: Kits,
    in folder: URL, wantsOptimised: Bool
  ) throws {
    let source = folder.appending(path: submission.name)
    try Data(submission.source).write(to: source)
    let sources = [suite.types, source, suite.server].compactMap { $0 }
    func request(_ mode: Compiler.Mode) -> Compiler.Request {
      Compiler.Request(
        moduleName: "Solution", sources: sources, mode: mode,
        object: folder.appending(path: "\(mode.rawValue).o"), importFolders: [kits.importFolder],
        headerFolders: kits.headerFolders,
        box: compiler.box(reading: [folder, suite.folder, kits.folder], writing: [folder]))
    }
    let checked = try compiler.start(request(.checked))
    let optimised = wantsOptimised ? try compiler.start(request(.optimised)) : nil
    self.submission = submission
    self.suite = suite
    self.compiler = compiler
    self.kits = kits
    self.folder = folder
    self.checked = checked
    self.optimised = optimised
  }

  /// Waits for the checked build.
  mutating func finishChecked() throws -> BuildOutcome {
    try link(checked.finish(deadline: compiler.deadline), mode: .checked)
  }

  /// Waits for the optimised build, which must have been asked for.
  mutating func finishOptimised() throws -> BuildOutcome {
    guard let outcome = try optimised?.finish(deadline: compiler.deadline) else {
      throw ToolchainProblem("The optimised build was not started.")
    }
    return try link(outcome, mode: .optimised)
  }

  private func link(_ outcome: ToolOutcome, mode: Compiler.Mode) throws -> BuildOutcome {
    let parser = DiagnosticParser(solution: submission.name)
    guard outcome.hasSucceeded else {
      return .refused(try explain(outcome, parser), duration: outcome.duration)
    }
    let object = folder.appending(path: "\(mode.rawValue).o")
    let program = folder.appending(path: mode.rawValue)
    let linked = try Linker(toolchain: compiler.toolchain).run(
      [object] + kits.workerObjects(mode), to: program,
      libraries: Linker.libraries(wantedBy: object),
      box: compiler.box(reading: [folder, kits.folder], writing: [folder]))
    guard linked.hasSucceeded else {
      return .refused(parser.linkerDiagnostics(in: linked.text), duration: outcome.duration)
    }
    return .built(program, compile: outcome.duration, link: linked.duration)
  }

  /// Turns what the compiler said into diagnostics for the learner.
  private func explain(_ outcome: ToolOutcome, _ parser: DiagnosticParser) throws -> [Diagnostic] {
    if outcome.cause == nil {
      return [parser.diagnostic("The compiler was stopped: it took too long over this file.")]
    }
    let diagnostics = parser.diagnostics(in: outcome.text)
    let own = diagnostics.filter { $0.file == submission.name }
    if own.contains(where: { $0.severity == .error }) { return own }
    // The solution is sound by itself and does not fit the exercise.
    let differences = try declarationDifferences()
    if !differences.isEmpty { return differences }
    if !diagnostics.isEmpty { return diagnostics }
    return [parser.diagnostic("The compiler failed: \(outcome.text.suffix(2000))")]
  }

  private func declarationDifferences() throws -> [Diagnostic] {
    let symbols = folder.appending(path: "symbols")
    try FileManager.default.createDirectory(at: symbols, withIntermediateDirectories: true)
    let sources = [suite.types, folder.appending(path: submission.name)].compactMap { $0 }
    var tool = try compiler.start(
      Compiler.Request(
        moduleName: "Solution", sources: sources, mode: .checked,
        module: symbols.appending(path: "Solution.swiftmodule"), symbolGraph: (symbols, "private"),
        importFolders: [kits.importFolder], headerFolders: kits.headerFolders,
        box: compiler.box(reading: [folder, suite.folder, kits.folder], writing: [symbols])))
    guard try tool.finish(deadline: compiler.deadline).hasSucceeded else { return [] }
    let graph = try SymbolGraph(contentsOf: symbols.appending(path: "Solution.symbols.json"))
    return DeclarationComparison(
      contract: suite.contract, graph: graph, solution: submission.name
    ).differences
  }
}
