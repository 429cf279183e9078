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
      SuiteState.current.note(thrown: error)
    }
    do {
      tearDown()
      try tearDownWithError()
    } catch {
      SuiteState.current.note(thrown: error)
    }
  }
}
