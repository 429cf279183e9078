import Foundation
import Isolation

/// Has the compiler parse sources that nobody trusts, and normalises them.
///
/// The compiler runs in the same box as for judging, with the same limits: a source can make it loop, crash or
/// write without end.
struct SourceNormalizer: Sendable {
  let workbench: Workbench
  let box: BoxLevel

  /// Why a source cannot be compared.
  enum Obstacle: Error {
    /// The compiler does not take it for Swift, or was stopped over it.
    case unparsable
    /// Its tree is larger than any that people write.
    case tooLarge
  }

  /// The largest tree that is read; one of an honest solution has a few hundred kilobytes.
  private static let largestTree = 16 << 20

  /// Roles of a parser's tree with places in it, or with what makes no difference here.
  private static let leftOut: Set<String> = [
    "range", "name", "function_ref", "attrs", "implicit_self_decl", "compiler_version",
    "case_body_variables", "decl_context",
  ]

  /// Normalises a source.
  ///
  /// - Parameter source: The source.
  /// - Returns: What it says.
  /// - Throws: `Obstacle`; what is wrong with the machine.
  func normalized(_ source: [UInt8]) throws -> NormalizedSource {
    guard Submission.problem(of: source) == nil else { throw Obstacle.unparsable }
    let folder = try workbench.cache.session()
    // The same name for all, for the tree has it in it.
    let file = folder.url.appending(path: "submission.swift")
    try AtomicFile.replace(file.path, with: source)
    let dump = folder.url.appending(path: "tree.json")
    var compiler = workbench.compiler
    compiler.boxLevel = box
    var tool = try compiler.start(
      Compiler.Request(
        moduleName: "Solution", sources: [file], mode: .checked, syntaxTree: dump,
        parsesOnly: true, importFolders: [],
        box: compiler.box(reading: [folder.url], writing: [folder.url])))
    guard try tool.finish(deadline: compiler.deadline).hasSucceeded else {
      try JudgingInterrupted.check(after: .compiling)
      throw Obstacle.unparsable
    }
    let size = try FileManager.default.attributesOfItem(atPath: dump.path)[.size] as? Int ?? 0
    guard size <= Self.largestTree else { throw Obstacle.tooLarge }
    let data = try Data(contentsOf: dump)
    // The folder is removed with its last use.
    _ = consume folder
    // What is nested too deep for the reader of JSON is no tree to it.
    guard let tree = try? SyntaxTree(data, of: SourceBytes(source), leavingOut: Self.leftOut) else {
      throw Obstacle.unparsable
    }
    return NormalizedSource(of: tree)
  }
}
