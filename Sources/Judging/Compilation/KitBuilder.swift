import Foundation
import Isolation

/// Compiles the kits from their sources, once for a toolchain and a state of the sources.
///
/// So `swift run judge` works on a fresh clone without another step, and an installed judge works away
/// from its repository: it carries the sources of the kits, and they fit whatever toolchain is there.
struct KitBuilder {
  let compiler: Compiler
  let cache: BuildCache
  /// The folder with the sources of the modules.
  let sources: URL
  /// Told what is being done when it takes a while.
  let announce: (Message) -> Void

  /// Returns the kits, compiling them if they are not in the cache.
  func kits() throws -> Kits {
    let key = try key()
    let entry = try cache.entry("kits", key: key) { folder in
      announce(
        Message("Compiling the kits for \(compiler.toolchain.version) (once for a toolchain) …"))
      try build(Kits(folder: folder))
    }
    let kits = Kits(folder: entry)
    // Clang knows a module by the path of its map, so this must wait until the kits are in place.
    _ = try cache.entry("imports", key: key) { folder in try warmModuleCache(kits, in: folder) }
    return kits
  }

  /// The key of this state of the sources.
  ///
  /// It is made of their content, and remembered for what the file system says of them: reading and
  /// hashing two hundred files at every start would be a tenth of the wait for a verdict.
  private func key() throws -> String {
    var stamp = beginning
    for module in Kits.Module.allCases {
      let lines = try FolderStamp.lines(of: folder(of: module).path)
      stamp.add(module.rawValue, lines.joined(separator: "\n"))
    }
    let entry = try cache.entry("stamps", key: stamp.finish().hexadecimal) { folder in
      try Data(contentKey().utf8).write(to: folder.appending(path: "kits"))
    }
    return try String(contentsOf: entry.appending(path: "kits"), encoding: .utf8)
  }

  /// To be counted up when this file makes something else of the same sources.
  private static let recipe = "9"

  private func contentKey() throws -> String {
    var digest = beginning
    for module in Kits.Module.allCases {
      digest.add(module.rawValue, try ContentDigest(ofFilesIn: folder(of: module)).hexadecimal)
    }
    return digest.finish().hexadecimal
  }

  /// What both keys begin with.
  private var beginning: ContentDigest.Builder {
    var digest = ContentDigest.Builder()
    digest.add("recipe", Self.recipe)
    digest.add("toolchain", compiler.toolchain.identity)
    // Of which the kits know the path: a cache that was moved or copied has none for its new place.
    digest.add("modules", compiler.moduleCache.path)
    return digest
  }

  private func folder(of module: Kits.Module) -> URL {
    sources.appending(path: module.rawValue)
  }
}

// MARK: - Building

extension KitBuilder {
  private func build(_ kits: Kits) throws {
    try FileManager.default.createDirectory(
      at: kits.importFolder, withIntermediateDirectories: true)
    for module in Kits.Module.allCases where module.isC { try compileC(module, kits) }
    linkToolPreload(kits)
    // Neighbours in these pairs do not import each other: two cores work on them.
    try compileSwift([.wire, .exerciseKit], kits)
    try compileSwift([.worker, .isolation], kits)
    try compileSwift([.suiteKit], kits)
    try compileCheckedExerciseKit(kits)
    try linkWorkers(kits)
    try FileManager.default.moveItem(
      at: kits.importFolder.appending(path: "ExerciseKit.symbols.json"),
      to: kits.exerciseKitSymbols)
  }

  private func compileC(_ module: Kits.Module, _ kits: Kits) throws {
    let files = FileManager.default
    let objects = kits.objectFolder(of: module)
    try files.createDirectory(at: objects, withIntermediateDirectories: true)
    let headers = folder(of: module).appending(path: "include")
    try files.createDirectory(at: kits.headers(of: module), withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: headers.path) {
      try files.copyContent(
        of: headers.appending(path: name), to: kits.headers(of: module).appending(path: name))
    }
    for source in try sourceFiles(of: module, withExtension: "c") {
      let object = objects.appending(path: source.lastPathComponent + ".o")
      _ = try Tool.output(
        of: compiler.toolchain.clang,
        [
          "-c", "-O2", "-fPIC", "-std=gnu11", "-fno-omit-frame-pointer",
        ] + kits.headerFolders.flatMap { ["-I", $0.path] }
          + [source.path, "-o", object.path])
    }
  }

  private func compileSwift(_ modules: [Kits.Module], _ kits: Kits) throws {
    for module in modules {
      try FileManager.default.createDirectory(
        at: kits.objectFolder(of: module), withIntermediateDirectories: true)
    }
    // A tool owns its process and cannot be put into an array, so a pair is written out.
    guard let first = modules.first else { return }
    var running = try compiler.start(request(for: first, kits))
    if let second = modules.dropFirst().first {
      var other = try compiler.start(request(for: second, kits))
      try check(try other.finish(), of: second)
    }
    try check(try running.finish(), of: first)
  }

