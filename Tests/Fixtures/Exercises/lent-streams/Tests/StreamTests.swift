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

  // MARK: - Tasks that wait

  func testASuiteSaysWhichOfItsFunctionsReturnsNext() throws {
    var together = 0
    whenAllTasksWait { calls, _ in
      together = max(together, calls.count)
      return calls.last
    }
    let answer = try sumAtOnce(count: 3, load: { 10 * $0 })
    try expect(answer.order, equals: [2, 1, 0])
    try expect(answer.sum, equals: 30)
    try expect(together, equals: 3)
  }

  func testWhatHasWaitedLongestReturnsWhereASuiteDoesNotSayIt() throws {
    try expect(sumAtOnce(count: 3, load: { $0 }).order, equals: [0, 1, 2])
  }

  func testAnErrorTakesTimeToo() throws {
    var waiting: [[Int]] = []
    whenAllTasksWait { calls, _ in
      waiting.append(calls.compactMap { $0.arguments.first as? Int })
      return calls.last
    }
    do {
      _ = try sumAtOnce(count: 3, load: { if $0 == 2 { throw Failure() } else { $0 } })
      XCTFail("nothing was thrown")
    } catch is Failure {}
    // The error cancels the calls that are left.
    try expect(waiting, equals: [[0, 1, 2], []])
  }

  func testWhatIsCancelledWaitsNoMore() throws {
    var waiting: [Int] = []
    whenAllTasksWait { calls, hasAnswer in
      waiting.append(calls.count)
      return hasAnswer ? nil : calls.last
    }
    try expect(first(count: 4, { $0 }), equals: 3)
    try expect(waiting, equals: [4, 0])
  }

  func testWhoHasAnAnswerMayLetOthersGoOn() throws {
    whenAllTasksWait { calls, _ in calls.first }
    var asked: [Int] = []
    let batches = try awaited {
      var iterator = try stream(
        count: 3,
        load: {
          asked.append($0)
          return $0
        }
      ).makeAsyncIterator()
      return [try await iterator.next(), try await iterator.next()]
    }
    try expect(batches, equals: [0, 1])
    try expect(asked, equals: [0, 1])
  }
}
