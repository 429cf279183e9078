/// Finds what the Swift runtime said about a failed check in a worker's error output.
enum TrapMessage {
  /// Returns the last message of a failed check, without the place that precedes it.
  ///
  /// Checked builds print `Module/File.swift:12: Fatal error: Index out of range`, then perhaps a trace.
  /// The words "Fatal error" are dropped when something follows them; "Precondition failed" and
  /// "Assertion failed" stay, because they tell which check it was.
  static func last(in errorOutput: String) -> String? {
    let markers = ["Fatal error", "Precondition failed", "Assertion failed"]
    let lines = errorOutput.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().reversed() {
      for marker in markers {
        guard let first = message(in: line, startingWith: marker) else { continue }
        // A message may have several lines; what ends it is the trace, or the end.
        let more = lines[(index + 1)...].prefix { $0 != "Current stack trace:" }
        let text = ([first] + more.map(String.init)).joined(separator: "\n")
        return String(text.prefix(maximumLength)).trimmingTrailingNewlines()
      }
    }
    return nil
  }

  /// Returns whether the last message says that an allocation failed.
  ///
  /// This is what the runtime prints before it aborts when malloc returns nothing.
  static func isAllocationFailure(_ errorOutput: String) -> Bool {
    last(in: errorOutput)?.hasPrefix("failed to allocate ") ?? false
  }

  private static let maximumLength = 2_000

  private static func message(in line: Substring, startingWith marker: String) -> String? {
    var rest = line
    if !rest.hasPrefix(marker) {
      // The place comes first; a solution's own text in front is part of the same line at worst.
      guard let range = rest.firstRange(of: ": \(marker)") else { return nil }
      rest = rest[range.lowerBound...].dropFirst(2)
    }
    let detail = rest.dropFirst(marker.count)
    guard detail.hasPrefix(": ") else { return detail.isEmpty ? marker : nil }
    return marker == "Fatal error" ? String(detail.dropFirst(2)) : String(rest)
  }
}

extension String {
  fileprivate func trimmingTrailingNewlines() -> String {
    var text = Substring(self)
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
