package import Foundation

/// A submission that comes with an exercise and shows one way to solve it.
package struct AcceptedWay: Equatable, Sendable {
  package let file: URL
  /// The first sentence of the file: which way it goes; empty if it has no comment.
  package let summary: String

  /// Reads the first comment of a source: its first paragraph, on one line.
  ///
  /// - Parameter source: Swift source.
  /// - Returns: The text without the marks of the comment; empty if there is no comment.
  package static func summary(of source: String) -> String {
    let lines = source.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard let first = lines.first(where: { $0.hasPrefix("//") }),
      let start = lines.firstIndex(of: first)
    else { return "" }
    // A plain comment may stand right before one that documents.
    let isDocumentation = first.hasPrefix("///")
    let comment = lines[start...].prefix {
      $0.hasPrefix("//") && $0.hasPrefix("///") == isDocumentation
    }
    let texts = comment.map {
      $0.dropFirst(isDocumentation ? 3 : 2).trimmingCharacters(in: .whitespaces)
    }
    return texts.prefix { !$0.isEmpty }.joined(separator: " ")
  }
}

// MARK: - Of an exercise

extension Exercise {
  /// The ways to solve the exercise that come with it, the reference first.
  package var acceptedWays: [AcceptedWay] {
    let files = submissions[.accepted] ?? []
    let reference = self.reference.lastPathComponent
    let sorted =
      files.filter { $0.lastPathComponent == reference }
      + files.filter { $0.lastPathComponent != reference }
    return sorted.map { file in
      let source = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      return AcceptedWay(file: file, summary: AcceptedWay.summary(of: source))
    }
  }
}
