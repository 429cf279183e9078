import Foundation
import Judging
import XCTest

@testable import judge

/// What becomes of the log when several processes write it, and when one does not come to its end.
final class ProgressLogEndingTests: XCTestCase {
  private let state = "home/.local/state/judge"

  /// A log with so many hints, each with an id that begins with a name.
  private func log(_ name: String, events: Int) -> String {
    (0..<events).map { number in
      #"{"exercise":"nms","format":"judge-progress/1","id":"\#(name)-\#(number)","kind":"hint","#
        + #""step":1,"time":"2026-11-20T04:00:00.000Z"}"# + "\n"
    }.joined()
  }

  private func read(_ harness: CommandHarness) throws -> ProgressLog {
    try ProgressFile(in: harness.folder.appending(path: state, directoryHint: .isDirectory)).log()
  }

  func testProcessesThatWriteAtTheSameTimeLoseNothing() throws {
    let harness = try CommandHarness(for: self)
    for writer in 0..<6 {
      try harness.write(log("w\(writer)", events: 300), to: "log\(writer).jsonl")
    }
    let processes = try (0..<6).map {
      try harness.startShell("judge progress --merge log\($0).jsonl")
    }
    for process in processes {
      process.waitUntilExit()
      XCTAssertEqual(process.terminationStatus, 0)
    }
    let log = try read(harness)
    XCTAssertEqual(log.events.count, 6 * 300)
    XCTAssertEqual(log.damagedLines, [])
  }

  /// Each time somewhere else: in a write, between two, or when there is not yet any.
  func testAWriterThatIsKilledFiftyTimesLosesNothingThatWasWritten() throws {
    let harness = try CommandHarness(for: self)
    try harness.write(log("before", events: 50), to: "\(state)/progress.jsonl")
    // Lines that take a moment to write, under new ids at each turn; what was written is noted.
    try harness.write(log("TURN", events: 300), to: "lines.jsonl")
    let writer = """
      turn=0
      while turn=$((turn + 1)); do
        sed "s/TURN/$ROUND.$turn/" lines.jsonl >new.jsonl
        judge progress --merge new.jsonl && echo $ROUND.$turn >>written
      done
      """
    var damaged = 0
    var generator = SystemRandomNumberGenerator()
    for round in 0..<50 {
      let process = try harness.startShell(
        "ROUND=\(round); set -m; (\(writer)) & echo $! >group; wait")
      usleep(.random(in: 10_000..<100_000, using: &generator))
      let group = try XCTUnwrap(harness.read("group").flatMap { Int32($0.dropLast()) })
      kill(-group, SIGKILL)
      process.waitUntilExit()

      let log = try read(harness)
      let ids = Set(log.events.map(\.id))
      XCTAssertTrue(ids.isSuperset(of: (0..<50).map { "before-\($0)" }))
      for turn in (harness.read("written") ?? "").split(separator: "\n") {
        XCTAssertTrue(ids.isSuperset(of: (0..<300).map { "\(turn)-\($0)" }), "\(turn)")
      }
      // A writer that is killed leaves one part of a line at most, and it stays.
      XCTAssertLessThanOrEqual(log.damagedLines.count, damaged + 1)
      XCTAssertGreaterThanOrEqual(log.damagedLines.count, damaged)
      damaged = log.damagedLines.count
    }
    XCTAssertNotNil(harness.read("written"), "nothing was ever written")
  }

  func testWhatDoesNotFitOnTheDiskIsTakenBackWhole() throws {
    let harness = try CommandHarness(for: self)
    let before = log("before", events: 3)
    try harness.write(before, to: "\(state)/progress.jsonl")
    try harness.write(log("other", events: 100), to: "other.jsonl")
    // No file of the process may become larger than 4 KB; a signal would end it before it can say so.
    let process = try harness.startShell(
      "trap '' XFSZ; ulimit -f 4; exec judge progress --merge other.jsonl")
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, ExitCode.judgeError.rawValue)
    XCTAssertEqual(harness.read("\(state)/progress.jsonl"), before)
  }

  func testADiskThatIsFullTakesNoneOfIt() throws {
    let harness = try CommandHarness(for: self)
    try harness.write(log("other", events: 1_000), to: "other.jsonl")
    try harness.write(log("before", events: 3), to: "before.jsonl")
    // A file system of our own, in a namespace that ends with the process.
    let probe = try harness.startShell("unshare --user --map-root-user --mount true")
    probe.waitUntilExit()
    try XCTSkipUnless(
      probe.terminationStatus == 0, "No disk can be filled here: no namespaces for users.")
    try harness.write("", to: "\(state)/empty")
    let process = try harness.startShell(
      """
      exec unshare --user --map-root-user --mount bash -c '
        mount -t tmpfs -o size=64k tmpfs \(state)
        judge progress --merge before.jsonl
        judge progress --merge other.jsonl 2>errors
        echo $? >status
        judge progress --merge before.jsonl
        cp \(state)/progress.jsonl log.jsonl
      '
      """)
    process.waitUntilExit()
    XCTAssertEqual(harness.read("status"), "\(ExitCode.judgeError.rawValue)\n")
    let errors = try XCTUnwrap(harness.read("errors"))
    XCTAssertTrue(errors.contains("No space left on device"), errors)
    XCTAssertEqual(harness.read("log.jsonl"), log("before", events: 3))
  }
}
