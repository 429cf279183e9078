package import Foundation

/// On which days a person has worked, in the time zone where they are.
package struct ActivityCalendar: Sendable {
  /// The calendar that says when a day begins.
  package let calendar: Calendar

  /// The beginning of the day that it is.
  package let today: Date

  /// How many attempts there were on each day, by its beginning; days without any are left out.
  package let attempts: [Date: Int]

  /// Counts the attempts of each day.
  ///
  /// - Parameters:
  ///   - events: What was done.
  ///   - now: What time it is.
  ///   - calendar: The calendar, with the time zone that days are told apart in.
  package init(of events: [ProgressEvent], now: Date, calendar: Calendar) {
    var attempts: [Date: Int] = [:]
    for event in events {
      guard case .attempt = event.kind else { continue }
      attempts[calendar.startOfDay(for: event.time), default: 0] += 1
    }
    self.attempts = attempts
    self.calendar = calendar
    today = calendar.startOfDay(for: now)
  }

  /// Returns the beginning of the day that is so many days after another.
  package func day(_ count: Int, after day: Date) -> Date {
    // Noon exists on every day and is far from the hours that clocks are changed in.
    let noon = day.addingTimeInterval(12 * 3600)
    return calendar.startOfDay(for: calendar.date(byAdding: .day, value: count, to: noon) ?? noon)
  }
}

// MARK: - Streaks

extension ActivityCalendar {
  /// How many days in a row there were attempts, up to today; a day that is not over yet breaks nothing.
  package var currentStreak: Int {
    var day = attempts[today] == nil ? self.day(-1, after: today) : today
    var length = 0
    while attempts[day] != nil {
      length += 1
      day = self.day(-1, after: day)
    }
    return length
  }

  /// The most days in a row with attempts.
  package var longestStreak: Int {
    var longest = 0
    var length = 0
    var expected: Date?
    for day in attempts.keys.sorted() {
      length = day == expected ? length + 1 : 1
      longest = max(longest, length)
      expected = self.day(1, after: day)
    }
    return longest
  }
}

// MARK: - Weeks

extension ActivityCalendar {
  /// Returns the first days of so many weeks, the oldest first and the one of today last.
  package func weeks(_ count: Int) -> [Date] {
    let weekday = calendar.component(.weekday, from: today)
    let monday = day(-((weekday + 5) % 7), after: today)
    return (0..<count).map { day(7 * ($0 - count + 1), after: monday) }
  }
}
