import SuiteKit
import XCTest

final class DecoratorTests: SuiteTestCase {
  private struct Failure: Error {}

  func testNothingIsAskedBeforeTheResultIsCalled() throws {
    var calls = 0
    let square = try memoized(capacity: nil) {
      calls += 1
      return [$0 * $0]
    }
    try expect(calls, equals: 0)
    try expect(square(3), equals: [9])
    try expect(square(3), equals: [9])
    try expect(calls, equals: 1)
  }

  func testNilIsKeptToo() throws {
    var calls = 0
    let nothing = try memoized(capacity: nil) { _ in
      calls += 1
      return nil
    }
    try expect(nothing(1), equals: nil)
    try expect(nothing(1), equals: nil)
    try expect(calls, equals: 1)
  }

  func testTheLeastRecentlyUsedResultGoes() throws {
    var asked: [Int] = []
    let keeps = try memoized(capacity: 2) {
      asked.append($0)
      return [$0]
    }
    for key in [1, 2, 1, 3, 1, 2] { try expect(keeps(key), equals: [key]) }
    try expect(asked, equals: [1, 2, 3, 2])
  }

  func testAnErrorPassesAndIsNotKept() throws {
    var calls = 0
    let fails = try memoized(capacity: nil) { _ in
      calls += 1
      throw Failure()
    }
    for _ in 0..<2 {
      do {
        _ = try fails(1)
        XCTFail("nothing was thrown")
      } catch is Failure {}
    }
    try expect(calls, equals: 2)
  }

  func testTwoFunctionsKeepTheirOwnResults() throws {
    let one = try memoized(capacity: nil) { [$0] }
    let two = try memoized(capacity: nil) { [2 * $0] }
    try expect(one(5), equals: [5])
    try expect(two(5), equals: [10])
  }

  func testARecursionAsksForEachNumberOnce() throws {
    var calls = 0
    let fibonacci = try memoizedRecursive { rest, n in
      calls += 1
      return n < 2 ? n : try rest(n - 1) + rest(n - 2)
    }
    try expect(fibonacci(90), equals: 2_880_067_194_370_816_120)
    try expect(calls, equals: 91)
  }

  func testTheLastDecoratorIsTheInnermost() throws {
    func around(_ left: String, _ right: String) -> (@escaping (String) throws -> String) ->
      (String) throws -> String
    {
      { inner in { left + (try inner($0)) + right } }
    }
    let decorated = try composed([around("<", ">"), around("(", ")")]) { $0.uppercased() }
    try expect(decorated("a"), equals: "<(A)>")
  }

  func testManyFunctionsAreGivenBack() throws {
    for index in 0..<10_500 {
      let value = try chained([{ $0 + index }])(1)
      if value != index + 1 { try expect(value, equals: index + 1) }
    }
  }
}
