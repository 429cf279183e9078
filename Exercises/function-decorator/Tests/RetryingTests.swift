import ExerciseKit
import SuiteKit
import XCTest

final class RetryingTests: SuiteTestCase {
  func testTheFirstResultEndsTheAttempts() throws {
    var attempts = 0
    let flaky = try retrying(5) { n in
      attempts += 1
      if attempts < 3 { throw Failure("attempt \(attempts)") }
      return 10 * n
    }
    try expect(attempts, equals: 0)
    try expect(flaky(7), equals: 70)
    try expect(attempts, equals: 3)
  }

  func testTheLastErrorIsThrown() throws {
    var attempts = 0
    let failing = try retrying(3) { (n: Int) in
      attempts += 1
      throw Failure("attempt \(attempts) with \(n)")
    }
    try expectError(Failure("attempt 3 with 8")) { try failing(8) }
    try expect(attempts, equals: 3)
  }

  func testEveryCallHasAllItsAttempts() throws {
    var attempts = 0
    let failing = try retrying(2) { (_: Int) in
      attempts += 1
      throw Failure("attempt \(attempts)")
    }
    try expectError(Failure("attempt 2")) { try failing(1) }
    try expectError(Failure("attempt 4")) { try failing(1) }
  }

  func testNoAttemptIsRefused() throws {
    try expectInvalidInput { try retrying(0) { $0 } }
    let once = try retrying(1) { (_: Int) in throw Failure("once") }
    try expectError(Failure("once")) { try once(1) }
  }
}
