package import Foundation

/// A mock interview: an exercise, and a time in which to solve it.
package struct Interview: Equatable, Sendable {
  /// The id of the event that began it.
  package let id: ProgressEvent.ID
  package let exercise: Exercise.ID
  package let begin: Date
  package let minutes: Int

  /// When the time is over.
  package var end: Date { begin.addingTimeInterval(Double(minutes) * 60) }

  /// How many minutes are left, the one that has begun included; 0 when the time is over.
  package func minutesLeft(at now: Date) -> Int {
    max(0, Int((end.timeIntervalSince(now) / 60).rounded(.up)))
  }

  /// Reads the beginning of an interview; any other event is none.
  package init?(_ event: ProgressEvent) {
    guard case .interviewBegun(let minutes) = event.kind else { return nil }
    id = event.id
    exercise = event.exercise
    begin = event.time
    self.minutes = minutes
  }

  /// Returns the interview that was begun last, unless it has been finished.
  ///
  /// - Parameter events: What was done, by time.
  /// - Returns: The interview, whose time may be over.
  package static func open(in events: [ProgressEvent]) -> Interview? {
    guard let last = events.lazy.reversed().compactMap(Interview.init).first else { return nil }
    let isFinished = events.contains { $0.kind == .interviewFinished(interview: last.id) }
    return isFinished ? nil : last
  }

  /// Returns the events that finish it: its end, and the time that was spent.
  package func finishing(at now: Date) -> [ProgressEvent] {
    let seconds = min(now, end).timeIntervalSince(begin)
    return [
      ProgressEvent(.interviewFinished(interview: id), exercise: exercise, at: now),
      ProgressEvent(.work(seconds: max(0, Int(seconds.rounded()))), exercise: exercise, at: now),
    ]
  }
}
