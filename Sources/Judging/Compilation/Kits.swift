import Foundation

/// The compiled modules that suites and workers are linked with.
struct Kits {
  /// The folder in the cache that holds them.
  let folder: URL

  /// The folder with the Swift modules.
  var importFolder: URL { folder.appending(path: "modules") }

  /// The folders with the module maps of the C modules.
  var headerFolders: [URL] {
    Module.allCases.filter(\.isC).map { headers(of: $0) }
  }

  /// What the compiler reads of the kits when it compiles a solution.
  var importable: [URL] { [importFolder] + headerFolders }

  /// The program that loads a solution and runs beside it.
  func worker(_ mode: Compiler.Mode) -> URL { folder.appending(path: "worker.\(mode.rawValue)") }

  /// What a solution's library is linked with in its place.
  func workerInterface(_ mode: Compiler.Mode) -> URL {
    hasStaticWorker ? staticWorkerInterface(mode) : worker(mode)
  }

  /// Whether the runtime library is in the program of a worker.
  var hasStaticWorker: Bool {
    FileManager.default.fileExists(atPath: staticWorkerInterface(.checked).path)
  }

  /// Where the interface is of a program that a linker does not take.
  func staticWorkerInterface(_ mode: Compiler.Mode) -> URL {
    folder.appending(path: "worker.\(mode.rawValue).interface")
  }

  /// The objects of that program.
  ///
  /// In a checked build ExerciseKit is one too: a tensor that is used wrongly then says so, and the frames
  /// from there to the solution's line can be followed.
  func workerObjects(_ mode: Compiler.Mode) -> [URL] {
    let own = [workerMain] + objects(of: [.wire, .cIsolation, .cWorker, .worker])
    switch mode {
    case .checked: return own + [checkedExerciseKit]
    case .optimised: return own + objects(of: [.exerciseKit])
    }
  }

  /// The object with the entry point of a worker.
  var workerMain: URL { folder.appending(path: "objects/WorkerMain.o") }

  /// ExerciseKit as a checked build.
  var checkedExerciseKit: URL { folder.appending(path: "objects/ExerciseKit-checked.o") }

  /// The library that makes a nursery of a tool.
  var toolPreload: URL { folder.appending(path: "tool.so") }

  /// What a tool is to ask the Swift runtime before its first copy (`Sources/CTool/conformances.c`).
  ///
  /// There is such a file for the compiler at most: other tools are not written in Swift.
  func conformances(of executable: String) -> URL {
    folder.appending(path: URL(fileURLWithPath: executable).lastPathComponent + ".conformances")
  }

  /// The objects of that library.
  var toolPreloadObjects: [URL] { objects(of: [.cIsolation, .cTool]) }

  /// The objects of everything that a hidden suite needs.
  var suiteObjects: [URL] {
    objects(of: [.wire, .exerciseKit, .cIsolation, .isolation, .suiteKit])
  }

  /// The symbol graph of ExerciseKit.
  var exerciseKitSymbols: URL { folder.appending(path: "ExerciseKit.symbols.json") }

  /// The modules, each after those that it imports.
  enum Module: String, CaseIterable {
    case wire = "Wire"
    case exerciseKit = "ExerciseKit"
    case cIsolation = "CIsolation"
    case cWorker = "CWorker"
    case cTool = "CTool"
    case worker = "Worker"
    case isolation = "Isolation"
    case suiteKit = "SuiteKit"

    var isC: Bool { [.cIsolation, .cWorker, .cTool].contains(self) }
  }

  func module(_ module: Module) -> URL {
    importFolder.appending(path: "\(module.rawValue).swiftmodule")
  }

  func objectFolder(of module: Module) -> URL {
    folder.appending(path: "objects/\(module.rawValue)")
  }

  func headers(of module: Module) -> URL {
    folder.appending(path: "headers/\(module.rawValue)")
  }

  private func objects(of modules: [Module]) -> [URL] {
    modules.flatMap { module in
      let folder = objectFolder(of: module)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.sorted().map { folder.appending(path: $0) }
    }
  }
}
