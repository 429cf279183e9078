import XCTest

@testable import Judging

final class SessionStateTests: XCTestCase {
  private func accepted() -> SubmissionResult {
    ReportSamples.accepted
  }

  func testAnExerciseThatIsNotStartedIsStartedByEnter() throws {
    var state = try SessionSamples.state(for: self, file: .absent)
    XCTAssertEqual(state.view, .statement)
    XCTAssertEqual(state.type("r"), [])
    XCTAssertNotNil(state.notice)
    XCTAssertEqual(state.handle(.key(.enter)), [.writeStarter(isReset: false)])
    XCTAssertNil(state.notice)
  }

  func testASaveIsJudgedAndItsVerdictShown() throws {
    var state = try SessionSamples.state(for: self)
    XCTAssertEqual(state.handle(.saved), [.judge(run: 1)])
    XCTAssertEqual(state.run.phase, .judging)
    XCTAssertEqual(state.view, .work)
    XCTAssertEqual(state.handle(.judged(run: 1, accepted(), interview: [])), [])
    XCTAssertTrue(state.run.isIdle)
    XCTAssertEqual(state.result?.verdict, .accepted)
  }

  func testASaveDuringARunMakesItOutOfDate() throws {
    var state = try SessionSamples.state(for: self)
    _ = state.handle(.saved)
    XCTAssertEqual(state.handle(.saved), [.judge(run: 2)])
    _ = state.handle(.judged(run: 1, accepted(), interview: []))
    XCTAssertNil(state.result, "It is of what was saved before.")
    XCTAssertEqual(state.run.phase, .judging)
    _ = state.handle(.judged(run: 2, accepted(), interview: []))
    XCTAssertNotNil(state.result)
  }

  func testThatTestsHavePassedIsKnownBeforeTheTime() throws {
    var state = try SessionSamples.state(for: self)
    _ = state.handle(.saved)
    _ = state.handle(.milestone(run: 1, .tested(accepted())))
    XCTAssertEqual(state.run.phase, .measuring(tests: 15, part: 0))
    XCTAssertNil(state.result, "The workloads can still make it another verdict.")
    _ = state.handle(.milestone(run: 1, .measured(part: 0.5)))
    XCTAssertEqual(state.run.phase, .measuring(tests: 15, part: 0.5))
  }

  func testAWrongAnswerIsShownWhileTheMistakeIsLookedFor() throws {
    var state = try SessionSamples.state(for: self)
    _ = state.handle(.saved)
    var wrong = accepted()
    wrong.verdict = .wrongAnswer
    _ = state.handle(.milestone(run: 1, .tested(wrong)))
    XCTAssertEqual(state.run.phase, .diagnosing)
    XCTAssertEqual(state.result?.verdict, .wrongAnswer)
  }

  func testAKeyThatBeginsAnotherRunIsKeptAndDoneAfterThisOne() throws {
    var state = try SessionSamples.state(for: self)
    _ = state.handle(.saved)
    XCTAssertEqual(state.type("n"), [])
    XCTAssertEqual(state.kept, .next)
    XCTAssertEqual(
      state.handle(.judged(run: 1, accepted(), interview: [])), [.cancel, .open("soft-nms")])
    XCTAssertNil(state.kept)
  }

  func testAKeptKeyThatIsPressedAgainDoesNotWait() throws {
    var state = try SessionSamples.state(for: self)
    _ = state.handle(.saved)
    XCTAssertEqual(state.type("nn").last, .open("soft-nms"))
    XCTAssertNil(state.kept)
  }

  func testAKeptKeySurvivesASave() throws {
    var state = try SessionSamples.state(for: self)
    _ = state.handle(.saved)
    state.type("n")
    _ = state.handle(.saved)
    XCTAssertEqual(
      state.handle(.judged(run: 2, accepted(), interview: [])).last, .open("soft-nms"))
  }

  func testHintsAreGivenOneStepAtATime() throws {
    var state = try SessionSamples.state(for: self)
    XCTAssertEqual(state.type("h"), [.giveHint(step: 1)])
    _ = state.handle(.hintGiven(step: 1))
    XCTAssertEqual(state.view, .hints)
    XCTAssertEqual(state.type("sh"), [], "Whoever comes back reads again.")
    XCTAssertEqual(state.view, .hints)
    XCTAssertEqual(state.type("h"), [.giveHint(step: 2)])
    _ = state.handle(.hintGiven(step: 2))
    XCTAssertEqual(state.type("h"), [])
    XCTAssertNotNil(state.notice)
  }

  func testAResetAsksFirst() throws {
    var state = try SessionSamples.state(for: self, file: .edited)
    XCTAssertEqual(state.type("x"), [])
    XCTAssertEqual(state.question, .reset)
    XCTAssertEqual(state.type("n"), [])
    XCTAssertNil(state.question)
    XCTAssertEqual(state.type("xy"), [.cancel, .writeStarter(isReset: true)])
  }

  func testNextAndPreviousGoAroundTheList() throws {
    var state = try SessionSamples.state(for: self)
    XCTAssertEqual(state.type("n").last, .open("soft-nms"))
    XCTAssertEqual(state.type("p").last, .open("miou"))
    _ = state.handle(.opened(SessionSamples.desk(state.progress.exercises[4])))
    XCTAssertEqual(state.type("n").last, .open("conv"))
  }

  func testWhatBelongsToAnExerciseIsGoneWithIt() throws {
    var state = try SessionSamples.state(for: self)
    _ = state.handle(.saved)
    _ = state.handle(.judged(run: 1, accepted(), interview: []))
    _ = state.handle(.opened(SessionSamples.desk(state.progress.exercises[0])))
    XCTAssertNil(state.result)
    XCTAssertEqual(state.view, .statement)
    XCTAssertEqual(state.selection.chosen, "conv")
  }

  func testABodyThatIsHigherThanTheScreenScrollsAndStopsAtItsEnds() throws {
    var state = try SessionSamples.state(for: self, rows: 12)
    state.type("?")
    let count = SessionScreen(of: state, isColoured: false).bodyLines.count
    _ = state.handle(.key(.up))
    XCTAssertEqual(SessionScreen.clampedOffset(of: state), 0)
    state.type("G")
    XCTAssertEqual(SessionScreen.clampedOffset(of: state), count - 6)
    state.type("jjk")
    XCTAssertEqual(SessionScreen.clampedOffset(of: state), count - 7)
    state.type("g")
    XCTAssertEqual(SessionScreen.clampedOffset(of: state), 0)
  }
}
