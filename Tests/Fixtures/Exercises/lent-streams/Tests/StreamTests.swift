import Glibc
import SuiteKit
import XCTest

final class StreamTests: SuiteTestCase {
  private struct Failure: Error {}

  func testAStreamIsPulled() async throws {
    nonisolated(unsafe) var loaded: [Int] = []
    var values: [Int] = []
    for try await value in try stream(
      count: 100,
      load: {
        loaded.append($0)
        return 10 * $0
      })
    {
      values.append(value)
      try expect(loaded.count, equals: values.count)
      if values.count == 3 { break }
    }
    try expect(values, equals: [0, 10, 20])
  }

  func testAnErrorOfAFunctionEndsTheStream() async throws {
    var values: [Int] = []
    do {
      for try await value in try stream(
        count: 5,
        load: {
          if $0 == 2 { throw Failure() }
          return $0
        })
      {
        values.append(value)
      }
      XCTFail("nothing was thrown")
    } catch is Failure {}
    try expect(values, equals: [0, 1])
  }

  func testAStreamEnds() async throws {
    var values: [Int] = []
    for try await value in try countdown(from: 3) { values.append(value) }
    try expect(values, equals: [3, 2, 1])
  }

  func testThreadsAskOneAfterTheOther() throws {
    var asked: [Int] = []
    let sum = try sumOnThreads(count: 200) {
      asked.append($0)
      return $0
    }
    try expect(sum, equals: 19_900)
    try expect(asked.sorted(), equals: Array(0..<200))
  }

  func testNothingIsAskedAfterTheCall() throws {
    try expect(sumOnThreads(count: 1) { $0 + 1 }, equals: 1)
    // A thread that goes on has the time to ask.
    usleep(50_000)
    _ = try countdown(from: 1)
  }
}
