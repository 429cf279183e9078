/// An answer that is not the expected one, with everything that a report shows of it.
struct Mismatch: Error, CustomStringConvertible {
  /// What is wrong, in one line.
  var message: String
  /// Whether the message is a rule in words, which quotes no value.
  var statesRule = false
  /// The call whose answer it is.
  var call: FailedCall?
  /// The expected value, cut if it is large.
  var expected: String?
  /// The value that came back, cut if it is large.
  var actual: String?
  /// What the call should have returned, encoded; none where something else was compared.
  var expectedResult: [UInt8]?

  var description: String { message }
}
