import Isolation
public import XCTest

/// The base class of hidden tests.
///
/// A test gets a fresh worker with the solution in a box. Its methods are sentences that a learner can
/// act on: `testKeepsABoxThatTouchesTheThreshold`.
open class SuiteTestCase: XCTestCase {
  private let body: XCTestCaseClosure

  /// Creates a test case; XCTest does this for every test.
  public required init(name: String, testClosure: @escaping XCTestCaseClosure) {
    body = testClosure
    super.init(name: name, testClosure: testClosure)
  }

  /// Runs the test.
  ///
  /// XCTest awaits the asynchronous `setUp` and `tearDown` of every test on a run loop, and now and then
  /// misses the wake-up, which costs a tenth of a second. Hidden tests have no use for them, so this
  /// calls the others and the test itself.
  open override func invokeTest() {
    do {
      try setUpWithError()
      setUp()
      try body(self)
    } catch {
      note(error)
    }
    do {
      tearDown()
      try tearDownWithError()
    } catch {
      note(error)
    }
  }

  /// Sorts an error that ended the test by whose it is.
  private func note(_ error: any Error) {
    let state = SuiteState.current
    switch error {
    case let mismatch as Mismatch: state.note(.mismatch(mismatch))
    case let death as SolutionDeath: state.note(.death(death))
    case let failure as WorkerFailure:
      state.note(.death(SolutionDeath(failure: failure, call: state.lastCall?.failed())))
    case let error as SolutionError:
      state.note(
        .mismatch(
          Mismatch(
            message: "The solution threw an error that it should not have.",
            statesRule: true,
            call: state.lastCall?.failed(), actual: error.description)))
    case is XCTSkip:
      state.note(.fault("The test was skipped, and a skipped test proves nothing."))
    default: state.note(.fault("The test itself failed: \(error)"))
    }
  }
}
