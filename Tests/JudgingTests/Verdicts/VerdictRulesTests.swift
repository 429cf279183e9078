import Judging
import XCTest

final class VerdictRulesTests: XCTestCase {
  private static func test(_ id: String, _ verdict: Verdict, message: String? = nil) -> TestResult {
    TestResult(id: id, verdict: verdict, visibility: .hidden, message: message)
  }

  private static func workload(_ size: Int, _ verdict: Verdict) -> WorkloadResult {
    WorkloadResult(
      name: "w", size: size, verdict: verdict, message: verdict == .judgeError ? "m" : nil)
  }

  private static let w1 = WorkloadIdentifier(name: "w", size: 1)
  private static let w2 = WorkloadIdentifier(name: "w", size: 2)

  private struct Case {
    var name: String
    var compilation: CompilationOutcome = .compiled
    var declared = ["a", "b"]
    var tests: [TestResult]
    var timing: TimingOutcome = .notAsked
    var verdict: Verdict
    var faults: [JudgeFault] = []
  }

  private static let tests: [Case] = [
    Case(
      name: "all accepted", tests: [test("a", .accepted), test("b", .accepted)], verdict: .accepted),
    Case(
      name: "any order", tests: [test("b", .accepted), test("a", .accepted)], verdict: .accepted),
    Case(
      name: "one wrong", tests: [test("a", .accepted), test("b", .wrongAnswer)],
      verdict: .wrongAnswer),
    Case(
      name: "time outranks wrong",
      tests: [test("a", .timeLimitExceeded), test("b", .wrongAnswer)], verdict: .timeLimitExceeded),
    Case(
      name: "memory outranks time",
      tests: [test("a", .timeLimitExceeded), test("b", .memoryLimitExceeded)],
      verdict: .memoryLimitExceeded),
    Case(
      name: "one missing", tests: [test("a", .accepted)], verdict: .judgeError,
      faults: [.missing(.test, ["b"])]),
    Case(
      name: "all missing", tests: [], verdict: .judgeError,
      faults: [.missing(.test, ["a", "b"])]),
    Case(
      name: "a wrong answer does not excuse a missing one", tests: [test("a", .wrongAnswer)],
      verdict: .judgeError, faults: [.missing(.test, ["b"])]),
    Case(
      name: "one twice, each time accepted",
      tests: [test("a", .accepted), test("b", .accepted), test("a", .accepted)],
      verdict: .judgeError, faults: [.repeated(.test, ["a"])]),
    Case(
      name: "one unknown",
      tests: [test("a", .accepted), test("b", .accepted), test("c", .accepted)],
      verdict: .judgeError, faults: [.unknown(.test, ["c"])]),
    Case(
      name: "right number, wrong ones", tests: [test("a", .accepted), test("c", .accepted)],
      verdict: .judgeError, faults: [.missing(.test, ["b"]), .unknown(.test, ["c"])]),
    Case(
      name: "declared twice", declared: ["a", "a"], tests: [test("a", .accepted)],
      verdict: .judgeError, faults: [.declaredTwice(.test, ["a"])]),
    Case(
      name: "no tests at all", declared: [], tests: [], verdict: .judgeError, faults: [.noTests]),
    Case(
      name: "none declared, one arrived", declared: [], tests: [test("a", .accepted)],
      verdict: .judgeError, faults: [.noTests]),
    Case(
      name: "our own error",
      tests: [test("a", .judgeError, message: "m"), test("b", .wrongAnswer)],
      verdict: .judgeError, faults: [.failed(.test, "a", message: "m")]),
    Case(
      name: "a test cannot fail to compile",
      tests: [test("a", .compileError), test("b", .accepted)], verdict: .judgeError,
      faults: [.impossibleVerdict(.test, "a", .compileError)]),
    Case(name: "refused", compilation: .refused, tests: [], verdict: .compileError),
    Case(
      name: "refused outranks what is wrong with the suite", compilation: .refused, declared: [],
      tests: [test("x", .judgeError)], verdict: .compileError),
    Case(
      name: "the compiler could not run", compilation: .failed(message: "no space"), tests: [],
      verdict: .judgeError, faults: [.compilation(message: "no space")]),
  ]

  private static let accepted = [test("a", .accepted), test("b", .accepted)]

