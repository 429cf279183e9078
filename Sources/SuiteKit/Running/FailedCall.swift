import Isolation

/// The call that a failure is about, as it is reported.
struct FailedCall {
  /// The call as Swift source.
  let text: String
  /// Its arguments and its result; none if they are too large for a report.
  private let values: CounterexampleRecord?

  /// Creates the report of a call; values that are too large are left out.
  init(text: String, values: CounterexampleRecord?) {
    self.text = text
    self.values = values.flatMap { $0.isTooLarge ? nil : $0 }
  }

  /// The values together with what the call should have returned, as far as that is one value.
  func counterexample(expected: [UInt8]?) -> CounterexampleRecord? {
    guard var values else { return nil }
    values.expected = expected
    return values.isTooLarge ? nil : values
  }
}
