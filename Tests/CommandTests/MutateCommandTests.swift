import Foundation
import Isolation
import Synchronization
import XCTest

@testable import Judging
@testable import judge

final class MutateCommandTests: XCTestCase {
  private final class Requests: Sendable {
    let all = Mutex<[MutationRequest]>([])
  }

  private func report(
    _ outcomes: [MutantOutcome], stale: [StaleDeclaration] = []
  ) -> MutationReport {
    MutationReport(
      exercise: "nms", file: "reference.swift",
      environment: JudgingEnvironment(
        judge: "0.1.0", toolchain: "swift", exerciseDigest: "0", box: [], seed: 1),
      lines: ["a < b"],
      results: outcomes.map { outcome in
        MutantResult(
          mutant: Mutant(
            operatorID: "ROR", function: "f()",
            change: LineChange(line: 1, removed: ["a < b"], added: ["a <= b"]), source: []),
          outcome: outcome)
      }, stale: stale, tests: [], elapsed: .zero)
  }

  private func actions(
    _ report: MutationReport, noting requests: Requests = Requests()
  ) -> JudgeActions {
    var actions = CommandHarness.noActions
    actions.mutate = { request, _, observe in
      requests.all.withLock { $0.append(request) }
      observe(MutationProgress(total: 7))
      return report
    }
    return actions
  }

  private let killed = MutantOutcome.killed([MutantKill(test: "T/testA", verdict: .wrongAnswer)])

  // MARK: - What is asked for

  func testMakesMutantsOfTheReferenceUnlessAFileIsNamed() throws {
    let harness = try CommandHarness(for: self)
    let file = try harness.write("", to: "desk/mine.swift")
    let requests = Requests()
    let actions = actions(report([killed]), noting: requests)
    XCTAssertEqual(harness.run(["mutate", "nms"], actions: actions).code, .success)
    XCTAssertEqual(
      harness.run(
        ["mutate", "nms", "--of", "mine.swift", "--all-tests", "--seed", "7"], actions: actions
      ).code, .success)
    let options = requests.all.withLock { $0.map(\.options) }
    XCTAssertEqual(
      options, [MutationOptions(), MutationOptions(file: file, seed: 7, runsAllTests: true)])
  }

  func testAFileThatIsMissingIsNamed() throws {
    let outcome = try CommandHarness(for: self).run(["mutate", "nms", "--of", "mine.swift"])
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(outcome.errors.contains("There is no file 'mine.swift'."), outcome.errors)
  }

  // MARK: - What is told

  func testTheExitStatusSaysWhetherTheSuiteIsSharpEnough() throws {
    let harness = try CommandHarness(for: self)
    func code(_ report: MutationReport) -> ExitCode {
      harness.run(["mutate", "nms"], actions: actions(report)).code
    }
    let nineteen = [MutantOutcome](repeating: killed, count: 19)
    XCTAssertEqual(code(report(nineteen + [.survived])), .success)
    XCTAssertEqual(code(report(nineteen.dropLast() + [.survived])), .notAccepted)
    XCTAssertEqual(code(report(nineteen + [.fault("it trapped")])), .judgeError)
    XCTAssertEqual(
      code(report(nineteen, stale: [StaleDeclaration(line: 3, problem: "gone")])), .notAccepted)
  }

  func testWhatIsWrongWithTheSourceIsTold() throws {
    var actions = CommandHarness.noActions
    actions.mutate = { _, _, _ in throw MutationProblem.failsTest(file: "a.swift", test: "T/testA")
    }
    let outcome = try CommandHarness(for: self).run(["mutate", "nms"], actions: actions)
    XCTAssertEqual(outcome.code, .usage)
    XCTAssertTrue(outcome.errors.contains("'a.swift' fails T/testA"), outcome.errors)
  }

  func testAskedForJSONItWritesNothingElse() throws {
    let outcome = try CommandHarness(for: self).run(
      ["mutate", "nms", "--format", "json"], actions: actions(report([killed])))
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    XCTAssertEqual(document["format"] as? String, "judge-mutation/1")
    XCTAssertEqual(outcome.errors, "")
  }

  func testDeclarePrintsEntriesAndNothingElse() throws {
    let outcome = try CommandHarness(for: self).run(
      ["mutate", "nms", "--declare"], actions: actions(report([killed, .survived])))
    XCTAssertEqual(
      outcome.output,
      """
      # reference.swift

      ## TODO(author): why no test can tell

      ```diff
      @@ f()
      -a < b
      +a <= b
      ```

      """)
  }

  func testProgressIsShownToWhoWatchesOnly() throws {
    let harness = try CommandHarness(for: self)
    let actions = actions(report([killed]))
    let watched = harness.run(["mutate", "nms"], columns: 80, style: .terminal, actions: actions)
    XCTAssertTrue(watched.errors.contains("0 of 7 mutants tried"), watched.errors)
    XCTAssertEqual(harness.run(["mutate", "nms"], actions: actions).errors, "")
  }
}