  private static let timings: [Case] = [
    Case(
      name: "all fast enough", tests: accepted,
      timing: .measured(
        declared: [w1, w2], workloads: [workload(1, .accepted), workload(2, .accepted)]),
      verdict: .accepted),
    Case(
      name: "too slow, the next left out", tests: accepted,
      timing: .measured(declared: [w1, w2], workloads: [workload(1, .timeLimitExceeded)]),
      verdict: .timeLimitExceeded),
    Case(
      name: "left out without a reason", tests: accepted,
      timing: .measured(declared: [w1, w2], workloads: [workload(1, .accepted)]),
      verdict: .judgeError, faults: [.missing(.workload, ["w, size 2"])]),
    Case(
      name: "asked for, nothing came", tests: accepted,
      timing: .measured(declared: [w1], workloads: []), verdict: .judgeError,
      faults: [.missing(.workload, ["w, size 1"])]),
    Case(
      name: "an error of ours excuses nothing", tests: accepted,
      timing: .measured(declared: [w1, w2], workloads: [workload(1, .judgeError)]),
      verdict: .judgeError,
      faults: [.missing(.workload, ["w, size 2"]), .failed(.workload, "w, size 1", message: "m")]),
    Case(
      name: "unknown workload", tests: accepted,
      timing: .measured(
        declared: [w1], workloads: [workload(1, .accepted), workload(2, .accepted)]),
      verdict: .judgeError, faults: [.unknown(.workload, ["w, size 2"])]),
    Case(
      name: "no workloads declared", tests: accepted,
      timing: .measured(declared: [], workloads: []),
      verdict: .accepted),
    Case(
      name: "wrong answer of a workload", tests: accepted,
      timing: .measured(declared: [w1], workloads: [workload(1, .wrongAnswer)]),
      verdict: .wrongAnswer),
    Case(
      name: "fast workloads do not make up for a wrong test",
      tests: [test("a", .accepted), test("b", .wrongAnswer)],
      timing: .measured(declared: [w1], workloads: [workload(1, .accepted)]), verdict: .wrongAnswer),
  ]

  func testFollowsTheTableForTests() { check(Self.tests) }

  func testFollowsTheTableForWorkloads() { check(Self.timings) }

  private func check(_ cases: [Case]) {
    for each in cases {
      let ruling = VerdictRules.ruling(
        compilation: each.compilation, declaredTests: each.declared, tests: each.tests,
        timing: each.timing)
      XCTAssertEqual(ruling, Ruling(verdict: each.verdict, faults: each.faults), each.name)
    }
  }

  func testWithExamplesOnlyNothingIsAcceptedAndWhatIsWrongStaysWrong() {
    func verdict(_ verdict: Verdict) -> Verdict {
      VerdictRules.ruling(
        compilation: .compiled, declaredTests: ["T/testA"], tests: [Self.test("T/testA", verdict)],
        timing: .notAsked, examplesOnly: true
      ).verdict
    }
    for each in Verdict.allCases where each != .accepted && each != .compileError {
      XCTAssertEqual(verdict(each), each)
    }
    XCTAssertEqual(verdict(.accepted), .judgeError)
  }

  func testNamesEveryMissingTest() {
    let ruling = VerdictRules.ruling(
      compilation: .compiled, declaredTests: ["T/testA", "T/testB", "T/testC"],
      tests: [Self.test("T/testB", .accepted)], timing: .notAsked)
    XCTAssertEqual(
      ruling.faults.map(\.description), ["No outcome arrived for the 2 tests T/testA, T/testC."])
  }
}

// MARK: - The limit of a ratio

extension VerdictRulesTests {
  func testExceedsTheLimitOnlyWithTheWholeInterval() {
    let table: [(lower: Double, upper: Double, verdict: Verdict)] = [
      (1.0, 1.1, .accepted), (4.9, 5.0, .accepted), (4.9, 5.3, .accepted), (5.0, 5.3, .accepted),
      (5.01, 5.3, .timeLimitExceeded), (40, 50, .timeLimitExceeded),
    ]
    for (lower, upper, verdict) in table {
      XCTAssertEqual(
        VerdictRules.verdict(on: RatioInterval(lower: lower, upper: upper), limitRatio: 5), verdict)
    }
  }

  func testNumbersThatMeasureNothingAreNeverAccepted() {
    let intervals: [(Double, Double)] = [
      (.nan, .nan), (.nan, 1), (1, .nan), (0, 1), (-1, 1), (2, 1), (1, .infinity), (0, 0),
    ]
    for (lower, upper) in intervals {
      XCTAssertEqual(
        VerdictRules.verdict(on: RatioInterval(lower: lower, upper: upper), limitRatio: 5),
        .judgeError, "\(lower) \(upper)")
    }
    for limit in [0, -1, .nan, .infinity] {
      XCTAssertEqual(
        VerdictRules.verdict(on: RatioInterval(lower: 1, upper: 1), limitRatio: limit), .judgeError)
    }
  }
}
