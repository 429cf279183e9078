package import Foundation
import Isolation

/// Tells editors how the files of an exercise are compiled: hidden tests, workloads, starter and submissions.
///
/// Tests call the client, which is generated from the starter: the same functions, with `throws`. It is made again
/// whenever this is done, so that it follows the starter also where tests do not compile yet.
package struct AuthorEditing {
  private let workbench: Workbench

  /// Works with what a workbench provides.
  package init(workbench: Workbench) {
    self.workbench = workbench
  }

  /// Writes the entries of an exercise into the compilation database beside it.
  ///
  /// - Parameter exercise: The exercise.
  /// - Returns: The database's file.
  /// - Throws: What is wrong with the starter, `AuthorEditingProblem`, or what the file system says.
  @discardableResult
  package func prepare(_ exercise: Exercise) throws -> URL {
    let generated = try generatedFolder(of: exercise)
    let builder = workbench.suiteBuilder
    let contract = try builder.contract(of: exercise, in: generated)
    let client = try builder.writeClient(of: exercise, calling: contract, in: generated)

    let exercises = exercise.folder.deletingLastPathComponent()
    var database = try CompilationDatabase.of(exercises)
    database.replace(exercise.id, with: entries(of: exercise, client: client))
    try database.write(to: exercises)
    return exercises.appending(path: CompilationDatabase.fileName)
  }

  /// Where what is generated for an exercise lies: its id may be that of another, so the path decides.
  private func generatedFolder(of exercise: Exercise) throws -> URL {
    var digest = ContentDigest.Builder()
    digest.add("folder", exercise.folder.standardizedFileURL.path)
    let folder = workbench.cache.place(of: "author", key: digest.finish().hexadecimal)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func entries(of exercise: Exercise, client: URL) -> [CompilationDatabase.Entry] {
    let types = [exercise.types].compactMap { $0 }
    let suite =
      [exercise.examples, exercise.workloads, exercise.mistakes].compactMap { $0 } + exercise.tests
    let solutions = exercise.submissions.values.flatMap { $0 }.sorted { $0.path < $1.path }
    return suite.map { entry($0, of: exercise, in: "HiddenSuite", with: types + [client] + suite) }
      + ([exercise.starter] + solutions).map {
        entry($0, of: exercise, in: "Solution", with: types + [$0])
      }
      + types.map { entry($0, of: exercise, in: "Solution", with: [$0, exercise.starter]) }
  }

  private func entry(
    _ file: URL, of exercise: Exercise, in module: String, with sources: [URL]
  ) -> CompilationDatabase.Entry {
    let kits = workbench.kits
    let headers = kits.headerFolders.flatMap { ["-Xcc", "-I" + $0.path] }
    return CompilationDatabase.Entry(
      directory: exercise.folder.path, file: file.path,
      arguments: [
        workbench.toolchain.binaries + "/swiftc", "-module-name", module, "-swift-version", "6",
        "-parse-as-library", "-I", kits.importFolder.path,
      ] + headers + sources.map(\.path),
      exercise: exercise.id)
  }
}
