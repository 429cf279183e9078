/// What the first comment of a submission says that notices its mistake.
enum SubmissionNotice: Equatable, Sendable {
  case compiler
  /// A test, by its identifier.
  case test(String)
  /// A workload, by its name.
  case workload(String)

  /// Reads the line `// Noticed by:` of a source; fails if there is none, or none of the three on it.
  ///
  /// - Parameter source: Swift source.
  init?(in source: String) {
    guard let line = source.split(separator: "\n").first(where: { $0.hasPrefix(Self.marker) })
    else { return nil }
    let text = String(line.dropFirst(Self.marker.count)).trimmingSpaces()
    if text.hasPrefix("the compiler") {
      self = .compiler
    } else if text.hasPrefix("the workload \"") {
      self = .workload(String(text.dropFirst("the workload \"".count).prefix { $0 != "\"" }))
    } else {
      let identifier = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "/" }
      guard identifier.contains("/test") else { return nil }
      self = .test(String(identifier))
    }
  }

  /// The number of that line, from 1.
  static func line(in text: AuthoredText) -> Int? {
    text.lines.firstIndex { $0.hasPrefix(marker) }.map { $0 + 1 }
  }

  private static let marker = "// Noticed by:"
}
