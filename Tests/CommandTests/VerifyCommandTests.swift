import Foundation
import Judging
import Synchronization
import XCTest

@testable import judge

final class VerifyCommandTests: XCTestCase {
  private static let faulty = """
    {
      "exercise": "nms", "folder": "/exercises/nms", "state": "faulty", "judgedNow": 0,
      "seconds": 1.5,
      "findings": [
        {
          "check": "files", "severity": "error", "file": "notes.txt",
          "message": "It is stray.", "advice": "Take it away."
        }
      ]
    }
    """

  private func verification(_ json: String) throws -> ExerciseVerification {
    try JSONReport.decode(ExerciseVerification.self, from: json)
  }

  private func actions(_ verifications: [ExerciseVerification]) -> JudgeActions {
    var actions = CommandHarness.noActions
    actions.verify = { _, _, _ in verifications }
    return actions
  }

  func testWhatIsFoundEndsWithOne() throws {
    let harness = try CommandHarness(for: self)
    let outcome = harness.run(
      ["verify", "nms"], actions: actions([try verification(Self.faulty)]))
    XCTAssertEqual(outcome.code, .notAccepted)
    XCTAssertEqual(
      outcome.output,
      """
      ✗ nms  1 error, 1.5 s
        /exercises/nms/notes.txt: error: It is stray.
          Take it away.

      """)
  }

  func testNothingFoundEndsWithZero() throws {
    let harness = try CommandHarness(for: self)
    XCTAssertEqual(harness.run(["verify", "--all"]).code, .success)
  }

  func testWritesADocument() throws {
    let harness = try CommandHarness(for: self)
    let found = try verification(Self.faulty)
    let outcome = harness.run(["verify", "nms", "--format", "json"], actions: actions([found]))
    XCTAssertEqual(outcome.code, .notAccepted)
    XCTAssertEqual(
      try JSONReport.decode(VerificationDocument.self, from: outcome.output),
      VerificationDocument([found]))
  }

  func testExercisesOrAllAreAskedFor() throws {
    let harness = try CommandHarness(for: self)
    let asked = Mutex<[[String]]>([])
    var actions = CommandHarness.noActions
    actions.verify = { request, _, _ in
      asked.withLock { $0.append(request.exercises) }
      return []
    }
    XCTAssertEqual(
      harness.run(["verify", "nms", "kmeans-anchors"], actions: actions).code, .success)
    XCTAssertEqual(harness.run(["verify", "--all"], actions: actions).code, .success)
    XCTAssertEqual(asked.withLock { $0 }, [["nms", "kmeans-anchors"], []])
    XCTAssertEqual(
      harness.run(["verify"], actions: actions).errors,
      "judge: There is nothing to verify. Name exercises, or verify all of them with '--all'.\n")
    XCTAssertEqual(harness.run(["verify", "nms", "--all"], actions: actions).code, .usage)
  }

  func testAnExerciseThatCannotBeReadDoesNotKeepOthersFromBeingVerified() throws {
    let harness = try CommandHarness(for: self)
    try harness.write("{", to: "judge/Exercises/iou/exercise.json")
    let broken = Mutex<[String]>([])
    var actions = CommandHarness.noActions
    actions.verify = { request, _, _ in
      broken.withLock { $0 = request.catalog.broken.map(\.id) }
      return []
    }
    XCTAssertEqual(harness.run(["verify", "--all"], actions: actions).code, .success)
    XCTAssertEqual(broken.withLock { $0 }, ["iou"])
  }
}
