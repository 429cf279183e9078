import Foundation
import Isolation

/// The one door to `swift-frontend`.
struct Compiler {
  let toolchain: Toolchain
  /// Where clang keeps its compiled system modules; shared by all compilations of a toolchain.
  let moduleCache: URL
  /// What a compilation of a source that is not trusted may cost.
  var limits = CompilerLimits()
  /// How strong the box of a compilation is whose source is not trusted.
  var boxLevel = BoxLevel.basic

  /// How a module is compiled.
  enum Mode: String {
    /// `-Onone` with lines, which is all that is asked of its addresses: quick to make, traps with a message.
    case checked
    /// `-O`: for workloads and the time limit. Never `-Ounchecked`, which reads out of range in
    /// silence.
    case optimised

    var arguments: [String] {
      switch self {
      case .checked: ["-Onone", "-gline-tables-only"]
      // `-g` costs little and lets a trap in a workload name its line. Functions begin with a line of the
      // processor's cache, so that what stands before them does not decide how fast their loops are.
      case .optimised: ["-O", "-g", "-Xllvm", "-align-all-functions=6"]
      }
    }
  }

  /// What to compile.
  struct Request {
    var moduleName: String
    var sources: [URL]
    /// Further files of the module, which are read and not compiled; each source must then have its object.
    var context: [URL] = []
    var mode: Mode
    /// Where the object files go: one for all sources, or one for each of them; none to check types only.
    var objects: [URL] = []
    /// Where the module that others import goes.
    var module: URL?
    /// The folder for a symbol graph, and the least access level that it shows.
    var symbolGraph: (folder: URL, accessLevel: String)?
    /// Where the syntax tree of the source goes, as JSON with types; nothing else is made then.
    var syntaxTree: URL?
    /// Whether the tree is that of the parser, which needs no modules and finds no types.
    var parsesOnly = false
    /// Folders with the modules that the sources import.
    var importFolders: [URL]
    /// Folders with the module maps of C modules.
    var headerFolders: [URL] = []
    var extraArguments: [String] = []
    /// Further variables of the environment; only without a box.
    var environment: [String: String] = [:]
    /// Whether to leave out the modules for regular expressions and concurrency that every source file
    /// imports unseen.
    ///
    /// Loading them takes a quarter of a small compilation, and few solutions use them. One that does is
    /// refused, and must be compiled again with them.
    var isLean = false
    /// The box; none for sources of our own.
    var box: BoxSpecification?
  }

  /// Starts a compilation; the frontend runs while the caller does something else.
  ///
  /// - Parameters:
  ///   - request: What to compile.
  ///   - tools: What has the frontend loaded, where there is such a thing and the compilation has a box.
  /// - Returns: The frontend.
  /// - Throws: What keeps it from being started.
  func start(_ request: Request, from tools: ToolStarter? = nil) throws -> RunningTool {
    try RunningTool.start(
      toolchain.frontend, arguments(for: request), box: request.box, from: tools,
      environment: request.environment)
  }

  /// Compiles sources of our own.
  ///
  /// - Throws: `ToolchainProblem` with what the compiler said, if it refuses them.
  func compile(_ request: Request) throws {
    var tool = try start(request)
    let outcome = try tool.finish()
    guard outcome.hasSucceeded else {
      throw ToolchainProblem(
        "The module '\(request.moduleName)' does not compile.\n\(outcome.text)")
    }
  }

  /// The box of a compilation whose source is not trusted.
  ///
  /// It reads the toolchain, the system's headers and libraries and what it is given, and writes to one
  /// folder.
  func box(reading folders: [URL], writing writable: [URL]) -> BoxSpecification {
    BoxSpecification(
      limits: BoxLimits(
        addressSpaceBytes: limits.memoryBytes, cpuSeconds: limits.cpuSeconds,
        fileSizeBytes: 256 << 20, openFiles: 256, stackBytes: 64 << 20),
      readablePaths: folders.map(\.path) + [moduleCache.path] + SystemPaths.libraries
        + Self.headers + SystemPaths.data,
      executablePaths: [toolchain.root] + SystemPaths.loaders,
      writablePaths: writable.map(\.path), systemCalls: .compiler, required: boxLevel.layers,
      optional: boxLevel.layers)
  }

  /// Where the headers of the C library are, which the module Glibc is made from.
  private static let headers = ["/usr/include"].filter {
    FileManager.default.fileExists(atPath: $0)
  }

  /// When a compilation that is not trusted is given up.
  var deadline: ContinuousClock.Instant { limits.deadline }

  private func arguments(for request: Request) -> [String] {
    var arguments = ["-frontend"] + toolchain.frontendArguments.filter { $0 != "-frontend" }
    if let tree = request.syntaxTree {
      let action = request.parsesOnly ? "-dump-parse" : "-dump-ast"
      arguments += [action, "-dump-ast-format", "json", "-o", tree.path]
    } else {
      arguments.insert(request.objects.isEmpty ? "-emit-module" : "-c", at: 1)
    }
    arguments += request.mode.arguments
    arguments += [
      "-module-name", request.moduleName, "-swift-version", "6", "-parse-as-library",
      "-module-cache-path", moduleCache.path, "-diagnostic-style", "llvm",
      // The compiler's checks of its own work take 3 of 100 ms.
      "-sil-verify-none",
    ]
    if request.isLean {
      arguments += [
        "-disable-implicit-string-processing-module-import",
        "-disable-implicit-concurrency-module-import",
      ]
    }
    for folder in request.importFolders { arguments += ["-I", folder.path] }
    for folder in request.headerFolders { arguments += ["-I", folder.path] }
    if let module = request.module {
      arguments += request.objects.isEmpty ? [] : ["-emit-module"]
      arguments += ["-emit-module-path", module.path]
    }
    if let (folder, level) = request.symbolGraph {
      arguments += ["-emit-symbol-graph", "-emit-symbol-graph-dir", folder.path]
      arguments += ["-symbol-graph-minimum-access-level", level]
    }
    for object in request.objects { arguments += ["-o", object.path] }
    arguments += request.extraArguments
    // The tree of a file that is not a primary one goes to standard output.
    let isWhole =
      request.context.isEmpty && request.syntaxTree == nil && request.objects.count < 2
    if isWhole { return arguments + request.sources.map(\.path) }
    return arguments + request.sources.flatMap { ["-primary-file", $0.path] }
      + request.context.map(\.path)
  }
}
