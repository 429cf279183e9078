package import Foundation

/// Where the judge keeps files of the person who runs it, by the XDG base directory specification.
package struct UserFolders: Equatable, Sendable {
  /// What can be made again: built suites, kits and references.
  package let cache: URL

  /// What the judge remembers from run to run.
  package let state: URL

  /// Finds the folders; neither needs to exist.
  ///
  /// - Parameters:
  ///   - environment: the variables of the process.
  ///   - home: the home folder to use when `HOME` is not set.
  package init(
    environment: [String: String],
    home: URL = FileManager.default.homeDirectoryForCurrentUser
  ) {
    let home = environment[.home].map { URL(filePath: $0, directoryHint: .isDirectory) } ?? home
    func folder(_ variable: EnvironmentVariable, or path: String) -> URL {
      // The specification says to ignore a relative path.
      let given = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      let base =
        given.map { URL(filePath: $0, directoryHint: .isDirectory) }
        ?? home.appending(path: path, directoryHint: .isDirectory)
      return base.appending(path: "judge", directoryHint: .isDirectory)
    }
    cache = folder(.cacheHome, or: ".cache")
    state = folder(.stateHome, or: ".local/state")
  }
}
