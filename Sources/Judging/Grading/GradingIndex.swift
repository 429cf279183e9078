import Foundation

/// What is in a file with the results of a grading, and where: enough to go on, and to read single results.
///
/// Results are large, and there can be many thousands; so only what they are about is kept in memory.
struct GradingIndex: Sendable {
  /// A line with a result.
  struct Entry: Decodable, Sendable {
    var exercise: String
    var submission: String
    var verdict: Verdict
    var sourceDigest: String?
    var awaitsTiming: Bool?
    /// Where the line is, in bytes, without its line feed.
    var range = 0..<0

    private enum CodingKeys: String, CodingKey {
      case exercise
      case submission
      case verdict
      case sourceDigest
      case awaitsTiming
    }

    /// Whether it is what is reported, and not only a step on the way to it.
    var isResult: Bool { awaitsTiming != true }

    /// Whether there is nothing left to do about it: a judge error says nothing, so it is judged again.
    var isFinal: Bool { isResult && verdict != .judgeError }

    /// What it has in common with others that get the same result.
    var identity: FoundSubmission.Identity? {
      sourceDigest.map { FoundSubmission.Identity(exercise: exercise, source: $0) }
    }
  }

  let file: URL
  /// The last heading; `nil` for a file that has not even one whole line.
  let heading: GradingHeading?
  /// The last line about each submission, by its path.
  let entries: [String: Entry]
  /// How many bytes are whole lines; what is behind them was left by a writer who was killed.
  let size: Int

  /// Reads a file once, line by line.
  ///
  /// - Parameter file: The file.
  /// - Throws: `GradingFileError` for a line that is no result, or what the system says.
  init(of file: URL) throws {
    var heading: GradingHeading?
    var entries: [String: Entry] = [:]
    var lines = try LineReader(of: file)
    var number = 0
    while let (range, line) = try lines.next() {
      number += 1
      do {
        if heading == nil || Self.isHeading(line) {
          heading = try Self.decode(GradingHeading.self, from: line)
        } else {
          var entry = try Self.decode(Entry.self, from: line)
          entry.range = range
          entries[entry.submission] = entry
        }
      } catch {
        throw GradingFileError(file: file, line: number, isHeading: heading == nil)
      }
    }
    self.file = file
    self.heading = heading
    self.entries = entries
    size = lines.size
  }

  /// Whether a line is a heading; its keys are sorted, so that "exercise" comes first in a result.
  private static func isHeading(_ line: Data) -> Bool {
    line.starts(with: Data("{\"format\":\"judge-grading/".utf8))
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, from line: Data) throws -> Value
  {
    try JSONReport.decode(type, from: String(decoding: line, as: UTF8.self))
  }
}

// MARK: - Completeness

extension GradingIndex {
  /// The submissions that the heading names and that have no result, sorted.
  var missing: [String] {
    (heading?.submissions ?? []).filter { entries[$0]?.isResult != true }
  }
}

// MARK: - Reading results

extension GradingIndex {
  /// Reads results one at a time.
  ///
  /// - Parameters:
  ///   - paths: The submissions; those without a line are passed over.
  ///   - body: Called with each, in their order.
  /// - Throws: What `body` throws, or what the system says.
  func forEachResult(
    of paths: some Sequence<String>, _ body: (GradedSubmission) throws -> Void
  ) throws {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    for entry in paths.lazy.compactMap({ entries[$0] }) {
      try handle.seek(toOffset: UInt64(entry.range.lowerBound))
      let line = try handle.read(upToCount: entry.range.count) ?? Data()
      try body(try Self.decode(GradedSubmission.self, from: line))
    }
  }
}
