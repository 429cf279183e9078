import Foundation
import Judging
import XCTest

@testable import judge

final class AttemptRecordingTests: XCTestCase {
  private let log = "home/.local/state/judge/progress.jsonl"

  private func harness() throws -> CommandHarness {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/nms.swift")
    try harness.addReference(to: "nms")
    return harness
  }

  func testAnAttemptAtATerminalIsKept() throws {
    let harness = try harness()
    var result = CommandHarness.result(.accepted)
    result.timing = TimingResult(
      workloads: [1.5, 2.5, 2].map {
        WorkloadResult(name: "w", size: 1, verdict: .accepted, ratio: $0)
      }, limitRatio: 5)
    _ = harness.run(["test", "nms"], columns: 80, actions: CommandHarness.actions(result))
    _ = harness.run(
      ["test", "nms"], columns: 80, actions: CommandHarness.actions(.wrongAnswer),
      now: CommandHarness.now.addingTimeInterval(60))
    let events = harness.progressEvents
    XCTAssertEqual(events.map(\.exercise), ["nms", "nms"])
    let attempts = events.compactMap { event -> ProgressEvent.Attempt? in
      if case .attempt(let attempt) = event.kind { attempt } else { nil }
    }
    XCTAssertEqual(attempts.map(\.verdict), [.accepted, .wrongAnswer])
    XCTAssertEqual(attempts.map(\.ratio), [2.5, nil])
    let digest = try Exercise(in: harness.folder.appending(path: "judge/Exercises/nms"))
      .testsDigest().hexadecimal
    XCTAssertEqual(attempts.map(\.digest), [digest, digest])
  }

  func testWhatNobodyWatchesIsKeptOnlyWhenAsked() throws {
    let harness = try harness()
    let actions = CommandHarness.actions(.accepted)
    let onCI = ["CI": "true"]
    _ = harness.run(["test", "nms"], actions: actions)
    _ = harness.run(["test", "nms"], columns: 80, environment: onCI, actions: actions)
    XCTAssertNil(harness.read(log))
    _ = harness.run(["test", "nms", "--record"], actions: actions)
    _ = harness.run(
      ["test", "nms", "--record"], columns: 80, environment: onCI, actions: actions)
    XCTAssertEqual(harness.progressEvents.count, 2)
  }

  func testPartsAndOwnSubmissionsAndOurFaultsAreNeverKept() throws {
    let harness = try harness()
    let accepted = CommandHarness.actions(.accepted)
    let own = "../judge/Exercises/nms/submissions/accepted/reference.swift"
    _ = harness.run(["test", "nms", "--record", "--test", "A"], actions: accepted)
    _ = harness.run(["test", "nms", own, "--record"], actions: accepted)
    _ = harness.run(["test", "nms", "--record"], actions: CommandHarness.actions(.judgeError))
    _ = harness.run(["test", "nms", "--record"])
    XCTAssertNil(harness.read(log))
  }

  func testAnOwnSubmissionBehindALinkIsOneToo() throws {
    let harness = try harness()
    try FileManager.default.createSymbolicLink(
      atPath: harness.folder.appending(path: "desk/linked").path,
      withDestinationPath: "../judge/Exercises/nms/submissions/accepted")
    _ = harness.run(
      ["test", "nms", "linked/reference.swift", "--record"],
      actions: CommandHarness.actions(.accepted))
    XCTAssertNil(harness.read(log))
  }

  func testAStateFolderThatCannotBeWrittenIsNoFailedVerdict() throws {
    let harness = try harness()
    try harness.write("", to: "home/.local/state/judge")
    let outcome = harness.run(
      ["test", "nms", "--record"], actions: CommandHarness.actions(.accepted))
    XCTAssertEqual(outcome.code, .success)
    XCTAssertTrue(outcome.output.contains("Accepted"), outcome.output)
    XCTAssertTrue(
      outcome.errors.contains("The attempt is not in your log of progress"), outcome.errors)
  }
}
