import Foundation
import Judging

/// A solution that tries something, from a file of `Corpus`, and what must become of it.
///
/// The comment at its head says what it tries and what it must get:
///
///     // Attack: ends the process with success inside the call.
///     // Expect: run-time-error early-exit 0
///
/// and where it is not the usual, how it is judged: `Exercise:` a fixture, `Tests:` the only test that
/// runs, `Timing: yes`, `Architecture:` the only one that it is for. `Waits: yes` says that it sleeps until a
/// wall-clock guard ends it, which takes seconds and no processor.
///
/// The file is `.attack` where it is no Swift that a formatter could read: because it must not parse, or
/// because a part of it is written `⟦3×ab⟧` for `ababab`.
struct Attack: Sendable {
  /// The path in the corpus: `forging/exit-in-the-function`.
  let name: String
  let source: String
  let exercise: String
  let tests: [String]
  let measuresTime: Bool
  let waits: Bool
  let expectation: AttackExpectation
  /// Whether it can be tried on this machine.
  let isForThisMachine: Bool

  /// Reads a file of the corpus.
  init(contentsOf file: URL, in corpus: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let fields = Self.fields(atHeadOf: text)
    name = String(file.deletingPathExtension().path.dropFirst(corpus.path.count + 1))
    guard fields["Attack"] != nil,
      let expectation = fields["Expect"].flatMap(AttackExpectation.init)
    else { throw Malformed(name: name) }
    self.expectation = expectation
    source = Self.expanded(text)
    exercise = fields["Exercise"] ?? "double-it"
    tests = fields["Tests"].map { [$0] } ?? []
    measuresTime = fields["Timing"] == "yes"
    waits = fields["Waits"] == "yes"
    isForThisMachine = fields["Architecture"].map { $0 == Self.architecture } ?? true
  }

  struct Malformed: Error {
    var name: String
  }

  #if arch(x86_64)
    private static let architecture = "x86_64"
  #else
    private static let architecture = "arm64"
  #endif

  /// The lines `// Key: value` before the first line of another kind.
  private static func fields(atHeadOf text: String) -> [String: String] {
    let head = text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("//") }
    return Dictionary(
      head.compactMap { line in
        let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
        guard parts.count == 2, !line.hasPrefix("//  ") else { return nil }
        return (
          parts[0].trimmingCharacters(in: .whitespaces),
          parts[1].trimmingCharacters(in: .whitespaces)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The text with `⟦3×ab⟧` written out as `ababab`, so that large sources are small files.
  private static func expanded(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧"),
      let times = rest[open..<close].firstIndex(of: "×"),
      let count = Int(rest[rest.index(after: open)..<times])
    {
      result += rest[..<open]
      result += String(repeating: String(rest[rest.index(after: times)..<close]), count: count)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
