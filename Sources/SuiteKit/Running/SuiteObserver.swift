import Foundation
import Isolation
import XCTest

/// Turns what XCTest observes into events for the judge.
final class SuiteObserver: XCTestObservation {
  private let channel: SuiteChannel

  init(channel: SuiteChannel) {
    self.channel = channel
  }

  func testCaseWillStart(_ testCase: XCTestCase) {
    // XCTest calls a test `NMSTests.testKeepsTies`; in a file or a URL a slash reads better.
    let id = testCase.name.replacing(".", with: "/", maxReplacements: 1)
    SuiteState.current.begin(id)
    send(.testStarted(id: id))
  }

  func testCase(
    _ testCase: XCTestCase, didFailWithDescription description: String, inFile file: String?,
    atLine line: Int
  ) {
    SuiteState.current.note(.assertion(description))
  }

  func testCaseDidFinish(_ testCase: XCTestCase) {
    if testCase.testRun?.hasBeenSkipped == true {
      SuiteState.current.note(.fault("The test was skipped, and a skipped test proves nothing."))
    }
    guard let record = SuiteState.current.end() else { return }
    send(.testFinished(record))
  }

  private func send(_ event: SuiteEvent) {
    do {
      try channel.send(event)
    } catch {
      // Without the judge there is nobody to run tests for.
      exit(1)
    }
  }
}
