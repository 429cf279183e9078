import XCTest

// The expectations of SuiteKit that examples may use. They report to XCTest, and a test goes on after one that
// does not hold.

/// Checks that an answer agrees with the expected value.
///
/// - Parameters:
///   - actual: The answer, most often a call of the solution.
///   - expected: The value that it must agree with.
///   - tolerance: How far numbers may be apart; without it, as far as the exercise says.
///   - file: Where a failure is reported.
///   - line: Where a failure is reported.
/// - Throws: Whatever `actual` or `expected` throws.
public func expect<T>(
  _ actual: @autoclosure () throws -> T, equals expected: @autoclosure () throws -> T,
  within tolerance: Tolerance? = nil, file: StaticString = #filePath, line: UInt = #line
) throws {
  let expected = Value(reflecting: try expected())
  let actual = Value(reflecting: try actual())
  let tolerance = tolerance ?? ExampleTestCase.currentTolerance
  guard let difference = Difference(between: actual, and: expected, within: tolerance) else {
    return
  }
  fail(
    difference.description, expected: expected.description, actual: actual, file: file, line: line)
}

/// Checks that an answer has the expected elements, in whatever order.
///
/// - Parameters:
///   - actual: The answer, most often a call of the solution.
///   - expected: The elements that it must have.
///   - tolerance: How far numbers may be apart; without it, as far as the exercise says.
///   - file: Where a failure is reported.
///   - line: Where a failure is reported.
/// - Throws: Whatever `actual` or `expected` throws.
public func expect<T>(
  _ actual: @autoclosure () throws -> [T], equalsInAnyOrder expected: @autoclosure () throws -> [T],
  within tolerance: Tolerance? = nil, file: StaticString = #filePath, line: UInt = #line
) throws {
  let expected = try expected().map { Value(reflecting: $0) }
  let actual = try actual().map { Value(reflecting: $0) }
  let missing = actual.leaving(
    of: expected, within: tolerance ?? ExampleTestCase.currentTolerance)
  guard actual.count != expected.count || !missing.isEmpty else { return }
  let list = Value.list(ValueList(expected)).description
  fail(
    "the result has other elements", expected: "\(list) in any order",
    actual: .list(ValueList(actual)), file: file, line: line)
}

/// Checks that an answer is one of several that are right.
///
/// - Parameters:
///   - actual: The answer, most often a call of the solution.
///   - expected: The answers that are right.
///   - tolerance: How far numbers may be apart; without it, as far as the exercise says.
///   - file: Where a failure is reported.
///   - line: Where a failure is reported.
/// - Throws: Whatever `actual` or `expected` throws.
public func expect<T>(
  _ actual: @autoclosure () throws -> T, isOneOf expected: @autoclosure () throws -> [T],
  within tolerance: Tolerance? = nil, file: StaticString = #filePath, line: UInt = #line
) throws {
  let expected = try expected().map { Value(reflecting: $0) }
  let actual = Value(reflecting: try actual())
  let tolerance = tolerance ?? ExampleTestCase.currentTolerance
  guard !expected.contains(where: { actual.agrees(with: $0, within: tolerance) }) else { return }
  fail(
    "the result is none of the \(expected.count) that are right",
    expected: expected.map(\.description).joined(separator: " or "), actual: actual, file: file,
    line: line)
}

/// Checks that a rule holds.
///
/// - Parameters:
///   - condition: Whether it holds.
///   - rule: The rule as a sentence.
///   - file: Where a failure is reported.
///   - line: Where a failure is reported.
/// - Throws: Whatever `condition` throws.
public func expect(
  _ condition: @autoclosure () throws -> Bool, _ rule: StaticString,
  file: StaticString = #filePath, line: UInt = #line
) throws {
  if try !condition() { XCTFail("This does not hold: \(rule)", file: file, line: line) }
}

/// Checks that the solution refuses an input by throwing `InvalidInput`.
///
/// - Parameters:
///   - file: Where a failure is reported.
///   - line: Where a failure is reported.
///   - body: The call.
/// - Throws: Nothing; a suite's expectation of this name does.
public func expectInvalidInput<T>(
  file: StaticString = #filePath, line: UInt = #line, _ body: () throws -> T
) throws {
  do {
    let result = Value(reflecting: try body())
    fail(
      "An input that must be refused was accepted.", expected: "throws InvalidInput",
      actual: result,
      file: file, line: line)
  } catch {
    guard "\(type(of: error))" != "InvalidInput" else { return }
    XCTFail(
      "An input was refused with another error than InvalidInput: \(error)", file: file, line: line)
  }
}

private func fail(
  _ message: String, expected: String, actual: Value, file: StaticString, line: UInt
) {
  XCTFail("\(message)\n  expected  \(expected)\n  actual    \(actual)", file: file, line: line)
}
