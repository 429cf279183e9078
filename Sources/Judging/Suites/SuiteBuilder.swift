import Foundation
import Isolation

/// Compiles the hidden suite of an exercise, and its reference, and keeps both.
struct SuiteBuilder {
  let compiler: Compiler
  let kits: Kits
  let cache: BuildCache
  /// Told what is being done when it takes a while.
  let announce: (Message) -> Void

  /// Returns the suite of an exercise, compiling it if this state of it is not in the cache.
  func suite(of exercise: Exercise) throws -> BuiltSuite {
    let entry = try cache.entry("suites", key: key(of: exercise)) { folder in
      announce(Message("Compiling the suite of \(exercise.id) (once for a version of it) …"))
      try build(exercise, in: folder)
    }
    return try BuiltSuite(in: entry)
  }

  /// Reads the contract of an exercise from its starter.
  func contract(of exercise: Exercise, in folder: URL) throws -> Contract {
    let symbols = folder.appending(path: "contract")
    try FileManager.default.createDirectory(at: symbols, withIntermediateDirectories: true)
    try compiler.compile(
      Compiler.Request(
        moduleName: "Solution", sources: [exercise.types, exercise.starter].compactMap { $0 },
        mode: .checked, module: symbols.appending(path: "Solution.swiftmodule"),
        symbolGraph: (symbols, "private"), importFolders: [kits.importFolder],
        headerFolders: kits.headerFolders))
    let contract = try ContractReader.contract(
      of: SymbolGraph(contentsOf: symbols.appending(path: "Solution.symbols.json")),
      starter: exercise.starter.lastPathComponent,
      shared: SymbolGraph(contentsOf: kits.exerciseKitSymbols),
      specialisations: exercise.metadata.specialisations ?? [])
    guard !contract.functions.isEmpty else {
      throw SuiteProblem(
        file: exercise.starter, text: "It declares no function, so there is nothing to judge.")
    }
    if contract.usesConcurrency, exercise.metadata.limits.threads < Self.fewestThreads {
      throw SuiteProblem(
        file: exercise.starter,
        text: "It declares something `async`, which runs on threads of its own: 'threads' in the "
          + "'limits' of exercise.json must be \(Self.fewestThreads) at least.")
    }
    return contract
  }

  /// Writes what the tests of an exercise call: the functions of its contract, with `throws`.
  func writeClient(of exercise: Exercise, calling contract: Contract, in folder: URL) throws -> URL
  {
    let client = folder.appending(path: "Client.swift")
    let generator = ClientGenerator(
      contract: contract, describesMistakes: exercise.mistakes != nil)
    // An editor may be reading it.
    try AtomicFile.replace(client.path, with: Array(generator.source.utf8))
    return client
  }

  /// The threads with which Dispatch has one to run something on.
  private static let fewestThreads = 4

  /// The digest of everything that the compiled suite depends on.
  private func key(of exercise: Exercise) throws -> String {
    var digest = ContentDigest.Builder()
    digest.add("kits", kits.folder.lastPathComponent)
    // Not its version: the code that it generates changes while somebody works on it.
    if let judge = Bundle.main.executableURL {
      digest.add("judge", try FileIdentity.digest(of: judge))
    }
    digest.add("exercise", try exercise.verdictDigest().hexadecimal)
    // Part of the suite, but no verdict depends on it.
    if let mistakes = exercise.mistakes { digest.add("mistakes", try Data(contentsOf: mistakes)) }
    return digest.finish().hexadecimal
  }
}

// MARK: - Building

extension SuiteBuilder {
  private func build(_ exercise: Exercise, in folder: URL) throws {
    let contract = try contract(of: exercise, in: folder)
    let server = BuiltSuite.server(in: folder)
    try write(ServerGenerator(contract: contract).source, to: server)
    let bindings = contract.needsSolutionToCompile ? [BuiltSuite.bindings(in: folder)] : []
    for file in bindings { try write(BindingsGenerator(contract: contract).source, to: file) }
    if let types = exercise.types {
      try FileManager.default.copyContent(of: types, to: BuiltSuite.types(in: folder))
    }
    let client = try writeClient(of: exercise, calling: contract, in: folder)

    try FileManager.default.createDirectory(
      at: BuiltSuite.reference(in: folder).deletingLastPathComponent(),
      withIntermediateDirectories: false)
    let referenceObject = folder.appending(path: "reference.o")
    // A copy for students has no reference. Examples ask for none, and nothing else is run with a copy.
    let source = exercise.isStudentCopy ? exercise.starter : exercise.reference
    // It takes the optimiser a while, and the other core is free.
    let isAlone = bindings.isEmpty
    let types = [exercise.types].compactMap { $0 }
    var request = Compiler.Request(
      moduleName: "Solution", sources: isAlone ? [source] : types + [source] + bindings + [server],
      context: isAlone ? types : [], mode: .optimised, objects: [referenceObject],
      importFolders: [kits.importFolder], headerFolders: kits.headerFolders,
      isLean: !contract.usesConcurrency)
    var reference = try compiler.start(request)
    try compileServer(exercise, with: bindings, in: folder)
    let tests = try compileSuite(exercise, client: client, in: folder)
    try compileMain(exercise, contract: contract, tests: tests, in: folder)
    var outcome = try reference.finish()
    if !outcome.hasSucceeded {
      // It may be one of the few that use regular expressions or concurrency.
      request.isLean = false
      var complete = try compiler.start(request)
      outcome = try complete.finish()
    }
    guard outcome.hasSucceeded else {
      throw SuiteProblem(file: source, text: "It does not compile.\n\(outcome.text)")
    }
    let linker = Linker(toolchain: compiler.toolchain)
    try linker.link(
      // In the order in which a solution is linked, so that the same code gets the same addresses: a loop
      // that begins elsewhere in a line of the processor's cache can take a fifth longer.
      (isAlone
        ? BuiltSuite.serverObjects(.optimised, in: folder, hasTypes: exercise.types != nil) : [])
        + [referenceObject],
      as: .solution(worker: kits.workerInterface(.optimised)), to: BuiltSuite.reference(in: folder),
      libraries: Linker.libraries(wantedBy: referenceObject))
    try translateVectors(of: exercise, contract: contract, in: folder)
    let manifest = BuiltSuite.Manifest(
      contract: contract, tests: tests, exerciseDigest: try exercise.verdictDigest().hexadecimal)
    try JSONEncoder().encode(manifest).write(to: BuiltSuite.manifest(in: folder))
  }

