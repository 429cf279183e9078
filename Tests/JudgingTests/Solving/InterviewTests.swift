import Foundation
import XCTest

@testable import Judging

final class InterviewTests: XCTestCase {
  private let begun = ProgressEvent(
    .interviewBegun(minutes: 45), exercise: "a", at: SolvingSamples.now, id: "i")

  private func attempt(_ verdict: Verdict, afterMinutes minutes: Double) -> ProgressEvent {
    ProgressEvent(
      .attempt(ProgressEvent.Attempt(verdict: verdict, digest: "")), exercise: "a",
      at: SolvingSamples.now.addingTimeInterval(minutes * 60))
  }

  func testAnInterviewIsOpenUntilItIsFinished() throws {
    let interview = try XCTUnwrap(Interview.open(in: [begun]))
    XCTAssertEqual(interview.exercise, "a")
    XCTAssertEqual(interview.end.timeIntervalSince(interview.begin), 45 * 60)
    let ending = interview.finishing(at: SolvingSamples.now.addingTimeInterval(600))
    XCTAssertNil(Interview.open(in: [begun] + ending))
    XCTAssertEqual(ending.map(\.kind), [.interviewFinished(interview: "i"), .work(seconds: 600)])
  }

  func testTheMinuteThatHasBegunIsLeft() throws {
    let interview = try XCTUnwrap(Interview(begun))
    let left = [0, 1, 59, 60, 61, 2699, 2700, 5000].map {
      interview.minutesLeft(at: SolvingSamples.now.addingTimeInterval($0))
    }
    XCTAssertEqual(left, [45, 45, 45, 44, 44, 1, 0, 0])
  }

  func testTimeAfterTheEndIsNotSpentOnIt() throws {
    let interview = try XCTUnwrap(Interview(begun))
    let ending = interview.finishing(at: SolvingSamples.now.addingTimeInterval(86400))
    XCTAssertEqual(ending.last?.kind, .work(seconds: 45 * 60))
  }

  func testTheSummaryCountsWhatWasJudgedInTime() throws {
    let interview = try XCTUnwrap(Interview(begun))
    let summary = InterviewSummary(
      of: interview,
      events: [
        attempt(.accepted, afterMinutes: -1), begun, attempt(.wrongAnswer, afterMinutes: 10),
        attempt(.accepted, afterMinutes: 21.5), attempt(.wrongAnswer, afterMinutes: 30),
        attempt(.accepted, afterMinutes: 46), SolvingSamples.attempt("b", .accepted),
      ])
    XCTAssertEqual(
      summary.lines(in: .english),
      [
        "Interview on a, 45 minutes", "  verdict           accepted", "  attempts          3",
        "  first acceptance  after 21 min 30 s",
      ])
  }

  func testTheSummaryOfAFailureHasTheLastVerdict() throws {
    let interview = try XCTUnwrap(Interview(begun))
    let summary = InterviewSummary(
      of: interview,
      events: [
        attempt(.wrongAnswer, afterMinutes: 10), attempt(.runTimeError, afterMinutes: 40),
        attempt(.accepted, afterMinutes: 50),
      ])
    XCTAssertEqual(summary.verdict, .runTimeError)
    XCTAssertNil(summary.secondsToAcceptance)
    let nothing = InterviewSummary(of: interview, events: [])
    XCTAssertNil(nothing.verdict)
  }

  func testChoosesAmongWhatIsUnsolvedOrSolvedLongAgo() throws {
    let folder = try ExerciseFolder(for: self)
    let exercises = try ["new", "recent", "old", "other"].map {
      try folder.exercise($0, track: $0 == "other" ? "other" : "vision")
    }
    let progress = try SolvingSamples.progress(
      exercises,
      [
        SolvingSamples.attempt("recent", .accepted, daysAgo: 30),
        SolvingSamples.attempt("old", .accepted, daysAgo: 31),
        SolvingSamples.attempt("new", .wrongAnswer),
      ])
    let choice = InterviewChoice(from: progress, days: SolvingSamples.days(), track: "vision")
    XCTAssertEqual(choice.candidates.map(\.id), ["new", "old"])
    let chosen = (0..<40).map { choice.exercise(seed: $0)?.id }
    XCTAssertEqual(Set(chosen), ["new", "old"])
    XCTAssertEqual(chosen, (0..<40).map { choice.exercise(seed: $0)?.id })
  }

  func testThereIsNothingToChooseFromNothing() throws {
    let choice = InterviewChoice(
      from: try SolvingSamples.progress([], []), days: SolvingSamples.days())
    XCTAssertNil(choice.exercise(seed: 1))
  }
}
