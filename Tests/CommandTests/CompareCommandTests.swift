import Foundation
import Isolation
import Judging
import Synchronization
import XCTest

@testable import judge

final class CompareCommandTests: XCTestCase {
  private let comparison = SubmissionComparison(of: [
    member("ada", digest: "1", nodes: 297), member("bob", digest: "2", nodes: 297),
    member("cyd", digest: "3", fingerprint: "small", nodes: 12),
    member("dan", digest: "3", fingerprint: "small", nodes: 12),
    member("eve", digest: "4", fingerprint: "other", nodes: 300),
    ComparedSubmission(
      exercise: "nms", path: "fay/nms.swift", student: "fay",
      content: .shipped("accepted/flags.swift")),
    ComparedSubmission(exercise: "nms", path: "gus/nms.swift", student: "gus", content: .starter),
    ComparedSubmission(
      exercise: "nms", path: "=hal\u{1B}/nms.swift", student: "=hal\u{1B}", content: .incomparable),
  ])

  private static func member(
    _ student: String, digest: String, fingerprint: String = "large", nodes: Int
  ) -> ComparedSubmission {
    ComparedSubmission(
      exercise: "nms", path: "\(student)/nms.swift", student: student, sourceDigest: digest,
      content: .own(fingerprint: fingerprint, nodes: nodes))
  }

  private func actions(
    asked: @escaping @Sendable (SubmissionComparer.Options) -> Void = { _ in }
  ) -> JudgeActions {
    var actions = CommandHarness.noActions
    actions.compare = { [comparison] options, _, _ in
      asked(options)
      return comparison
    }
    return actions
  }

  private func harness() throws -> CommandHarness {
    let harness = try CommandHarness(for: self)
    try harness.write("", to: "desk/hw/a/nms.swift")
    try harness.write("", to: "desk/old/a/nms.swift")
    return harness
  }

  func testGroupsAreShownWithWhatTheySay() throws {
    let outcome = try harness().run(["compare", "hw"], actions: actions())
    XCTAssertEqual(outcome.code, .success, outcome.errors)
    XCTAssertEqual(
      outcome.output,
      """
      nms, 297 nodes: the same but for names and layout
        ada/nms.swift
        bob/nms.swift

      nms, 12 nodes: so small that it says nothing
        cyd/nms.swift
        dan/nms.swift

      What the exercise gives or has itself
        fay/nms.swift  accepted/flags.swift
        gus/nms.swift  the starter

      Not compared, for it cannot be parsed
        =hal␛/nms.swift

      1 group of submissions that are the same but for names and layout, among 8
      submissions. What the starter or the exercise's accepted submissions have does
      not count.

      """)
  }

  func testASpreadsheetAndAProgramGetTheGroups() throws {
    let harness = try harness()
    let csv = harness.run(["compare", "hw", "--format", "csv"], actions: actions()).output
    XCTAssertEqual(
      csv.components(separatedBy: "\r\n"),
      [
        "exercise,group,student,submission,nodes,identical,tiny",
        "nms,1,ada,ada/nms.swift,297,no,no", "nms,1,bob,bob/nms.swift,297,no,no",
        "nms,2,cyd,cyd/nms.swift,12,yes,yes", "nms,2,dan,dan/nms.swift,12,yes,yes", "",
      ])
    let line = ["compare", "hw", "--format", "json", "--output", "same.json"]
    XCTAssertEqual(harness.run(line, actions: actions()).output, "")
    let text = try XCTUnwrap(harness.read("desk/same.json"))
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    XCTAssertEqual(document["format"] as? String, "judge-comparison/1")
    XCTAssertEqual(
      (document["groups"] as? [[String: Any]])?.map { $0["nodes"] as? Int }, [297, 12])
    XCTAssertEqual(
      (document["shipped"] as? [[String: String]])?.map { $0["same"] },
      ["accepted/flags.swift", "starter"])
  }

  func testAskedForIsWhatTheCommandLineSays() throws {
    let harness = try harness()
    let asked = Mutex<SubmissionComparer.Options?>(nil)
    let outcome = harness.run(
      [
        "compare", "hw", "old", "--exercises", "nms", "--layout", "{student}/{exercise}.swift",
        "--jobs", "3", "--require-box", "strong",
      ], actions: actions { options in asked.withLock { $0 = options } })
    XCTAssertEqual(outcome.code, .success, outcome.errors)
    let options = try XCTUnwrap(asked.withLock { $0 })
    XCTAssertEqual(options.folders.map(\.lastPathComponent), ["hw", "old"])
    XCTAssertEqual(options.exercises.map(\.id), ["nms"])
    XCTAssertEqual(options.jobs, 3)
    XCTAssertEqual(options.box, .strong)
    XCTAssertEqual(harness.run(["compare", "none"], actions: actions()).code, .usage)
  }
}
