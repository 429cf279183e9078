// The expectations of hidden suites. They throw at the first answer that is wrong, so that a test ends
// there and its report shows one thing: the call, what was expected, what came back.

/// Checks that an answer agrees with the expected value.
///
/// Values of any shape are compared by looking into them: numbers, strings, tensors, tuples,
/// structures, enumerations and collections of these. Floating point is compared within the tolerance,
/// everything else exactly, down to the last element; sizes and shapes come first.
///
/// NaN agrees with NaN, whatever its bits are, and an infinity with the same infinity; neither agrees with
/// anything else, however wide the tolerance. Zero agrees with minus zero.
///
/// The message names the first place that differs, how many values do, the largest difference in absolute
/// and in relative terms, and, where only rounding can be to blame, how many representable numbers apart
/// they are at most.
///
/// - Parameters:
///   - actual: The answer, most often a call of the solution.
///   - expected: The value that it must agree with.
///   - tolerance: How far numbers may be apart; without it, as far as the exercise says.
/// - Throws: What ends the test: the mismatch, or whatever `actual` threw.
public func expect<T>(
  _ actual: @autoclosure () throws -> T, equals expected: @autoclosure () throws -> T,
  within tolerance: Tolerance? = nil
) throws {
  let suite = SuiteState.current
  let expected = try expected()
  let actual = try actual()
  try suite.compare(actual, with: expected, within: tolerance ?? suite.tolerance)
}

/// Checks that a rule holds.
///
/// - Parameters:
///   - condition: Whether it holds.
///   - rule: The rule as a sentence that a learner understands: "Scores never rise." It is shown where
///     inputs are not, so it is a literal, into which none can be interpolated.
/// - Throws: What ends the test, if the rule does not hold.
public func expect(_ condition: @autoclosure () throws -> Bool, _ rule: StaticString) throws {
  let suite = SuiteState.current
  guard try !condition() else { return }
  throw Mismatch(
    message: "This does not hold: \(rule)", statesRule: true, call: suite.lastCall?.failed(),
    actual: suite.lastCall?.resultText())
}

/// Checks that the solution refuses an input by throwing `InvalidInput`.
///
/// - Parameter body: The call.
/// - Throws: What ends the test, if the solution returned a value or threw something else.
public func expectInvalidInput<T>(_ body: () throws -> T) throws {
  let expected = "throws InvalidInput"
  do {
    let result = try body()
    throw missedError(
      "An input that must be refused was accepted.", expected: expected,
      actual: Value(reflecting: result).description)
  } catch let error as SolutionError {
    guard !error.isInvalidInput else { return }
    throw missedError(
      "An input was refused with another error than InvalidInput.", expected: expected,
      actual: error.description)
  }
}

/// Checks that an error of a function of the suite comes back through the solution as it was.
///
/// - Parameters:
///   - expected: What the function threw.
///   - body: The call.
/// - Throws: What ends the test, if the solution returned a value or threw something else.
public func expectError<E: Error & Equatable, T>(_ expected: E, _ body: () throws -> T) throws {
  let wanted = "throws \(E.self): \(expected)"
  do {
    let result = try body()
    throw missedError(
      "An error of a function did not come back.", expected: wanted,
      actual: Value(reflecting: result).description)
  } catch let error as E {
    guard error != expected else { return }
    throw missedError(
      "Another error of a function came back than the one that must.", expected: wanted,
      actual: "threw \(E.self): \(error)")
  }
}

/// A last call that ended otherwise than with the error that it must throw.
private func missedError(_ rule: String, expected: String, actual: String) -> Mismatch {
  Mismatch(
    message: rule, statesRule: true, call: SuiteState.current.lastCall?.failed(),
    expected: expected, actual: actual)
}

/// Checks that the solution answers a call as the reference does.
///
/// That includes refusing it: where the reference throws `InvalidInput`, the solution must. Values are
/// compared as `expect(_:equals:within:)` does.
///
/// - Parameters:
///   - call: The call, not made yet: `Calls.nms(boxes, scores: scores, iouThreshold: 0.5)`.
///   - tolerance: How far numbers may be apart; without it, as far as the exercise says.
/// - Throws: What ends the test, if the answers differ.
public func expectAgreement<T>(on call: Call<T>, within tolerance: Tolerance? = nil) throws {
  try expectAgreement(within: tolerance) { try $0.perform(call) }
}

/// Checks that the solution answers a call of an object as the reference does, each with an object of its own.
///
/// - Parameters:
///   - call: The calls, not made yet: `Calls.Adam(lr: 0.1).then { $0.calls.step(weights, gradient) }`.
///   - tolerance: How far numbers may be apart; without it, as far as the exercise says.
/// - Throws: What ends the test, if the answers of the last call differ.
public func expectAgreement<T>(
  on call: FollowingCall<T>, within tolerance: Tolerance? = nil
) throws {
  try expectAgreement(within: tolerance) { server in try server.perform(call.last(server)) }
}

private func expectAgreement<T>(
  within tolerance: Tolerance?, _ answer: (SolutionServer) throws -> T
) throws {
  let expected: T
  do {
    expected = try answer(Suite.reference)
  } catch let error as SolutionError {
    guard error.isInvalidInput else { throw error }
    return try expectInvalidInput { try answer(Suite.solution) }
  }
  try expect(try answer(Suite.solution), equals: expected, within: tolerance)
}
