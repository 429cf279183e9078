import Foundation
import Isolation

/// How one submission is compiled and linked, in either mode.
struct BuildPlan {
  /// The name of the solution's file.
  let solution: String
  let suite: BuiltSuite
  private(set) var compiler: Compiler
  let kits: Kits
  /// The folder for what is built.
  let folder: URL
  let sources: SubmissionSources
  /// Whether it is left to the loader to find the symbols of the checked build, for whose tests somebody
  /// waits.
  let leavesSymbolsToLoader: Bool
  /// What has compiler and linker loaded, where this thread builds several solutions.
  let tools: ToolStarter?

  /// A solution that is being compiled, and the linker that waits for it.
  struct Running: ~Copyable {
    fileprivate let objects: [URL]
    fileprivate var compiler: RunningTool
    fileprivate var linker: WaitingLinker

    /// Gives a solution to a compiler that waits for it.
    ///
    /// - Returns: Whether there still was one that waited.
    mutating func read(
      _ submission: Submission, from pipe: borrowing InputPipe, deadline: ContinuousClock.Instant
    ) throws -> Bool {
      compiler.beginTiming()
      return try pipe.write(submission.source, for: &compiler, deadline: deadline)
    }
  }

  /// Plans the builds of a solution that need not be there yet.
  ///
  /// - Parameters:
  ///   - name: The name of the solution's file.
  ///   - suite: The suite whose server is linked with it.
  ///   - workbench: What compiles it and what it is linked with.
  ///   - options: How strong the box of the compiler is.
  ///   - leavesSymbolsToLoader: Whether the symbols of the checked build are left to the loader.
  ///   - tools: What has compiler and linker loaded, where this thread builds several solutions.
  ///   - folder: An empty folder for what is built.
  /// - Throws: What the file system says.
  init(
    of name: String, for suite: BuiltSuite, with workbench: Workbench, options: JudgingOptions,
    leavesSymbolsToLoader: Bool, from tools: ToolStarter? = nil, in folder: URL
  ) throws {
    solution = name
    self.suite = suite
    compiler = workbench.compiler
    compiler.boxLevel = options.box
    kits = workbench.kits
    self.folder = folder
    sources = try SubmissionSources(named: name, for: suite, in: folder)
    self.leavesSymbolsToLoader = leavesSymbolsToLoader
    self.tools = tools
    try FileManager.default.createDirectory(at: libraryFolder, withIntermediateDirectories: false)
  }

  /// Starts compiling the solution alone; where the solution is a pipe, it waits there.
  ///
  /// It is linked with a server that was compiled with the starter. Both name a function by its labels and
  /// types, so the symbols are found exactly if the solution declares what the exercise expects: by the
  /// linker, or where nobody asks for that, by the loader. Where that is not enough, as for types with state, the
  /// bindings are compiled with the solution; the optimiser then gets the server as well, to see every call.
  ///
  /// - Parameter mode: How it is compiled.
  /// - Returns: Both, which run.
  /// - Throws: What the file system says, or that one cannot be started.
  func start(_ mode: Compiler.Mode) throws -> Running {
    var request = request(mode)
    let isAlone = sources.bindings == nil || mode == .checked
    if isAlone {
      request.sources = sources.own
      request.objects = objects(mode)
      request.context = [sources.types].compactMap { $0 }
      // Those are the server's, and every module is looked for in each.
      request.headerFolders = []
    }
    request.isLean = !suite.contract.usesConcurrency
    let compiler = try compiler.start(request, from: tools)
    let objects = isAlone ? suite.serverObjects(mode) : []
    return Running(
      objects: request.objects, compiler: compiler,
      linker: try WaitingLinker(
        starting: linker, objects: objects,
        as: productOfSolutionAlone(mode), to: library(mode),
        pipe: folder.appending(path: "\(mode.rawValue).link"), box: linkerBox(objects),
        from: tools))
  }

