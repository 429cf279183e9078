import Foundation
import XCTest

@testable import Judging

final class ActivityCalendarTests: XCTestCase {
  private func days(_ daysAgo: [Int]) -> ActivityCalendar {
    SolvingSamples.days(daysAgo.map { SolvingSamples.attempt("a", .wrongAnswer, daysAgo: $0) })
  }

  func testAStreakEndsTodayOrYesterday() {
    XCTAssertEqual(days([0, 1, 2, 4]).currentStreak, 3)
    XCTAssertEqual(days([1, 2]).currentStreak, 2)
    XCTAssertEqual(days([2, 3]).currentStreak, 0)
    XCTAssertEqual(days([]).currentStreak, 0)
  }

  func testTheLongestStreakMayBePast() {
    XCTAssertEqual(days([0, 1, 5, 6, 7, 8, 20]).longestStreak, 4)
    XCTAssertEqual(days([]).longestStreak, 0)
  }

  func testADayBeginsAtMidnightWhereThePersonIs() throws {
    // 00:30 and 23:30 of the same day there, which are two days in UTC.
    let midnight = SolvingSamples.calendar.startOfDay(for: SolvingSamples.now)
    let events = [0.5, 23.5].map {
      ProgressEvent(
        .attempt(ProgressEvent.Attempt(verdict: .accepted, digest: "")), exercise: "a",
        at: midnight.addingTimeInterval($0 * 3600))
    }
    XCTAssertEqual(SolvingSamples.days(events).attempts, [midnight: 2])
    let utc = ActivityCalendar(
      of: events, now: SolvingSamples.now, calendar: Calendar(identifier: .iso8601))
    XCTAssertEqual(utc.attempts.count, 2)
  }

  func testDaysFollowEachOtherWhereClocksAreChanged() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try XCTUnwrap(TimeZone(identifier: "America/New_York"))
    // Two weeks around 2026-11-01, a day of 25 hours, and 2026-03-08, one of 23.
    for month in [(11, 1), (3, 8)] {
      let middle = try XCTUnwrap(
        calendar.date(
          from: DateComponents(year: 2026, month: month.0, day: month.1, hour: 12)))
      let events = (-7...7).map { offset in
        ProgressEvent(
          .attempt(ProgressEvent.Attempt(verdict: .accepted, digest: "")), exercise: "a",
          at: calendar.date(byAdding: .day, value: offset, to: middle) ?? middle)
      }
      let now = calendar.date(byAdding: .day, value: 7, to: middle) ?? middle
      XCTAssertEqual(ActivityCalendar(of: events, now: now, calendar: calendar).currentStreak, 15)
    }
  }

  func testWeeksBeginOnMondayAndEndWithThisOne() {
    let days = days([])
    let weeks = days.weeks(3)
    XCTAssertEqual(weeks.count, 3)
    XCTAssertEqual(days.day(4, after: weeks[2]), days.today)
    XCTAssertEqual(days.day(7, after: weeks[1]), weeks[2])
    XCTAssertEqual(SolvingSamples.calendar.component(.weekday, from: weeks[0]), 2)
  }

  func testHintsAloneMakeNoDay() {
    let hint = ProgressEvent(.hint(step: 1), exercise: "a", at: SolvingSamples.now)
    XCTAssertEqual(SolvingSamples.days([hint]).attempts, [:])
  }
}
