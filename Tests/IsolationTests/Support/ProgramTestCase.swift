import XCTest

/// A test that needs the small programs; skipped where there is no compiler for them.
class ProgramTestCase: XCTestCase {
  override func setUpWithError() throws {
    // Here and not in an assertion, where a skip would count as a failure.
    _ = try TestProgram.attempt()
  }
}
