import Foundation
import XCTest

@testable import Judging

/// A test that makes mutants of small sources.
class MutationTestCase: EndToEndTestCase {
  /// The mutants of a source that needs nothing but the standard library.
  func mutants(of source: String) throws -> [Mutant] {
    let folder = try temporaryFolder()
    let (file, dump) = (folder.appending(path: "source.swift"), folder.appending(path: "tree.json"))
    try Data(source.utf8).write(to: file)
    try workbench().compiler.compile(
      Compiler.Request(
        moduleName: "Solution", sources: [file], mode: .checked, syntaxTree: dump,
        importFolders: []))
    let bytes = SourceBytes(Array(source.utf8))
    return MutantGenerator(bytes).mutants(of: try SyntaxTree(Data(contentsOf: dump), of: bytes))
  }

  /// The changes that an operator makes to a source, as `removed → added`, without the spaces around them.
  func changes(of source: String, by id: String) throws -> [String] {
    try mutants(of: source).filter { $0.operatorID == id }.map { mutant in
      let change = mutant.change.content
      return change.removed.joined(separator: " | ") + " → " + change.added.joined(separator: " | ")
    }
  }
}
