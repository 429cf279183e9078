import Foundation
import Isolation
import XCTest

@testable import judge

/// Ctrl-C while exercises are verified.
final class VerifyInterruptTests: EndingTestCase {
  func testWhatHasBeenJudgedIsKeptAndNothingGoesOn() throws {
    try warmUp()
    try write(
      """
      import Glibc
      func doubled(_ values: [Int]) -> [Int] {
        while true { sleep(1_000) }
      }
      """, to: "exercises/double-it/submissions/accepted/never_answers.swift")
    // Something of its own in the text, so that nothing about the other submission is known.
    let reference = folder.appending(
      path: "exercises/double-it/submissions/accepted/reference.swift")
    let text = try String(contentsOf: reference, encoding: .utf8)
    try write(
      text + "// \(UUID())\n", to: "exercises/double-it/submissions/accepted/reference.swift")

    let known = names("test-trials", in: warmCacheHome)
    var judge = try startJudge(["verify", "double-it"], cacheHome: warmCacheHome)
    try wait(until: "one submission is judged and the other does not answer") {
      names("test-trials", in: warmCacheHome).count > known.count && judge.descendants.count > 1
    }
    let descendants = judge.descendants
    judge.send(SIGINT)
    XCTAssertEqual(try judge.ending(), .exited(code: ExitCode.interrupted.rawValue))
    XCTAssertEqual(judge.outputText, "")
    XCTAssertEqual(
      judge.errorText.split(separator: "\n").last,
      "Interrupted. What has been judged so far is kept; the next run goes on there.")
    try waitUntilGone(descendants)
    XCTAssertEqual(
      names("test-trials", in: warmCacheHome).subtracting(known).count, 1,
      "what was not judged to its end is not kept")
  }
}
