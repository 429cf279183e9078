import Foundation
import XCTest

@testable import Judging

/// Exercises and events that tests of progress are made of.
enum SolvingSamples {
  /// A calendar in which a day begins eight hours before it does in UTC.
  static let calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
    return calendar
  }()

  /// Noon of a Friday there: 2026-11-20.
  static let now = Date(timeIntervalSince1970: 1_795_147_200)

  /// Returns noon of a day.
  static func noon(daysAgo days: Int) -> Date {
    now.addingTimeInterval(-Double(days) * 86400)
  }

  /// Returns an attempt at noon of a day.
  static func attempt(
    _ exercise: String, _ verdict: Verdict, daysAgo days: Int = 0, digest: String = "tests",
    ratio: Double? = nil, id: String = ProgressEvent.newID()
  ) -> ProgressEvent {
    ProgressEvent(
      .attempt(ProgressEvent.Attempt(verdict: verdict, digest: digest, ratio: ratio)),
      exercise: exercise, at: noon(daysAgo: days), id: id)
  }

  /// Returns a log of events.
  static func log(_ events: [ProgressEvent]) throws -> ProgressLog {
    ProgressLog(Data(try events.map { try $0.line + "\n" }.joined().utf8))
  }

  /// Returns the progress with exercises whose tests all have the digest "tests".
  static func progress(
    _ exercises: [Exercise], _ events: [ProgressEvent]
  ) throws -> SolvingProgress {
    SolvingProgress(with: exercises, log: try log(events)) { _ in "tests" }
  }

  /// Returns the days up to now.
  static func days(_ events: [ProgressEvent] = [], now: Date = now) -> ActivityCalendar {
    ActivityCalendar(of: events, now: now, calendar: calendar)
  }
}

extension ExerciseFolder {
  /// Adds an exercise and returns it.
  func exercise(
    _ id: String, track: String = "vision", difficulty: String = "easy",
    after prerequisites: [String] = [], questions: [String] = []
  ) throws -> Exercise {
    let before = prerequisites.map { "\"\($0)\"" }.joined(separator: ", ")
    let asked = questions.map { #"{ "id": "\#($0)", "question": "What of \#($0)?" }"# }
      .joined(separator: ", ")
    try write(
      """
      {
        "formatVersion": 1, "title": { "en": "The \(id)" }, "track": "\(track)",
        "difficulty": "\(difficulty)", "prerequisites": [\(before)],
        "interviewQuestions": [\(asked)]
      }
      """, to: "\(id)/exercise.json")
    return try Exercise(in: url.appending(path: id))
  }
}
