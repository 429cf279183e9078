import Foundation
import XCTest

@testable import Judging

final class ReviewScheduleTests: XCTestCase {
  /// The review after attempts, with the days until it is due.
  private func review(
    _ attempts: [(daysAgo: Int, verdict: Verdict)]
  ) throws -> (dueIn: Int, passed: Int, hasFailed: Bool)? {
    let events = attempts.map { SolvingSamples.attempt("a", $0.verdict, daysAgo: $0.daysAgo) }
    let days = SolvingSamples.days()
    let history = try SolvingSamples.progress([], events).history(of: "a")
    return ReviewSchedule(days: days).review(after: history).map { review in
      let parts = days.calendar.dateComponents([.day], from: days.today, to: review.due)
      return (parts.day ?? .max, review.passed, review.hasFailed)
    }
  }

  func testWhatWasNeverSolvedIsNotReviewed() throws {
    XCTAssertNil(try review([]))
    XCTAssertNil(try review([(3, .wrongAnswer)]))
  }

  func testEachPassOnItsDayClimbsAStep() throws {
    var daysAgo = 200
    var passes: [(Int, Verdict)] = []
    for (step, interval) in (ReviewSchedule.intervals + [90, 90]).enumerated() {
      passes.append((daysAgo, .accepted))
      let review = try XCTUnwrap(review(passes))
      XCTAssertEqual(review.dueIn, interval - daysAgo)
      XCTAssertEqual(review.passed, step)
      daysAgo -= interval
    }
  }

  func testAPassBeforeItsDayCountsForNothing() throws {
    let review = try XCTUnwrap(review([(5, .accepted), (4, .accepted), (3, .accepted)]))
    XCTAssertEqual(review.passed, 1)
    XCTAssertEqual(review.dueIn, -1)
  }

  func testAFailureGoesBackToTheBeginning() throws {
    let climbed: [(Int, Verdict)] = [(30, .accepted), (29, .accepted), (26, .accepted)]
    let failed = try XCTUnwrap(review(climbed + [(2, .wrongAnswer)]))
    XCTAssertTrue(failed.hasFailed)
    XCTAssertEqual(failed.dueIn, -2)
    let solvedAgain = try XCTUnwrap(review(climbed + [(2, .wrongAnswer), (0, .accepted)]))
    XCTAssertEqual(solvedAgain.passed, 0)
    XCTAssertEqual(solvedAgain.dueIn, 1)
    XCTAssertFalse(solvedAgain.hasFailed)
  }

  func testACompileErrorAndAJudgeErrorForgetNothing() throws {
    let review = try XCTUnwrap(
      review([(9, .accepted), (8, .accepted), (2, .compileError), (2, .judgeError)]))
    XCTAssertEqual(review.passed, 1)
    XCTAssertFalse(review.hasFailed)
  }

  func testTheQueueBeginsWithWhatIsDueFirst() throws {
    let folder = try ExerciseFolder(for: self)
    let exercises = try ["a", "b", "c", "d"].map {
      try folder.exercise($0, track: $0 == "a" ? "other" : "vision")
    }
    let progress = try SolvingSamples.progress(
      exercises,
      [
        SolvingSamples.attempt("a", .accepted, daysAgo: 3),
        SolvingSamples.attempt("b", .accepted, daysAgo: 2),
        SolvingSamples.attempt("c", .accepted, daysAgo: 0),
      ])
    let queue = ReviewQueue(of: progress, days: SolvingSamples.days())
    XCTAssertEqual(queue.entries.map(\.exercise.id), ["a", "b", "c"])
    XCTAssertEqual(queue.due.map(\.exercise.id), ["a", "b"])
    XCTAssertEqual(queue.proposal?.reason.english, "Its review number 1 is due for 2 days.")
    let vision = ReviewQueue(of: progress, days: SolvingSamples.days(), track: "vision")
    XCTAssertEqual(vision.proposal?.exercise.id, "b")
    XCTAssertEqual(vision.proposal?.reason.english, "Its review number 1 is due since yesterday.")
  }
}
