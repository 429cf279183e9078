/// Files of results that cannot be made one.
package enum GradingMergeError: Error, Equatable {
  /// A file in which not even a heading is.
  case empty(path: String)
  /// The first two that were graded with other settings, and what is different.
  case otherSettings(files: [String], differences: [String])
  /// They are parts of divisions into different numbers of parts.
  case differentCounts([Int])
  case missingShards([GradingShard])
  /// Submissions that were found and have no result.
  case missing(submissions: [String])
  /// A submission was changed between the gradings.
  case twoVersions(path: String, files: [String])
}

extension GradingMergeError: MessageConvertible {
  package var message: Message {
    switch self {
    case .empty(let path): Message("'\(path)' is empty. Grade again with '--resume'.")
    case .otherSettings(let files, let differences):
      Message(
        """
        '\(files[0])' and '\(files[1])' were not graded in the same way. \
        \(differences.joined(separator: " "))
        """)
    case .differentCounts(let counts):
      Message(
        "The files are parts of different divisions: into \(counts.map(String.init).joined(separator: ", "))."
      )
    case .missingShards(let shards):
      Message("There is no file of the shard \(shards.map(\.description).joined(separator: ", ")).")
    case .missing(let submissions):
      Message(
        """
        \(count: submissions.count, "submission") without a result: \
        \(Self.list(submissions)). Grade the rest with '--resume'.
        """)
    case .twoVersions(let path, let files):
      Message(
        """
        '\(SafeText.visible(path))' was changed in between: '\(files[0])' and '\(files[1])' judge \
        different versions of it.
        """)
    }
  }

  private static func list(_ paths: [String]) -> String {
    let shown = paths.prefix(20).map { SafeText.visible($0) }.joined(separator: ", ")
    return paths.count > 20 ? shown + ", …" : shown
  }
}
