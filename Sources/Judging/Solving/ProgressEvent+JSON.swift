import Foundation

// How an event stands in the log; `Progress.md` describes the keys.

extension ProgressEvent {
  /// The name and version of the format, which every line has.
  static let format = "judge-progress/1"

  /// What every line of every version has.
  struct Header: Decodable {
    var format: String
    var id: String
    var kind: String
  }

  private struct Record: Codable {
    var format: String
    var id: String
    var time: String
    var kind: String
    var exercise: String
    var verdict: Verdict?
    var digest: String?
    var ratio: Double?
    var step: Int?
    var seconds: Int?
    var minutes: Int?
    var interview: String?
  }

  private enum Word {
    static let attempt = "attempt"
    static let hint = "hint"
    static let work = "work"
    static let interviewBegun = "interview-begun"
    static let interviewFinished = "interview-finished"
  }

  private static let timeStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

  /// The event as a line of the log, without a line feed.
  var line: String {
    get throws {
      var record = Record(
        format: Self.format, id: id, time: time.formatted(Self.timeStyle), kind: "",
        exercise: exercise)
      switch kind {
      case .attempt(let attempt):
        record.kind = Word.attempt
        record.verdict = attempt.verdict
        record.digest = attempt.digest
        record.ratio = attempt.ratio
      case .hint(let step):
        record.kind = Word.hint
        record.step = step
      case .work(let seconds):
        record.kind = Word.work
        record.seconds = seconds
      case .interviewBegun(let minutes):
        record.kind = Word.interviewBegun
        record.minutes = minutes
      case .interviewFinished(let interview):
        record.kind = Word.interviewFinished
        record.interview = interview
      }
      return try JSONReport.text(for: record, layout: .line)
    }
  }

  /// Reads a line of the log; one that only a later judge understands is no event.
  init?(line: Data) {
    guard let record = try? JSONDecoder().decode(Record.self, from: line),
      record.format == Self.format, let kind = Self.kind(of: record),
      let time = try? Date(record.time, strategy: Self.timeStyle)
    else { return nil }
    self.init(kind, exercise: record.exercise, at: time, id: record.id)
  }

  private static func kind(of record: Record) -> Kind? {
    switch record.kind {
    case Word.attempt:
      guard let verdict = record.verdict, let digest = record.digest else { return nil }
      return .attempt(Attempt(verdict: verdict, digest: digest, ratio: record.ratio))
    case Word.hint: return record.step.map { .hint(step: $0) }
    case Word.work: return record.seconds.map { .work(seconds: $0) }
    case Word.interviewBegun: return record.minutes.map { .interviewBegun(minutes: $0) }
    case Word.interviewFinished: return record.interview.map { .interviewFinished(interview: $0) }
    default: return nil
    }
  }
}
