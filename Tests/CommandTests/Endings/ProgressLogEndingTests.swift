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

  /// Starts a shell with the judge in its path, in the folder of a harness.
  private func start(_ script: String, in harness: CommandHarness) throws -> Process {
    let tests = try XCTUnwrap(Bundle.main.executableURL).resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = harness.folder
    process.environment = [
      "PATH": tests.deletingLastPathComponent().path + ":/usr/bin:/bin",
      "HOME": harness.folder.appending(path: "home").path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
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
      try start("judge progress --merge log\($0).jsonl", in: harness)
    }
    for process in processes {
      process.waitUntilExit()
      XCTAssertEqual(process.terminationStatus, 0)
    }
    let log = try read(harness)
    XCTAssertEqual(log.events.count, 6 * 300)
    XCTAssertEqual(log.damagedLines, [])
  }

  func testAWriterThatIsKilledLosesNothingThatWasThere() throws {
    let harness = try CommandHarness(for: self)
    try harness.write(log("before", events: 50), to: "\(state)/progress.jsonl")
    for round in 0..<12 {
      try harness.write(log("r\(round)", events: 4000), to: "other.jsonl")
      let process = try start("exec judge progress --merge other.jsonl", in: harness)
      usleep(UInt32(round) * 8000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let ids = Set(try read(harness).events.map(\.id))
    XCTAssertTrue(ids.isSuperset(of: (0..<50).map { "before-\($0)" }))
    // And the log can be written as before, whatever is left of a line.
    try harness.write(log("last", events: 1), to: "other.jsonl")
    XCTAssertEqual(harness.run(["progress", "--merge", "../other.jsonl"]).code, .success)
    XCTAssertTrue(try read(harness).events.contains { $0.id == "last-0" })
  }

  func testWhatDoesNotFitOnTheDiskIsTakenBackWhole() throws {
    let harness = try CommandHarness(for: self)
    let before = log("before", events: 3)
    try harness.write(before, to: "\(state)/progress.jsonl")
    try harness.write(log("other", events: 100), to: "other.jsonl")
    // No file of the process may become larger than 4 KB; a signal would end it before it can say so.
    let process = try start(
      "trap '' XFSZ; ulimit -f 4; exec judge progress --merge other.jsonl", in: harness)
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, ExitCode.judgeError.rawValue)
    XCTAssertEqual(harness.read("\(state)/progress.jsonl"), before)
  }
}
