package import Foundation

/// Several files of results as one, as if everything had been graded at once.
///
/// The order of the files does not matter, nor whether one is named twice; and what has been merged can be
/// merged again.
package struct GradingMerge {
  private let heading: GradingHeading
  /// The file that has the result, by the path of the submission.
  private let sources: [String: GradingIndex]

  /// Reads the files and checks that they belong together and that nothing is missing.
  ///
  /// - Parameter files: The files, at least one.
  /// - Throws: `GradingMergeError`, `GradingFileError`, or what the system says.
  package init(of files: [URL]) throws {
    let indexes = try files.map { file in
      let index = try GradingIndex(of: file)
      guard index.heading != nil else { throw GradingMergeError.empty(path: file.path) }
      return index
    }
    var settings = try Self.settings(of: indexes)
    try Self.checkShards(of: indexes)
    var sources: [String: GradingIndex] = [:]
    var expected: Set<String> = []
    for index in indexes {
      for path in index.heading?.submissions ?? [] {
        expected.insert(path)
        guard let entry = index.entries[path], entry.isResult else { continue }
        guard let other = sources[path], let rival = other.entries[path] else {
          sources[path] = index
          continue
        }
        guard rival.sourceDigest == entry.sourceDigest else {
          throw GradingMergeError.twoVersions(
            path: path, files: [other.file.path, index.file.path].sorted())
        }
        if try Self.isPreferred(index, to: other, for: path) { sources[path] = index }
      }
    }
    let missing = expected.subtracting(sources.keys).sorted()
    guard missing.isEmpty else { throw GradingMergeError.missing(submissions: missing) }
    settings.exercises = indexes.reduce(into: [:]) { all, index in
      all.merge(index.heading?.settings.exercises ?? [:]) { first, _ in first }
    }
    heading = GradingHeading(
      settings: settings, shard: .whole,
      submissions: expected.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    self.sources = sources
  }

  /// Hands over the lines of the merged file, without line feeds.
  package func forEachLine(_ body: (String) throws -> Void) throws {
    try body(JSONReport.text(for: heading, layout: .line))
    for path in heading.submissions {
      try sources[path]?.forEachResult(of: [path]) {
        try body(JSONReport.text(for: $0, layout: .line))
      }
    }
  }
}

// MARK: - Checking

extension GradingMerge {
  private static func settings(of indexes: [GradingIndex]) throws -> GradingSettings {
    // By name, so that the order of the files does not matter for what is said either.
    let sorted = indexes.sorted { $0.file.path < $1.file.path }
    guard let first = sorted.first, let settings = first.heading?.settings else {
      throw GradingMergeError.missing(submissions: [])
    }
    for one in sorted.dropFirst() {
      let differences = one.heading?.settings.differences(from: settings) ?? []
      guard differences.isEmpty else {
        throw GradingMergeError.otherSettings(
          files: [first.file.path, one.file.path], differences: differences)
      }
    }
    return settings
  }

  private static func checkShards(of indexes: [GradingIndex]) throws {
    let shards = Set(indexes.compactMap(\.heading?.shard))
    let counts = Set(shards.map(\.count)).sorted()
    guard counts.count == 1, let count = counts.first else {
      throw GradingMergeError.differentCounts(counts)
    }
    let missing = (1...count).map { GradingShard(number: $0, count: count) }
      .filter { !shards.contains($0) }
    guard missing.isEmpty else { throw GradingMergeError.missingShards(missing) }
  }

  /// Whether of two results for the same source the first is taken: a verdict before a judge error, and else
  /// the one whose line comes first, whichever file was named first.
  private static func isPreferred(
    _ one: GradingIndex, to other: GradingIndex, for path: String
  ) throws -> Bool {
    func rank(_ index: GradingIndex) throws -> (Int, String) {
      var line = ""
      try index.forEachResult(of: [path]) { line = try JSONReport.text(for: $0, layout: .line) }
      return (index.entries[path]?.isFinal == true ? 0 : 1, line)
    }
    return try rank(one) < rank(other)
  }
}
