import Isolation
import XCTest

@testable import SuiteKit

/// When a mistake fits, on probes that are numbers: the input is what the mistake answers.
final class DiagnoserTests: XCTestCase {
  private struct NoAnswer: Error {}

  private let diagnoser = Diagnoser(
    state: SuiteState(
      program: SuiteProgram(contract: "", tolerance: Tolerance(absolute: 0.5, relative: 0))),
    request: DiagnosisRequest(
      solution: WorkerProgram(program: "", library: ""),
      reference: WorkerProgram(program: "", library: ""), wrongSubmissions: [],
      limits: SuiteLimits(
        cpuSeconds: 1, wallSeconds: 1, memoryBytes: 1, threads: 1, stackBytes: 1, outputBytes: 1,
        readablePaths: [], executablePaths: [], level: .basic)))

  /// On how many inputs the mistake tells; each is the mistake's, the solution's and the right answer.
  private func telling(_ answers: [(mistake: Double, actual: Double, right: Double)]) -> Int? {
    func answer(_ number: Double) -> Answer { .value(Value(reflecting: number)) }
    let probes = answers.map { numbers in
      Probe(
        input: Probe.Input(function: 0, bytes: []),
        arguments: [Value(reflecting: numbers.mistake)], right: answer(numbers.right),
        actual: answer(numbers.actual))
    }
    return diagnoser.fit(on: probes) { probe in
      guard case .number(let number, _, _) = probe.arguments[0], !number.isNaN else {
        throw NoAnswer()
      }
      return answer(number)
    }
  }

  func testThreeAnswersThatAreWrongInTheSameWayAreEnough() {
    XCTAssertEqual(telling([(1, 1, 9), (2, 2, 9), (3, 3, 9), (4, 4, 4)]), 3)
  }

  func testTwoAreNot() {
    XCTAssertNil(telling([(1, 1, 9), (2, 2, 9), (4, 4, 4), (5, 5, 5)]))
  }

  func testOneAnswerThatDisagreesIsEnoughAgainstAMistake() {
    XCTAssertNil(telling([(1, 1, 9), (2, 2, 9), (3, 3, 9), (4, 5, 5)]))
    XCTAssertNil(telling([(1, 1, 9), (2, 2, 9), (3, 3, 9), (.nan, 5, 5)]))
  }

  func testAnswersWithinTheToleranceAgreeAndTellNothing() {
    XCTAssertEqual(telling([(1, 1.4, 9), (2, 2, 9), (3, 2.6, 9), (4, 4, 4.4)]), 3)
    XCTAssertNil(telling([(1, 1, 9), (2, 2, 9), (3, 3, 3.4)]))
  }

  func testTheSameWrongAnswerEveryTimeTellsNothing() {
    XCTAssertNil(telling([(0, 0, 1), (0, 0, 2), (0, 0, 3), (0, 0, 4)]))
    XCTAssertEqual(telling([(0, 0, 1), (0, 0, 2), (0, 0, 3), (1, 1, 4)]), 4)
  }
}