  /// Compiles the server once for all solutions, with the starter in place of one.
  ///
  /// Where there are bindings, an optimised build compiles everything together: calls of small functions become
  /// part of what calls them.
  private func compileServer(
    _ exercise: Exercise, with bindings: [URL], in folder: URL
  ) throws {
    let types = exercise.types.map { _ in BuiltSuite.types(in: folder) }
    let files = [BuiltSuite.server(in: folder), types].compactMap { $0 }
    for mode in bindings.isEmpty ? [Compiler.Mode.checked, .optimised] : [.checked] {
      let objects = BuiltSuite.serverObjects(mode, in: folder, hasTypes: types != nil)
      for (file, object) in zip(files, objects) {
        try compiler.compile(
          Compiler.Request(
            moduleName: "Solution", sources: [file],
            context: [exercise.starter] + bindings + files.filter { $0 != file }, mode: mode,
            objects: [object], importFolders: [kits.importFolder],
            headerFolders: kits.headerFolders))
      }
    }
  }

  /// Compiles the client and the tests and returns the tests that were found.
  private func compileSuite(
    _ exercise: Exercise, client: URL, in folder: URL
  ) throws -> [DeclaredTest] {
    let sources = [
      exercise.types, client, exercise.examples, exercise.workloads, exercise.mistakes,
    ].compactMap { $0 }
    let symbols = folder.appending(path: "symbols")
    try FileManager.default.createDirectory(at: symbols, withIntermediateDirectories: true)
    try compiler.compile(
      Compiler.Request(
        moduleName: "HiddenSuite", sources: sources + exercise.tests, mode: .optimised,
        objects: [folder.appending(path: "suite.o")],
        module: folder.appending(path: "HiddenSuite.swiftmodule"),
        symbolGraph: (symbols, "internal"),
        importFolders: [kits.importFolder], headerFolders: kits.headerFolders,
        extraArguments: ["-enable-testing"]))
    let discovery = TestDiscovery(
      graph: try SymbolGraph(contentsOf: symbols.appending(path: "HiddenSuite.symbols.json")),
      visibleFile: exercise.examples?.lastPathComponent ?? "")
    guard !discovery.tests.isEmpty else {
      throw SuiteProblem(
        file: exercise.folder.appending(path: "Tests"),
        text: "No tests were found: methods that begin with 'test' of classes that inherit from "
          + "SuiteTestCase.")
    }
    return discovery.tests
  }

  private func compileMain(
    _ exercise: Exercise, contract: Contract, tests: [DeclaredTest], in folder: URL
  ) throws {
    let main = folder.appending(path: "Main.swift")
    let generator = MainGenerator(
      contract: contract, tests: tests, tolerance: exercise.metadata.tolerance,
      hasWorkloads: exercise.workloads != nil, hasMistakes: exercise.mistakes != nil)
    try write(generator.source, to: main)
    let object = folder.appending(path: "main.o")
    try compiler.compile(
      Compiler.Request(
        moduleName: "SuiteMain", sources: [main], mode: .optimised, objects: [object],
        importFolders: [folder, kits.importFolder], headerFolders: kits.headerFolders))
    try Linker(toolchain: compiler.toolchain).link(
      [object, folder.appending(path: "suite.o")] + kits.suiteObjects,
      to: folder.appending(path: "suite"), libraries: Linker.suiteLibraries)
  }

  private func translateVectors(
    of exercise: Exercise, contract: Contract, in folder: URL
  ) throws {
    let target = folder.appending(path: "golden")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    for file in exercise.golden {
      let vectors = try GoldenFile(contract: contract).vectors(in: file)
      try Data(GoldenVector.encode(vectors))
        .write(to: target.appending(path: file.lastPathComponent + ".vectors"))
    }
  }

  private func write(_ source: String, to file: URL) throws {
    try Data(source.utf8).write(to: file)
  }
}
