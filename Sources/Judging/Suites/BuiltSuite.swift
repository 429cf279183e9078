import Foundation
import Isolation

/// A suite that has been compiled and lies in the cache, with everything that judging needs of it.
struct BuiltSuite: Sendable {
  /// The folder in the cache.
  let folder: URL
  let contract: Contract
  let tests: [DeclaredTest]

  /// The digest of the files of the exercise that a verdict depends on.
  let exerciseDigest: String

  /// Whether the suite of one solution can be a copy of that of another: not where a test may start threads, for
  /// what runs these knows its first thread by a number that a copy does not have.
  var canBeCopied: Bool { !contract.usesConcurrency && !tests.contains(where: \.isAsync) }

  var program: URL { folder.appending(path: "suite") }
  /// The library with the reference; nothing else is in its folder, which its worker may read.
  var reference: URL { Self.reference(in: folder) }
  /// The worker that serves the reference.
  func referenceWorker(_ kits: Kits) -> WorkerProgram {
    WorkerProgram(program: kits.worker(.optimised).path, library: reference.path)
  }
  /// The folder with the translated vectors of the authority.
  var goldenFolder: URL { folder.appending(path: "golden") }
  /// What serves calls to a solution.
  var server: URL { Self.server(in: folder) }
  /// What binds the server to a solution and is compiled with it; none where names are enough.
  var bindings: URL? {
    contract.needsSolutionToCompile ? Self.bindings(in: folder) : nil
  }
  /// The server and the types as objects, compiled with the starter in place of a solution.
  func serverObjects(_ mode: Compiler.Mode) -> [URL] {
    Self.serverObjects(mode, in: folder, hasTypes: types != nil)
  }
  /// The exercise's own types, for the same purpose.
  var types: URL? {
    let file = Self.types(in: folder)
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }

  /// What is written beside the programs.
  struct Manifest: Codable {
    var contract: Contract
    var tests: [DeclaredTest]
    var exerciseDigest: String
  }

  static func manifest(in folder: URL) -> URL { folder.appending(path: "suite.json") }

  static func reference(in folder: URL) -> URL { folder.appending(path: "reference/reference.so") }

  static func server(in folder: URL) -> URL { folder.appending(path: "Server.swift") }

  static func bindings(in folder: URL) -> URL { folder.appending(path: "Bindings.swift") }

  static func types(in folder: URL) -> URL { folder.appending(path: "Types.swift") }

  static func serverObjects(
    _ mode: Compiler.Mode, in folder: URL, hasTypes: Bool
  ) -> [URL] {
    (hasTypes ? ["server", "types"] : ["server"])
      .map { folder.appending(path: "\($0).\(mode.rawValue).o") }
  }

  /// Opens a suite of the cache.
  init(in folder: URL) throws {
    self.folder = folder
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: Data(contentsOf: Self.manifest(in: folder)))
    contract = manifest.contract
    tests = manifest.tests
    exerciseDigest = manifest.exerciseDigest
  }
}
