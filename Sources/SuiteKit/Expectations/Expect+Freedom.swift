// Expectations for exercises that leave a choice: several answers are right.

/// Checks that an answer has the expected elements, in whatever order.
///
/// As many of each as expected, floating point within the tolerance. Where elements lie so close that an answer
/// could be counted for several, those are taken first that stand first.
///
/// - Parameters:
///   - actual: The answer, most often a call of the solution.
///   - expected: The elements that it must have.
///   - tolerance: How far numbers may be apart; without it, as far as the exercise says.
/// - Throws: What ends the test: the mismatch, or whatever `actual` threw.
public func expect<T>(
  _ actual: @autoclosure () throws -> [T], equalsInAnyOrder expected: @autoclosure () throws -> [T],
  within tolerance: Tolerance? = nil
) throws {
  let suite = SuiteState.current
  let tolerance = tolerance ?? suite.tolerance
  let expected = try expected()
  let actual = try actual()
  let (allExpected, allActual) = (Value(reflecting: expected), Value(reflecting: actual))
  let missing = actual.map { Value(reflecting: $0) }
    .leaving(of: expected.map { Value(reflecting: $0) }, within: tolerance)
  guard actual.count != expected.count || !missing.isEmpty else { return }
  let difference = Difference(between: allActual, and: allExpected, within: tolerance)
  let message =
    actual.count == expected.count
    ? missing.first.map { "the result has no \($0.description), in whatever order" }
    : difference?.description
  throw Mismatch(
    message: message ?? "the result has other elements", call: suite.lastCall?.failed(),
    expected: "\(allExpected.description) in any order", actual: allActual.description)
}

/// Checks that an answer is one of several that are right, as where ties may be broken either way.
///
/// - Parameters:
///   - actual: The answer, most often a call of the solution.
///   - expected: The answers that are right.
///   - tolerance: How far numbers may be apart; without it, as far as the exercise says.
/// - Throws: What ends the test: the mismatch, or whatever `actual` threw.
public func expect<T>(
  _ actual: @autoclosure () throws -> T, isOneOf expected: @autoclosure () throws -> [T],
  within tolerance: Tolerance? = nil
) throws {
  let suite = SuiteState.current
  let tolerance = tolerance ?? suite.tolerance
  let expected = try expected().map { Value(reflecting: $0) }
  let actual = Value(reflecting: try actual())
  guard !expected.contains(where: { actual.agrees(with: $0, within: tolerance) }) else { return }
  throw Mismatch(
    message: "the result is none of the \(expected.count) that are right",
    call: suite.lastCall?.failed(),
    expected: expected.map(\.description).joined(separator: " or "), actual: actual.description)
}
