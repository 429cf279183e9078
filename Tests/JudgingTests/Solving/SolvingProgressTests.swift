import Foundation
import XCTest

@testable import Judging

final class SolvingProgressTests: XCTestCase {
  func testAPassIsStaleWhenTheTestsAreOthers() throws {
    let folder = try ExerciseFolder(for: self)
    let exercises = try ["a", "b", "c", "d"].map { try folder.exercise($0) }
    let progress = try SolvingSamples.progress(
      exercises,
      [
        SolvingSamples.attempt("a", .accepted),
        SolvingSamples.attempt("b", .accepted, digest: "before"),
        SolvingSamples.attempt("c", .wrongAnswer),
        SolvingSamples.attempt("elsewhere", .accepted),
      ])
    XCTAssertEqual(
      exercises.map { progress.state(of: $0.id) }, [.done, .stale, .pending, .pending])
    XCTAssertEqual(progress.solved.map(\.id), ["a", "b"])
    XCTAssertEqual(
      progress.tracks, [TrackProgress(track: "vision", exercises: 4, done: 1, stale: 1)])
  }

  func testAFailureAfterAPassLeavesItDone() throws {
    let exercise = try ExerciseFolder(for: self).exercise("a")
    let progress = try SolvingSamples.progress(
      [exercise],
      [
        SolvingSamples.attempt("a", .accepted, daysAgo: 2),
        SolvingSamples.attempt("a", .wrongAnswer, daysAgo: 1),
      ])
    XCTAssertEqual(progress.state(of: "a"), .done)
  }

  func testTestsThatCannotBeReadHaveNotPassed() throws {
    struct Unreadable: Error {}
    let exercise = try ExerciseFolder(for: self).exercise("a")
    let log = try SolvingSamples.log([SolvingSamples.attempt("a", .accepted)])
    let progress = SolvingProgress(with: [exercise], log: log) { _ in throw Unreadable() }
    XCTAssertEqual(progress.state(of: "a"), .stale)
  }

  func testTheHistoryKeepsTheBestRatioOfWhatWasAccepted() throws {
    let events = [
      SolvingSamples.attempt("a", .timeLimitExceeded, ratio: 0.5),
      SolvingSamples.attempt("a", .accepted, ratio: 3),
      SolvingSamples.attempt("a", .accepted, ratio: 2),
      SolvingSamples.attempt("a", .accepted),
      ProgressEvent(.hint(step: 2), exercise: "a", at: SolvingSamples.now),
      ProgressEvent(.hint(step: 1), exercise: "a", at: SolvingSamples.now),
      ProgressEvent(.work(seconds: 60), exercise: "a", at: SolvingSamples.now),
      ProgressEvent(.work(seconds: 5), exercise: "a", at: SolvingSamples.now),
    ]
    let history = try SolvingSamples.progress([], events).history(of: "a")
    XCTAssertEqual(history.bestRatio, 2)
    XCTAssertEqual(history.attempts.count, 4)
    XCTAssertEqual(history.hintsUsed, 2)
    XCTAssertEqual(history.workSeconds, 65)
  }

  func testTheDigestFollowsTheTestsAndNotTheTexts() throws {
    let folder = try ExerciseFolder(for: self)
    _ = try folder.exercise("a")
    for file in ["Starter.swift", "Tests/ATests.swift", "submissions/accepted/reference.swift"] {
      try folder.write("// \(file)\n", to: "a/\(file)")
    }
    func digest() throws -> ContentDigest {
      try Exercise(in: folder.url.appending(path: "a")).testsDigest()
    }
    let before = try digest()
    try folder.write("# A\n", to: "a/statement.md")
    try folder.write("// Another way.\n", to: "a/submissions/accepted/other.swift")
    _ = try folder.exercise("a", difficulty: "hard", questions: ["Q1"])
    XCTAssertEqual(try digest(), before)
    for file in ["Starter.swift", "Tests/BTests.swift", "golden/a.jsonl", "Workloads.swift"] {
      let last = try digest()
      try folder.write("// Changed.\n", to: "a/\(file)")
      XCTAssertNotEqual(try digest(), last, file)
    }
  }

  func testQuestionsOfSolvedExercisesCanBeAnsweredOnceEach() throws {
    let folder = try ExerciseFolder(for: self)
    let exercises = [
      try folder.exercise("a", questions: ["Q1", "Q2"]),
      try folder.exercise("b", questions: ["Q2", "Q3"]),
      try folder.exercise("c", questions: ["Q4"]),
    ]
    try folder.write("# Questions\n\n## Q5: Why?\n\nSo.\n", to: "b/questions.md")
    let progress = try SolvingSamples.progress(
      exercises,
      [
        SolvingSamples.attempt("a", .accepted),
        SolvingSamples.attempt("b", .accepted, digest: "before"),
      ])
    let questions = try AnswerableQuestions(by: progress)
    XCTAssertEqual(questions.answered.map(\.id), ["Q1", "Q2", "Q3", "Q5"])
    XCTAssertEqual(questions.answered.map(\.exercise), ["a", "a", "b", "b"])
    XCTAssertEqual(questions.total, 5)
  }
}
