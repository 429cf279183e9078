package import Foundation
import Isolation

/// What judging needs besides a submission: the toolchain, the kits and the suites, made on demand and
/// kept in the cache.
package struct Workbench: Sendable {
  let toolchain: Toolchain
  let compiler: Compiler
  let kits: Kits
  let cache: BuildCache
  private let announce: @Sendable (Message) -> Void

  /// Prepares everything that does not depend on an exercise.
  ///
  /// - Parameters:
  ///   - installation: Where the sources of the kits are.
  ///   - cacheFolder: Where what is built is kept.
  ///   - searchPath: The folders in which to look for `swiftc`.
  ///   - compilerLimits: What compiling a solution may cost.
  ///   - announce: Told what is being done when it takes a while.
  /// - Throws: `ToolchainProblem`, or what the file system says.
  package init(
    installation: Installation, cacheFolder: URL, searchPath: [String],
    compilerLimits: CompilerLimits = CompilerLimits(),
    announce: @escaping @Sendable (Message) -> Void
  ) throws {
    cache = BuildCache(folder: cacheFolder)
    cache.removeAbandoned()
    AbandonedControlGroups.remove()
    toolchain = try ToolchainProbe(searchPath: searchPath, cache: cache).toolchain()
    // Clang refuses modules that were made at another path, as those of a cache that was copied.
    let place = ContentDigest(of: Array("\(toolchain.identity) \(cacheFolder.path)".utf8))
    let moduleCache = cacheFolder.appending(path: "modules/\(place.hexadecimal.prefix(16))")
    try FileManager.default.createDirectory(at: moduleCache, withIntermediateDirectories: true)
    compiler = Compiler(
      toolchain: toolchain, moduleCache: moduleCache, limits: compilerLimits)
    kits = try KitBuilder(
      compiler: compiler, cache: cache, sources: installation.root.appending(path: "Sources"),
      announce: announce
    ).kits()
    self.announce = announce
  }

  /// The suite of an exercise.
  func suite(of exercise: Exercise) throws -> BuiltSuite {
    try suiteBuilder.suite(of: exercise)
  }

  /// What compiles suites.
  var suiteBuilder: SuiteBuilder {
    SuiteBuilder(compiler: compiler, kits: kits, cache: cache, announce: announce)
  }

  /// The paths that the box of a worker opens: those to read and those to execute.
  var workerPaths: (readable: [String], executable: [String]) {
    (SystemPaths.data, SystemPaths.loaders + SystemPaths.libraries + [toolchain.libraries])
  }
}
