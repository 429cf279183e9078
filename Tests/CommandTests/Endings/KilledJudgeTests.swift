import Foundation
import Isolation
import XCTest

@testable import judge

/// `Scripts/kill-at-random.sh` does this hundreds of times.
final class KilledJudgeTests: EndingTestCase {
  func testAKilledJudgeTakesEverythingWithItAndTheNextOneSweeps() throws {
    try warmUp()
    var left: Set<String> = []
    var killed: [Int32] = []
    for turn in 0..<5 {
      let before = names("sessions", in: warmCacheHome)
      var judge = try startJudge(cacheHome: warmCacheHome)
      try wait(until: "a session begins") {
        !names("sessions", in: warmCacheHome).subtracting(before).isEmpty
      }
      // At first it compiles; later there is a suite with its workers.
      usleep(UInt32(turn) * 100_000)
      killed += judge.descendants
      judge.send(SIGKILL)
      XCTAssertEqual(try judge.ending(), .signalled(SIGKILL))
      XCTAssertEqual(judge.outputText, "")
      left.formUnion(names("sessions", in: warmCacheHome).subtracting(before))
    }
    XCTAssertFalse(killed.isEmpty)
    XCTAssertFalse(left.isEmpty, "none was killed in its session")
    try waitUntilGone(killed)

    var next = try startJudge(answers: true, cacheHome: warmCacheHome)
    XCTAssertEqual(try next.ending(), .exited(code: ExitCode.success.rawValue), next.errorText)
    XCTAssertTrue(next.outputText.contains("Accepted"), next.outputText)
    XCTAssertEqual(names("sessions", in: warmCacheHome).intersection(left), [])
  }

  func testTheNextJudgeGoesOnWhereOneWasKilledThatMadeTheKits() throws {
    let cacheHome = folder.appending(path: "cache")
    for _ in 0..<2 {
      var judge = try startJudge(cacheHome: cacheHome)
      try wait(until: "the kits are being compiled") {
        judge.errorText.contains("Compiling the kits") && !judge.descendants.isEmpty
      }
      // Those before it have been swept, and it has begun anew.
      XCTAssertEqual(names("temporary", in: cacheHome).count, 2)
      XCTAssertEqual(names("kits", in: cacheHome), [])
      let descendants = judge.descendants
      judge.send(SIGKILL)
      XCTAssertEqual(try judge.ending(), .signalled(SIGKILL))
      try waitUntilGone(descendants)
    }
  }
}
