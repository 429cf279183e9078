import Foundation

/// What became of a mock interview.
package struct InterviewSummary: Equatable, Sendable {
  package let interview: Interview

  /// How many attempts there were in its time.
  package let attempts: Int

  /// The verdict: accepted if one attempt was, otherwise the last; `nil` without an attempt.
  package let verdict: Verdict?

  /// The seconds from the beginning to the first accepted attempt.
  package let secondsToAcceptance: Double?

  /// Sums up the attempts in the time of an interview.
  ///
  /// - Parameters:
  ///   - interview: The interview.
  ///   - events: What was done, by time; with other exercises and at other times too.
  package init(of interview: Interview, events: [ProgressEvent]) {
    let attempts = events.compactMap { event -> (time: Date, verdict: Verdict)? in
      guard case .attempt(let attempt) = event.kind, event.exercise == interview.exercise,
        (interview.begin...interview.end).contains(event.time)
      else { return nil }
      return (event.time, attempt.verdict)
    }
    let accepted = attempts.first { $0.verdict == .accepted }
    self.interview = interview
    self.attempts = attempts.count
    verdict = accepted?.verdict ?? attempts.last?.verdict
    secondsToAcceptance = accepted.map { $0.time.timeIntervalSince(interview.begin) }
  }

  /// The summary, a line each.
  package func lines(in language: Language) -> [String] {
    let heading = Message(
      "Interview on \(interview.exercise), \(count: interview.minutes, "minute")")
    guard let verdict else {
      return [heading, Message("  nothing was judged in this time")].map { $0.text(in: language) }
    }
    let seconds = secondsToAcceptance.map { Int($0) }
    let facts = [
      (Message("verdict"), verdict.words), (Message("attempts"), .data("\(attempts)")),
      (
        Message("first acceptance"),
        seconds.map { Message("after \($0 / 60) min \($0 % 60) s") } ?? .empty
      ),
    ]
    let width = facts.map { DisplayWidth.of($0.0.text(in: language)) }.max() ?? 0
    let rows = facts.filter { !$1.isEmpty }.map { name, value in
      "  " + name.text(in: language).leftAligned(in: width + 2) + value.text(in: language)
    }
    return [heading.text(in: language)] + rows
  }
}
