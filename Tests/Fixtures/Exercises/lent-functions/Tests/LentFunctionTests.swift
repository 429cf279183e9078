import SuiteKit
import XCTest

final class LentFunctionTests: SuiteTestCase {
  private struct Refusal: Error, Equatable {
    var attempt: Int
  }

  func testAFunctionIsAskedOnceForEachNumber() throws {
    var asked: [Int] = []
    let result = try sum(
      {
        asked.append($0)
        return $0 * $0
      }, over: 2..<6)
    try expect(result, equals: 54)
    try expect(asked, equals: [2, 3, 4, 5])
  }

  func testACallGoesOnAfterAnErrorInOneInsideOfIt() throws {
    let result = try retrying(3) { attempt in
      if attempt < 3 { _ = try chunks([1], of: 0) }
      return "attempt \(attempt)"
    }
    try expect(result, equals: "attempt 3")
  }

  func testAnErrorMayBeCaught() throws {
    var attempts = 0
    let result = try retrying(3) { attempt in
      attempts += 1
      if attempt < 3 { throw Refusal(attempt: attempt) }
      return "done"
    }
    try expect(result, equals: "done")
    try expect(attempts, equals: 3)
  }

  func testTheLastErrorComesBackAsItWas() throws {
    try expectError(Refusal(attempt: 2)) { try retrying(2) { throw Refusal(attempt: $0) } }
  }

  func testAStructureMayHoldFunctions() throws {
    let objective = Objective(value: { $0 * $0 - 2 }, slope: { 2 * $0 })
    try expect(step(objective, from: 1), equals: 1.5)
    try expect(step(objective, from: 1, scale: { $0 / 2 }), equals: 1.25)
    try expectInvalidInput { try step(Objective(value: { _ in 1 }, slope: { _ in 0 }), from: 1) }
  }

  func testFunctionsMayStandInAList() throws {
    let chain = try chained([{ $0 + 1 }, { $0 * 10 }])
    try expect(chain(4), equals: 50)
    try expect(chained([])(4), equals: 4)
  }

  /// An expectation inside of a function ends the test, though the function's type does not throw.
  func testOnlyNumbersOfTheRangeAreAsked() throws {
    let result = try sum(
      {
        try expect((5..<7).contains($0), "Only numbers of the range are asked.")
        return 1
      }, over: 5..<7)
    try expect(result, equals: 2)
  }

  func testEverySumAgreesWithTheReference() throws {
    try property(cases: 20) { draw in
      let factor = draw.int(in: -3...3)
      let range = 0..<draw.size(in: 0...6)
      try expectAgreement(on: Calls.sum({ factor * $0 }, over: range))
    }
  }
}
