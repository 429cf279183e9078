import Foundation
import XCTest

@testable import Judging

final class ProgressLogTests: XCTestCase {
  private let later =
    #"{"dream":[1],"format":"judge-progress/7","id":"later","kind":"dream"}"#

  private func log(_ text: String) -> ProgressLog { ProgressLog(Data(text.utf8)) }

  /// Logs that have some events in common, among them what this judge does not understand.
  private func samples() throws -> [ProgressLog] {
    let events = (0..<12).map { number in
      SolvingSamples.attempt("nms", .accepted, daysAgo: number / 2, id: "e\(number)")
    }
    let lines = try events.map { try $0.line } + [later]
    return [[], [0, 1, 2, 12], [2, 1, 5, 6], [11, 5, 12], Array(lines.indices)].map { chosen in
      log(chosen.map { lines[$0] + "\n" }.joined())
    }
  }

  func testMergingIsCommutativeAssociativeAndIdempotent() throws {
    let samples = try samples()
    for first in samples {
      XCTAssertEqual(first.merged(with: first), first)
      XCTAssertEqual(first.merged(with: ProgressLog()), first)
      for second in samples {
        let both = first.merged(with: second)
        XCTAssertEqual(both, second.merged(with: first))
        XCTAssertEqual(both.merged(with: second), both)
        XCTAssertEqual(both.lines, first.lines.union(second.lines))
        for third in samples {
          XCTAssertEqual(
            both.merged(with: third), first.merged(with: second.merged(with: third)))
        }
      }
    }
  }

  func testAnEventThatIsThereTwiceCountsOnce() throws {
    let event = SolvingSamples.attempt("nms", .accepted)
    XCTAssertEqual(try SolvingSamples.log([event, event]).events, [event])
  }

  func testOfTwoLinesWithOneIdEveryMachineCountsTheSame() throws {
    let lines = try [Verdict.accepted, .wrongAnswer].map {
      try SolvingSamples.attempt("nms", $0, id: "same").line
    }
    let forwards = log(lines.joined(separator: "\n"))
    let backwards = log(lines.reversed().joined(separator: "\n"))
    XCTAssertEqual(forwards.events.count, 1)
    XCTAssertEqual(forwards, backwards)
    XCTAssertEqual(forwards.lines.count, 2)
  }

  func testEventsComeByTimeWhateverTheirOrderInTheFile() throws {
    let events = [0, 5, 2].map { SolvingSamples.attempt("nms", .accepted, daysAgo: $0) }
    XCTAssertEqual(
      try SolvingSamples.log(events).events, [events[1], events[2], events[0]])
  }

  func testALineOfALaterJudgeIsKeptByteForByte() {
    let read = log(later + "\n")
    XCTAssertEqual(read.events, [])
    XCTAssertEqual(read.unknownEvents, 1)
    XCTAssertEqual(read.damagedLines, [])
    XCTAssertEqual(ProgressLog().missingLines(of: read), [later])
  }

  func testATornLineIsToldAndTheOthersAreRead() throws {
    let whole = try SolvingSamples.attempt("nms", .accepted).line
    let torn = whole.dropLast(20)
    let read = log("\(whole)\n\n\(torn)")
    XCTAssertEqual(read.events.count, 1)
    XCTAssertEqual(read.damagedLines, [3])
  }

  func testBytesThatAreNoTextAndOtherDocumentsAreDamage() {
    var data = Data(later.utf8)
    data.insert(0xFF, at: 3)
    XCTAssertEqual(ProgressLog(data).damagedLines, [1])
    XCTAssertEqual(ProgressLog(Data(repeating: 0, count: 9)).damagedLines, [1])
    XCTAssertEqual(log(#"{"format":"judge-result/1","id":"1","kind":"x"}"#).damagedLines, [1])
  }

  func testALastLineThatLacksOnlyItsLineFeedIsAnEvent() throws {
    XCTAssertEqual(log(try SolvingSamples.attempt("nms", .accepted).line).events.count, 1)
  }
}