  /// Waits for the solution and links it.
  ///
  /// Where that fails for whatever reason, everything is compiled together: what the learner is told
  /// always comes from there.
  func finish(_ running: consuming Running, _ mode: Compiler.Mode) throws -> BuildOutcome {
    let (built, alone) = try finishAlone(running, mode)
    if let built { return built }
    guard alone.stopped == nil else { return try refusal(alone) }
    return try buildTogether(mode)
  }

  /// Waits for the solution and links it; where that fails, nobody asks why.
  func finishAlone(
    _ running: consuming Running, _ mode: Compiler.Mode
  ) throws -> (built: BuildOutcome?, compilation: ToolOutcome) {
    let alone = try running.compiler.finish(deadline: compiler.deadline)
    guard alone.hasSucceeded else { return (nil, alone) }
    let linked = try running.linker.finish(
      with: running.objects,
      libraries: Linker.libraries(wantedBy: object(mode), as: productOfSolutionAlone(mode)),
      deadline: Linker.deadline)
    guard linked.hasSucceeded else { return (nil, alone) }
    return (.built(library(mode), compile: alone.duration, link: linked.duration), alone)
  }

  /// Compiles everything together, and has the linker look for all symbols.
  func buildTogether(_ mode: Compiler.Mode) throws -> BuildOutcome {
    var complete = try compiler.start(request(mode), from: tools)
    let together = try complete.finish(deadline: compiler.deadline)
    return try together.hasSucceeded ? link(together, mode) : refusal(together)
  }

  private func request(_ mode: Compiler.Mode) -> Compiler.Request {
    Compiler.Request(
      moduleName: "Solution", sources: sources.all, mode: mode, objects: [object(mode)],
      importFolders: [kits.importFolder], headerFolders: kits.headerFolders,
      box: compiler.box(reading: [folder] + sources.all + kits.importable, writing: [folder]))
  }

  /// The folder for the libraries, which is all that a worker sees of what is built.
  var libraryFolder: URL { folder.appending(path: "libraries") }

  /// The library with the solution.
  func library(_ mode: Compiler.Mode) -> URL {
    libraryFolder.appending(path: "\(mode.rawValue).so")
  }

  private func object(_ mode: Compiler.Mode) -> URL {
    folder.appending(path: "\(mode.rawValue).o")
  }

  /// The objects of what is compiled anew for the solution, its own the first.
  private func objects(_ mode: Compiler.Mode) -> [URL] {
    let bindings = folder.appending(path: "\(mode.rawValue).bindings.o")
    return [object(mode)] + (sources.bindings == nil ? [] : [bindings])
  }

  private var linker: Linker { Linker(toolchain: compiler.toolchain) }

  private func product(_ mode: Compiler.Mode) -> Linker.Product {
    .solution(worker: kits.workerInterface(mode))
  }

  private func productOfSolutionAlone(_ mode: Compiler.Mode) -> Linker.Product {
    // Concurrency is in no worker's program, so the loader would not find it.
    leavesSymbolsToLoader && kits.hasStaticWorker && mode == .checked
      && !suite.contract.usesConcurrency ? .uncheckedSolution : product(mode)
  }

  private func linkerBox(_ objects: [URL]) -> BoxSpecification {
    compiler.box(reading: [folder, kits.folder] + objects, writing: [folder])
  }

  /// Links what was compiled together.
  private func link(_ compiled: ToolOutcome, _ mode: Compiler.Mode) throws -> BuildOutcome {
    var tool = try linker.start(
      [object(mode)], as: product(mode), to: library(mode),
      libraries: Linker.libraries(wantedBy: object(mode)), box: linkerBox([]), from: tools)
    let linked = try tool.finish(deadline: Linker.deadline)
    let parser = DiagnosticParser(solution: solution)
    guard linked.hasSucceeded else {
      return .refused(parser.linkerDiagnostics(in: linked.text), duration: compiled.duration)
    }
    return .built(library(mode), compile: compiled.duration, link: linked.duration)
  }

  private func refusal(_ outcome: ToolOutcome) throws -> BuildOutcome {
    let explanation = RefusalExplanation(plan: self)
    return .refused(try explanation.diagnostics(for: outcome), duration: outcome.duration)
  }
}
