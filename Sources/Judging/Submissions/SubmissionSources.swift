import Foundation
import Isolation

/// The files that a submission is compiled from.
struct SubmissionSources {
  /// The solution, under the name that its author gave it.
  let solution: URL
  /// The exercise's own types.
  let types: URL?
  /// What binds the server to the solution, where names are not enough.
  let bindings: URL?
  /// What serves calls to the solution.
  let server: URL

  /// Prepares for a solution that is not there yet.
  ///
  /// The name of a solution is its author's business, so it has a folder to itself, and a source of ours
  /// gives way: the compiler takes no two files of one name.
  init(named name: String, for suite: BuiltSuite, in folder: URL) throws {
    let files = FileManager.default
    let own = folder.appending(path: "solution")
    try files.createDirectory(at: own, withIntermediateDirectories: false)
    solution = own.appending(path: name)
    func renamed(_ source: URL) throws -> URL {
      guard source.lastPathComponent == name else { return source }
      let copy = folder.appending(path: "Judge" + name)
      try files.copyContent(of: source, to: copy)
      return copy
    }
    types = try suite.types.map(renamed)
    bindings = try suite.bindings.map(renamed)
    server = try renamed(suite.server)
  }

  /// Writes the solution, in place of a pipe if there is one.
  func write(_ submission: Submission) throws {
    try AtomicFile.replace(solution.path, with: submission.source)
  }

  /// The types and the solution: what the author of the solution sees.
  var visible: [URL] { [types, solution].compactMap { $0 } }

  /// What is compiled anew for the solution, where the server is there already.
  var own: [URL] { [solution, bindings].compactMap { $0 } }

  /// Everything that makes a worker.
  var all: [URL] { visible + [bindings, server].compactMap { $0 } }
}
