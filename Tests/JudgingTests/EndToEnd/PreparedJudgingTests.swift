import Foundation
import Isolation
import XCTest

@testable import Judging

/// Solutions that are judged with what was prepared before they were there.
final class PreparedJudgingTests: EndToEndTestCase {
  private func judged(
    _ source: String, cancellation: Cancellation? = nil,
    observe: @escaping (JudgingMilestone) -> Void = { _ in }
  ) throws -> SubmissionResult {
    let judge = Judge(workbench: try workbench())
    let prepared = try judge.prepare(
      for: "solution.swift", of: exercise("double-it"), options: JudgingOptions(diagnoses: true))
    let submission = try submission(source)
    guard let cancellation else {
      return try judge.judge(submission, with: prepared, observe: observe)
    }
    // What is waited for within is given up; what was prepared before goes with it.
    return try cancellation.perform {
      let own = try judge.prepare(
        for: "solution.swift", of: exercise("double-it"), options: JudgingOptions())
      return try judge.judge(submission, with: own, observe: observe)
    }
  }

  func testTheVerdictIsThatOfAnyJudging() throws {
    let right = "func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }\n"
    XCTAssertEqual(try judged(right).verdict, .accepted)
    let wrong = "func doubled(_ values: [Int]) -> [Int] { values }\n"
    let (prepared, usual) = (try judged(wrong), try judge(wrong))
    XCTAssertEqual(prepared.verdict, .wrongAnswer)
    XCTAssertEqual(prepared.tests.map(\.verdict), usual.tests.map(\.verdict))
    let broken = try judged("func doubled(_ values: [Int]) -> [Int] { value }\n")
    XCTAssertEqual(broken.verdict, .compileError)
    XCTAssertEqual(broken.diagnostics.map(\.line), [1])
    let other = try judged("func tripled(_ values: [Int]) -> [Int] { values }\n")
    XCTAssertEqual(other.verdict, .compileError)
    XCTAssertEqual(
      other.diagnostics,
      try judge("func tripled(_ values: [Int]) -> [Int] { values }\n").diagnostics)
  }

  func testASourceThatIsLargerThanAPipeIsRead() throws {
    let filling = String(repeating: "// Nothing to see here.\n", count: 10_000)
    let source = filling + "func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }\n"
    XCTAssertEqual(try judged(source).verdict, .accepted)
  }

  func testACompilerThatWasKilledWhileItWaitedIsStartedAgain() throws {
    let before = Set(children())
    let judge = Judge(workbench: try workbench())
    let prepared = try judge.prepare(
      for: "solution.swift", of: exercise("double-it"), options: JudgingOptions(measuresTime: false)
    )
    let compilers = children().filter { !before.contains($0) && words(of: $0).contains("-Onone") }
    XCTAssertEqual(compilers.count, 1)
    for compiler in compilers { kill(compiler, SIGKILL) }
    let submission = try submission(
      "func doubled(_ values: [Int]) -> [Int] { values.map { 2 * $0 } }\n")
    let result = try judge.judge(submission, with: prepared)
    XCTAssertEqual(result.verdict, .accepted, "\(result.faults)")
  }

  func testAJudgingThatIsCancelledLeavesNothing() throws {
    let before = Set(children())
    let cancellation = try Cancellation()
    let thread = Thread {
      usleep(200_000)
      cancellation.cancel()
    }
    thread.start()
    XCTAssertThrowsError(
      try judged(
        """
        func doubled(_ values: [Int]) -> [Int] {
          while true {}
        }
        """, cancellation: cancellation)
    ) { error in
      XCTAssertNotNil(error as? JudgingInterrupted, "\(error)")
    }
    XCTAssertEqual(Set(children()).subtracting(before), [])
  }

  private func children() -> [Int32] {
    let own = getpid()
    return ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap {
      name in
      guard let number = Int32(name),
        let status = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8),
        let parent = status.split(separator: ")").last?.split(separator: " ").dropFirst().first,
        Int32(parent) == own
      else { return nil }
      return number
    }
  }

  private func words(of process: Int32) -> [String] {
    let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
