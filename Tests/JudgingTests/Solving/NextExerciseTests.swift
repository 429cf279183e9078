import Foundation
import XCTest

@testable import Judging

final class NextExerciseTests: XCTestCase {
  /// Three exercises: `a` is easy, `b` builds on it, `c` is hard.
  private func exercises() throws -> [Exercise] {
    let folder = try ExerciseFolder(for: self)
    return [
      try folder.exercise("c", difficulty: "hard"),
      try folder.exercise("b", difficulty: "medium", after: ["a"]),
      try folder.exercise("a"),
    ]
  }

  private func proposal(
    _ exercises: [Exercise], _ events: [ProgressEvent], track: String? = nil
  ) throws -> ExerciseProposal? {
    NextExercise(by: try SolvingSamples.progress(exercises, events)).proposal(inTrack: track)
  }

  func testTheEasyOneComesFirst() throws {
    let proposal = try XCTUnwrap(proposal(exercises(), []))
    XCTAssertEqual(proposal.exercise.id, "a")
    XCTAssertEqual(
      proposal.reason.english,
      "It is easy and builds on no other exercise. 1 exercise builds on it.")
  }

  func testThenWhatBuildsOnIt() throws {
    let proposal = try XCTUnwrap(
      proposal(exercises(), [SolvingSamples.attempt("a", .accepted)]))
    XCTAssertEqual(proposal.exercise.id, "b")
    XCTAssertEqual(proposal.reason.english, "It is medium and builds on what you have solved: a.")
  }

  func testWhatBuildsOnSomethingUnsolvedWaits() throws {
    let folder = try ExerciseFolder(for: self)
    let exercises = [
      try folder.exercise("easy-but-later", after: ["hard"]),
      try folder.exercise("hard", difficulty: "hard"),
    ]
    XCTAssertEqual(try proposal(exercises, [])?.exercise.id, "hard")
  }

  func testWhatWasBegunComesBeforeEverythingElse() throws {
    let events = [
      SolvingSamples.attempt("b", .wrongAnswer, daysAgo: 2),
      SolvingSamples.attempt("c", .wrongAnswer, daysAgo: 1),
      SolvingSamples.attempt("c", .runTimeError, daysAgo: 0),
    ]
    let proposal = try XCTUnwrap(proposal(exercises(), events))
    XCTAssertEqual(proposal.exercise.id, "c")
    XCTAssertEqual(
      proposal.reason.english,
      "You have begun it: 2 attempts, the last with the verdict run-time error.")
  }

  func testAStalePassComesBeforeANewExercise() throws {
    let proposal = try XCTUnwrap(
      proposal(exercises(), [SolvingSamples.attempt("c", .accepted, digest: "before")]))
    XCTAssertEqual(proposal.exercise.id, "c")
    XCTAssertEqual(proposal.reason.english, "You have solved it, and its tests have changed since.")
  }

  func testATrackWhoseExercisesAllWaitSaysForWhat() throws {
    let folder = try ExerciseFolder(for: self)
    let exercises = [
      try folder.exercise("x"), try folder.exercise("y", track: "other", after: ["x", "gone"]),
    ]
    let proposal = try XCTUnwrap(proposal(exercises, [], track: "other"))
    XCTAssertEqual(proposal.exercise.id, "y")
    XCTAssertTrue(
      proposal.reason.english.contains("this one on x. It is easy."), proposal.reason.english)
  }

  func testNothingIsProposedWhenAllIsDone() throws {
    let events = ["a", "b", "c"].map { SolvingSamples.attempt($0, .accepted) }
    XCTAssertNil(try proposal(exercises(), events))
  }
}
