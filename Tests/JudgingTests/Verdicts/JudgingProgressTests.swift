import Isolation
import XCTest

@testable import Judging

final class JudgingProgressTests: XCTestCase {
  private func line(_ progress: JudgingProgress) -> String {
    "\(JudgingInterrupted(signal: .interrupt, progress: progress))"
  }

  func testSaysHowFarItHadCome() {
    XCTAssertEqual(line(.compiling), "Interrupted while compiling.")
    XCTAssertEqual(
      line(.testing(passed: 0, failed: 0, of: 35)),
      "Interrupted before the first of 35 tests ended.")
    XCTAssertEqual(
      line(.testing(passed: 11, failed: 1, of: 35)),
      "Interrupted after 12 of 35 tests: 11 passed, 1 failed.")
    XCTAssertEqual(
      line(.measuring(tests: 35)), "Interrupted while measuring time, after 35 tests passed.")
  }

  func testCountsNothingWhereOnlyTheVerdictIsShown() {
    let counted: [JudgingProgress] = [
      .testing(passed: 0, failed: 0, of: 35), .testing(passed: 11, failed: 1, of: 35),
      .measuring(tests: 35),
    ]
    for progress in counted {
      let interrupted = JudgingInterrupted(signal: .interrupt, progress: progress)
      XCTAssertEqual("\(interrupted.showing(.verdict))", "Interrupted while judging.")
      XCTAssertEqual(interrupted.showing(.names), interrupted)
    }
    let early = JudgingInterrupted(signal: .interrupt, progress: .compiling)
    XCTAssertEqual(early.showing(.verdict), early)
  }

  func testCountsTestsThatEnded() {
    var progress = JudgingProgress.testing(passed: 0, failed: 0, of: 3)
    progress.note(TestRecord(id: "A/a", outcome: .passed))
    progress.note(TestRecord(id: "A/b", outcome: .wrongAnswer))
    progress.note(TestRecord(id: "A/c", outcome: .fault))
    XCTAssertEqual(progress, .testing(passed: 1, failed: 2, of: 3))
  }

  func testNothingIsCountedBeforeTheTests() {
    var progress = JudgingProgress.compiling
    progress.note(TestRecord(id: "A/a", outcome: .passed))
    XCTAssertEqual(progress, .compiling)
  }
}
