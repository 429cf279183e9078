public import XCTest

/// The base class of an exercise's examples where a person runs them with `swift test`.
///
/// There the solution is linked with its tests and called like any function; nothing is boxed, and nothing
/// that comes of it is a verdict. The judge writes a subclass for every exercise that knows its tolerance, and
/// compiles this module under the name of SuiteKit, together with SuiteKit's values.
open class ExampleTestCase: XCTestCase {
  /// How far numbers may be apart where a test does not say it.
  open class var tolerance: Tolerance { .exact }

  /// The tolerance of the test that is running.
  // Expectations are functions and cannot be handed the test; one test runs at a time.
  nonisolated(unsafe) static var currentTolerance = Tolerance.exact

  /// Runs the test.
  open override func invokeTest() {
    Self.currentTolerance = Self.tolerance
    super.invokeTest()
  }
}
