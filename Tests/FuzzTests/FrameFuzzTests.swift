import Foundation
import Wire
import XCTest

/// Damages whole frames at random, always in the same order, and reads them as each end does.
///
/// A trap would end the whole test process. `Scripts/fuzz.sh` does the same for millions of frames,
/// optimised, and looks at the memory that it takes.
final class FrameFuzzTests: XCTestCase {
  private let rounds = 20_000

  func testWhatAWorkerSendsIsTakenOrRefused() {
    var fuzzer = ReplyFuzzer(seed: 20_261_121)
    for _ in 0..<rounds { fuzzer.read(fuzzer.next()) }
    // The loop is worth something only if it gets to every end.
    let met: [ReplyFuzzer.Outcome] = [
      .badHeader, .incomplete, .crashed, .badCrash, .returned, .threw, .badThrow, .text, .badText,
      .empty, .notEmpty, .rethrew, .question, .badQuestion, .numbers, .badNumbers,
      .badValue(.truncated), .badValue(.countTooLarge), .badValue(.invalidBool),
      .badValue(.invalidUTF8), .badValue(.invalidCase), .badValue(.duplicateKey),
      .badValue(.invalidRange), .badValue(.trailingBytes),
    ]
    for outcome in met {
      XCTAssertTrue(fuzzer.outcomes.contains { $0.outcome == outcome }, "never met: \(outcome)")
    }
  }

  func testWhatASuiteSendsIsServedOrRejectedOrTheEnd() throws {
    var fuzzer = RequestFuzzer(seed: 20_261_122)
    for _ in 0..<rounds { try fuzzer.serve(fuzzer.next()) }
    for kind in [
      .ready, .returned, .threw, .prepared, .ran, .rejected, .ask, .rethrew, .released,
    ] as [FrameKind] {
      XCTAssertGreaterThan(fuzzer.replies[kind] ?? 0, 0, "never met: \(kind)")
    }
    XCTAssertGreaterThan(fuzzer.libraries, 0)
    // A header that fits is not all that there was.
    XCTAssertLessThan(fuzzer.replies[.ready] ?? 0, rounds)
  }
}
