package import Foundation

/// What a person has done, as the lines of one or several logs tell it.
///
/// A log is a set of lines, each with the id of its event. So two logs merge to the same whatever the
/// order, and merging again changes nothing.
package struct ProgressLog: Equatable, Sendable {
  /// A line with the id of its event, kept byte for byte: a later judge may have written it.
  struct Line: Hashable, Sendable {
    var id: String
    var text: String
  }

  private(set) var lines: Set<Line>

  /// The events that this judge understands, each once, by time.
  package private(set) var events: [ProgressEvent]

  /// How many events there are that only a later judge understands.
  package private(set) var unknownEvents: Int

  /// The numbers of the lines that are no events: what is left of a line whose writer was stopped.
  package private(set) var damagedLines: [Int]

  /// Reads a log; every content is accepted.
  ///
  /// - Parameter data: The content of the file.
  package init(_ data: Data = Data()) {
    lines = []
    damagedLines = []
    for (index, bytes) in data.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    )
    .enumerated() where !bytes.isEmpty {
      // Bytes that are no text could not be written back as they are.
      if let text = String(validating: bytes, as: UTF8.self),
        let header = try? JSONDecoder().decode(ProgressEvent.Header.self, from: Data(bytes)),
        header.format.hasPrefix("judge-progress/")
      {
        lines.insert(Line(id: header.id, text: text))
      } else {
        damagedLines.append(index + 1)
      }
    }
    (events, unknownEvents) = Self.events(in: lines)
  }

  /// Returns everything that is in one of two logs.
  ///
  /// What is damaged is left where it is: it has no id to know it by.
  package func merged(with other: ProgressLog) -> ProgressLog {
    var merged = self
    merged.lines.formUnion(other.lines)
    (merged.events, merged.unknownEvents) = Self.events(in: merged.lines)
    merged.damagedLines = []
    return merged
  }

  /// Returns the lines of another log that this one lacks, in an order that depends on them alone.
  func missingLines(of other: ProgressLog) -> [String] {
    other.lines.subtracting(lines).map(\.text).sorted()
  }

  private static func events(in lines: Set<Line>) -> (known: [ProgressEvent], unknown: Int) {
    var known: [ProgressEvent] = []
    var unknown = 0
    for (_, same) in Dictionary(grouping: lines, by: \.id) {
      // No judge writes two lines with one id; should there be two, every machine counts the same one.
      let read = same.map(\.text).sorted().lazy.compactMap { ProgressEvent(line: Data($0.utf8)) }
      if let event = read.first { known.append(event) } else { unknown += 1 }
    }
    return (known.sorted { ($0.time, $0.id) < ($1.time, $1.id) }, unknown)
  }
}
