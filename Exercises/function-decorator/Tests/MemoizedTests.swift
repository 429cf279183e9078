import ExerciseKit
import SuiteKit
import XCTest

final class MemoizedTests: SuiteTestCase {
  func testTheFunctionIsAskedOnceForEachKey() throws {
    var asked: [Int] = []
    let square = try memoized { (key: Int) in
      asked.append(key)
      return key * key
    }
    try expect(asked, equals: [])
    try expect([square(3), square(4), square(3)], equals: [9, 16, 9])
    try expect(asked, equals: [3, 4])
  }

  func testNilIsAResultLikeAnyOther() throws {
    var asked: [String] = []
    let number = try memoized { (key: String) in
      asked.append(key)
      return Int(key)
    }
    try expect([number("7"), number("x"), number("x"), number("7")], equals: [7, nil, nil, 7])
    try expect(asked, equals: ["7", "x"])
  }

  func testTwoFunctionsDoNotShareACache() throws {
    let (one, two) = (try memoized { (key: Int) in key }, try memoized { (key: Int) in 2 * key })
    try expect([one(5), two(5)], equals: [5, 10])
  }

  func testAnErrorIsNotKept() throws {
    var attempts = 0
    let flaky = try memoized { (key: Int) in
      attempts += 1
      if attempts == 1 { throw Failure("not yet") }
      return key
    }
    try expectError(Failure("not yet")) { try flaky(1) }
    try expect([flaky(1), flaky(1)], equals: [1, 1])
    try expect(attempts, equals: 2)
  }

  func testAnErrorDrivesNoResultOut() throws {
    var asked: [Int] = []
    let root = try memoized(capacity: 1) { (key: Int) in
      asked.append(key)
      if key < 0 { throw Failure("negative") }
      return key
    }
    try expect(root(4), equals: 4)
    try expectError(Failure("negative")) { try root(-1) }
    try expect(root(4), equals: 4)
    try expect(asked, equals: [4, -1])
  }

  func testAFunctionMayCallItselfThroughItsCache() throws {
    var asked: [Int] = []
    var factorial: (Int) throws -> Int = { $0 }
    factorial = try memoized(capacity: 2) { (key: Int) in
      asked.append(key)
      return try key == 0 ? 1 : key * factorial(key - 1)
    }
    try expect([factorial(3), factorial(4), factorial(1)], equals: [6, 24, 1])
    try expect(asked, equals: [3, 2, 1, 0, 4, 1, 0])
  }

  // MARK: - By itself

  func testARecursionAsksOnceForEachKey() throws {
    var asked: [Int] = []
    let ways = try memoizedRecursive { ways, stairs in
      asked.append(stairs)
      return try stairs < 2 ? 1 : ways(stairs - 1) + ways(stairs - 2)
    }
    try expect(ways(5), equals: 8)
    try expect(asked, equals: [5, 4, 3, 2, 1, 0])
    try expect([ways(5), ways(6)], equals: [8, 13])
    try expect(asked, equals: [5, 4, 3, 2, 1, 0, 6])
  }

  func testALongRecursionIsNotExponential() throws {
    var calls = 0
    let fibonacci = try memoizedRecursive { rest, n in
      calls += 1
      try expect(calls <= 91, "For 90 there are 91 keys, and no more calls.")
      return try n < 2 ? n : rest(n - 1) + rest(n - 2)
    }
    try expect(fibonacci(90), equals: 2_880_067_194_370_816_120)
  }

  func testAnErrorEndsARecursionAndKeepsWhatIsDone() throws {
    var (asked, isOpen) = ([Int](), false)
    let sum = try memoizedRecursive { rest, n in
      asked.append(n)
      if n == 2, !isOpen { throw Failure("closed") }
      return try n == 0 ? 0 : n == 3 ? rest(1) + rest(2) + n : rest(n - 1) + n
    }
    try expectError(Failure("closed")) { try sum(3) }
    isOpen = true
    try expect(sum(3), equals: 7)
    try expect(asked, equals: [3, 1, 0, 2, 3, 2])
  }

  func testTwoRecursionsDoNotShareACache() throws {
    let plain = try memoizedRecursive { rest, n in try n < 1 ? 0 : rest(n - 1) + 1 }
    let double = try memoizedRecursive { rest, n in try n < 1 ? 0 : rest(n - 1) + 2 }
    try expect([plain(3), double(3)], equals: [3, 6])
  }
}
