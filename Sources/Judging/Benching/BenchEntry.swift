package import Foundation

/// A file to measure, and the name under which its result appears.
package struct BenchEntry: Equatable, Sendable {
  /// The name: unlike that of any other file that is measured with it.
  package let name: String
  package let file: URL

  /// Whether it comes with the exercise and is there to be compared with.
  package var isShipped: Bool { Self.isShipped(name) }

  /// Whether a name is that of a submission that comes with an exercise: "accepted/flags.swift".
  ///
  /// A result has no other mark of it.
  static func isShipped(_ name: String) -> Bool {
    shippedFolders.contains { name.hasPrefix("\($0.rawValue)/") }
  }

  /// The submissions that are worth measuring; wrong ones have no times.
  private static let shippedFolders: [Exercise.ExpectedVerdict] = [.accepted, .timeLimitExceeded]
}

// MARK: - Naming

extension BenchEntry {
  /// Names files that somebody has given.
  ///
  /// A file goes by its last component, or by its path as it was given where two share that. Who gives the
  /// same file twice wants to see how far it is from itself, so the second one gets a number.
  ///
  /// - Parameter files: The files with their paths as they were given.
  /// - Returns: An entry for each, in their order.
  package static func given(_ files: [(path: String, file: URL)]) -> [BenchEntry] {
    let components = files.map(\.file.lastPathComponent)
    var used: [String: Int] = [:]
    return zip(files, components).map { given, component in
      let isAlone = components.count { $0 == component } == 1
      var name = isAlone ? component : given.path
      // Nobody is to take it for one that comes with the exercise.
      if isShipped(name) { name = "./" + name }
      used[name, default: 0] += 1
      if let count = used[name], count > 1 { name += " (\(count))" }
      return BenchEntry(name: name, file: given.file)
    }
  }

  /// The submissions that come with an exercise and have a time.
  ///
  /// The reference is not one of them: it is measured beside every other. Nor is a file that was given.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - given: What is measured anyway.
  ///   - includesTooSlow: Whether those that must exceed the time limit are wanted too.
  /// - Returns: An entry for each, those that must be accepted first.
  package static func shipped(
    with exercise: Exercise, except given: [BenchEntry] = [], includesTooSlow: Bool = true
  ) -> [BenchEntry] {
    let known = Set((given.map(\.file) + [exercise.reference]).map(identity))
    let folders = includesTooSlow ? shippedFolders : [.accepted]
    return folders.flatMap { folder in
      (exercise.submissions[folder] ?? []).filter { !known.contains(identity($0)) }
        .map { BenchEntry(name: "\(folder.rawValue)/\($0.lastPathComponent)", file: $0) }
    }
  }

  private static func identity(_ file: URL) -> String { file.resolvingSymlinksInPath().path }
}
