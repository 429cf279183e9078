import XCTest

@testable import SuiteKit

/// Which call of an asynchronous function of a suite returns next.
final class WaitingTasksTests: XCTestCase {
  private func tasks(_ count: Int) -> WaitingTasks {
    var tasks = WaitingTasks()
    for number in 0..<count {
      tasks.calls[number] = WaitingCall(number: number, name: "load", arguments: [10 * number])
    }
    return tasks
  }

  func testWhatHasWaitedLongestReturnsUntilThereIsAnAnswer() throws {
    let tasks = tasks(3)
    XCTAssertEqual(try tasks.settle([1, 2], false), 1)
    XCTAssertNil(try tasks.settle([1, 2], true))
    XCTAssertNil(try tasks.settle([], false))
  }

  func testASuiteChoosesByTheArguments() throws {
    var tasks = tasks(3)
    tasks.choose = { calls, _ in calls.first { $0.arguments.first as? Int == 20 } }
    XCTAssertEqual(try tasks.settle([0, 1, 2], true), 2)
    XCTAssertNil(try tasks.settle([0, 1], false))
  }

  /// The numbers are a claim of the worker.
  func testACallThatWasNotMadeIsNoneThatWaits() throws {
    var tasks = tasks(1)
    var names: [String] = []
    tasks.choose = { calls, _ in
      names = calls.map(\.name)
      return nil
    }
    XCTAssertNil(try tasks.settle([-1, 0, 7], false))
    XCTAssertEqual(names, ["load"])
  }

  func testWhatASuiteThrowsEndsTheQuestion() {
    struct Failure: Error {}
    var tasks = tasks(1)
    tasks.choose = { _, _ in throw Failure() }
    XCTAssertThrowsError(try tasks.settle([0], false)) { XCTAssertTrue($0 is Failure) }
  }

  func testAwaitedReturnsAndThrows() throws {
    struct Failure: Error {}
    XCTAssertEqual(
      try awaited {
        await Task.yield()
        return 3
      }, 3)
    XCTAssertThrowsError(try awaited { throw Failure() }) { XCTAssertTrue($0 is Failure) }
  }
}