  private func compileCheckedExerciseKit(_ kits: Kits) throws {
    var request = try request(for: .exerciseKit, kits)
    request.mode = .checked
    request.objects = [kits.checkedExerciseKit]
    request.module = nil
    request.symbolGraph = nil
    // It is also the compilation from which the copies of the compiler learn what compilations ask.
    let conformances = kits.conformances(of: compiler.toolchain.frontend)
    request.environment = [
      "LD_PRELOAD": kits.toolPreload.path, "JUDGE_TOOL_RECORD": conformances.path,
    ]
    var recorded = try compiler.start(request)
    if try recorded.finish().hasSucceeded { return }
    // Where a tool cannot be preloaded, none has copies.
    request.environment = [:]
    var tool = try compiler.start(request)
    try check(try tool.finish(), of: .exerciseKit)
  }

  private func linkWorkers(_ kits: Kits) throws {
    let main = kits.folder.appending(path: "WorkerMain.swift")
    // What tensors are made of, a process finds out when it first has one.
    let source = """
      import ExerciseKit
      import Worker

      @main enum Main {
        static func main() {
          Worker.loadAndServe {
            guard let tensor = try? Tensor(validating: [2, 2], data: [1, 2, 3, 4]) else { return }
            _ = tensor[0, 1] + tensor.reshaped(to: [4])[3] + Tensor([[1, 2]])[0, 0]
            _ = tensor == Tensor(zeros: [2, 2])
          }
        }
      }

      """
    try Data(source.utf8).write(to: main)
    try compiler.compile(
      Compiler.Request(
        moduleName: "WorkerMain", sources: [main], mode: .optimised, objects: [kits.workerMain],
        importFolders: [kits.importFolder], headerFolders: kits.headerFolders, isLean: true))
    let linker = Linker(toolchain: compiler.toolchain)
    for mode in [Compiler.Mode.checked, .optimised] {
      let objects = kits.workerObjects(mode)
      let (worker, interface) = (kits.worker(mode), kits.staticWorkerInterface(mode))
      do {
        try linker.link(objects, as: .staticWorker, to: worker, libraries: [])
        try linker.link(objects, as: .staticWorkerInterface, to: interface, libraries: [])
      } catch is ToolchainProblem {
        // Not every toolchain comes with static libraries, nor every system with that of C++.
        try linker.link(objects, as: .worker, to: worker, libraries: Linker.workerLibraries)
      }
    }
  }

  /// Where this fails, tools are executed as everywhere: see `ToolStarter`.
  private func linkToolPreload(_ kits: Kits) {
    _ = try? Tool.output(
      of: compiler.toolchain.clang,
      ["-shared", "-fuse-ld=lld"] + kits.toolPreloadObjects.map(\.path)
        + ["-ldl", "-o", kits.toolPreload.path])
  }

  private func check(_ outcome: ToolOutcome, of module: Kits.Module) throws {
    guard !outcome.hasSucceeded else { return }
    throw ToolchainProblem(
      "The kit '\(module.rawValue)' in \(sources.path) does not compile.\n\(outcome.text)")
  }

  private func request(for module: Kits.Module, _ kits: Kits) throws -> Compiler.Request {
    Compiler.Request(
      moduleName: module.rawValue, sources: try sourceFiles(of: module, withExtension: "swift"),
      mode: .optimised,
      objects: [kits.objectFolder(of: module).appending(path: "\(module.rawValue).o")],
      module: kits.module(module),
      symbolGraph: module == .exerciseKit ? (kits.importFolder, "public") : nil,
      importFolders: [kits.importFolder], headerFolders: kits.headerFolders,
      extraArguments: Self.features,
      // What it imports unseen, every solution that imports it would load too.
      isLean: module == .exerciseKit)
  }

  /// The language features that Package.swift turns on for the same sources.
  private static let features =
    ["-package-name", "judge"]
    + [
      "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
      "NonisolatedNonsendingByDefault",
    ].flatMap { ["-enable-upcoming-feature", $0] }

  private func sourceFiles(
    of module: Kits.Module, withExtension suffix: String
  ) throws -> [URL] {
    let folder = folder(of: module)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".\(suffix)") && !$0.contains(".docc/") }
      .map { folder.appending(path: $0) }
  }

  /// Has clang compile the modules that solutions import.
  ///
  /// A boxed compiler may read the module cache but not write it, or a solution could leave something
  /// there for the next one.
  private func warmModuleCache(_ kits: Kits, in folder: URL) throws {
    let source = folder.appending(path: "Imports.swift")
    let modules = [
      "Dispatch", "ExerciseKit", "Foundation", "Glibc", "Synchronization", "Wire", "Worker",
    ]
    try Data(modules.map { "import \($0)\n" }.joined().utf8).write(to: source)
    try compiler.compile(
      Compiler.Request(
        moduleName: "Solution", sources: [source], mode: .checked,
        objects: [folder.appending(path: "Imports.o")], importFolders: [kits.importFolder],
        headerFolders: kits.headerFolders))
  }
}
