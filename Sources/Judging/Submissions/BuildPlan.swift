import Foundation
import Isolation

/// How one submission is compiled and linked, in either mode.
struct BuildPlan {
  let submission: Submission
  let suite: BuiltSuite
  let compiler: Compiler
  let kits: Kits
  /// The folder for what is built.
  let folder: URL
  let sources: SubmissionSources

  /// Starts compiling the solution alone.
  ///
  /// It is linked with a server that was compiled with the starter. Both name a function by its labels and
  /// types, so the link succeeds exactly if the solution declares what the exercise expects.
  func start(_ mode: Compiler.Mode) throws -> RunningTool {
    var request = request(mode)
    request.sources = [sources.solution]
    request.context = [sources.types].compactMap { $0 }
    request.isLean = true
    return try compiler.start(request)
  }

  /// Waits for the solution and links it.
  ///
  /// Where that fails for whatever reason, everything is compiled together: what the learner is told
  /// always comes from there.
  func finish(_ tool: consuming RunningTool, _ mode: Compiler.Mode) throws -> BuildOutcome {
    let alone = try tool.finish(deadline: compiler.deadline)
    if alone.hasSucceeded {
      let outcome = try link(alone, mode, with: suite.serverObjects(mode))
      if case .built = outcome { return outcome }
    }
    guard alone.stopped == nil else { return try refusal(alone) }
    var complete = try compiler.start(request(mode))
    let together = try complete.finish(deadline: compiler.deadline)
    return try together.hasSucceeded ? link(together, mode) : refusal(together)
  }

  private func request(_ mode: Compiler.Mode) -> Compiler.Request {
    Compiler.Request(
      moduleName: "Solution", sources: sources.all, mode: mode, object: object(mode),
      importFolders: [kits.importFolder], headerFolders: kits.headerFolders,
      box: compiler.box(reading: [folder] + sources.all + kits.importable, writing: [folder]))
  }

  private func object(_ mode: Compiler.Mode) -> URL {
    folder.appending(path: "\(mode.rawValue).o")
  }

  private func link(
    _ compiled: ToolOutcome, _ mode: Compiler.Mode, with objects: [URL] = []
  ) throws -> BuildOutcome {
    let program = folder.appending(path: mode.rawValue)
    let linked = try Linker(toolchain: compiler.toolchain).run(
      [object(mode)] + objects + kits.workerObjects(mode), to: program,
      libraries: Linker.libraries(wantedBy: object(mode)),
      box: compiler.box(reading: [folder, kits.folder] + objects, writing: [folder]))
    let parser = DiagnosticParser(solution: submission.name)
    guard linked.hasSucceeded else {
      return .refused(parser.linkerDiagnostics(in: linked.text), duration: compiled.duration)
    }
    // The kernel would refuse to start it, which would look like a fault of ours.
    guard try ProgramHeader(of: program).loader == compiler.toolchain.loader else {
      return .refused(
        [parser.diagnostic("The program names another loader than the system's.")],
        duration: compiled.duration)
    }
    return .built(program, compile: compiled.duration, link: linked.duration)
  }

  private func refusal(_ outcome: ToolOutcome) throws -> BuildOutcome {
    let explanation = RefusalExplanation(plan: self)
    return .refused(try explanation.diagnostics(for: outcome), duration: outcome.duration)
  }
}
