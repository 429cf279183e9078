import Isolation

extension SubmissionBuild {
  /// Runs tests on the checked build, and again on another one if it could not be loaded.
  ///
  /// Symbols are left to the loader, which is quick. When it misses one, the linker says which.
  ///
  /// - Parameters:
  ///   - runTests: Runs the tests.
  ///   - prepare: Has workers started for the second time.
  ///   - observe: Told what became of the other build.
  /// - Returns: What became of the tests; `nil` if the other build says what the solution lacks.
  /// - Throws: What is wrong with the suite or the machine.
  mutating func records(
    of runTests: () throws -> [TestRecord], preparingAgain prepare: () throws -> Void,
    observe: (BuildOutcome) -> Void = { _ in }
  ) throws -> [TestRecord]? {
    let records = try runTests()
    guard records.contains(where: \.saysThatNothingWasLoaded) else { return records }
    let outcome = try repeatChecked()
    observe(outcome)
    guard case .built = outcome else { return nil }
    try prepare()
    return try runTests()
  }
}
