import Foundation
import Synchronization

@testable import Judging

/// Sources that the toolchain makes a symbol graph of, once for all tests that look at it.
final class CompiledSources: Sendable {
  private let files: [String: String]
  private let accessLevel: String
  private let known = Mutex<SymbolGraph?>(nil)

  /// Takes the sources by file name; they make one module.
  init(_ files: [String: String], accessLevel: String = "private") {
    self.files = files
    self.accessLevel = accessLevel
  }

  /// The symbols of all files.
  func graph(_ workbench: Workbench) throws -> SymbolGraph {
    try known.withLock { known in
      let graph = try known ?? compile(workbench)
      known = graph
      return graph
    }
  }

  /// The contract of one of the files, as if it were a starter.
  func contract(of starter: String, _ workbench: Workbench) throws -> Contract {
    try ContractReader.contract(
      of: graph(workbench), starter: starter,
      shared: SymbolGraph(contentsOf: workbench.kits.exerciseKitSymbols))
  }

  private func compile(_ workbench: Workbench) throws -> SymbolGraph {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, source) in files {
      try Data(source.utf8).write(to: folder.appending(path: name))
    }
    try workbench.compiler.compile(
      Compiler.Request(
        moduleName: "Solution",
        sources: files.keys.sorted().map { folder.appending(path: $0) }, mode: .checked,
        module: folder.appending(path: "Solution.swiftmodule"), symbolGraph: (folder, accessLevel),
        importFolders: [workbench.kits.importFolder], headerFolders: workbench.kits.headerFolders))
    return try SymbolGraph(contentsOf: folder.appending(path: "Solution.symbols.json"))
  }
}
