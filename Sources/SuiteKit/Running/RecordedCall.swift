import Isolation

/// A call that was made, kept until the report of a failure may need it.
///
/// Text and bytes are made on demand: most calls are right and nobody ever reads them.
struct RecordedCall {
  /// Makes the call as Swift source.
  let text: () -> String
  /// The value that came back, if one did.
  private(set) var result: Any?
  /// Whether it has to do with objects, without which its arguments say nothing.
  private let hasObjects: Bool
  private let function: Int
  private let arguments: () -> [UInt8]
  private let encode: (Any) -> [UInt8]?
  /// The value that came back as it crossed the pipe, unless it is too large for a report.
  private var resultBytes: [UInt8]?

  /// Records a call that is about to be made.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - story: Makes the calls that led to it, where it has to do with objects.
  init<Result>(_ call: Call<Result>, story: (() -> String)? = nil) {
    let call = call.withoutObjects
    hasObjects = call.form != nil
    text = story ?? { call.description }
    function = call.function
    arguments = { call.encodedArguments() }
    encode = { call.encodedResult($0) }
  }

  /// Notes what came back.
  mutating func note(result: Any, bytes: [UInt8]) {
    self.result = result
    resultBytes = bytes.count <= CounterexampleRecord.byteLimit ? bytes : nil
  }

  /// Notes that an error came back.
  mutating func note(error: SolutionError) {
    result = error
  }

  /// The value that came back, as text.
  func resultText() -> String? {
    result.map { Value(reflecting: $0).description }
  }

  /// The bytes of a value that the call should have returned.
  ///
  /// - Parameters:
  ///   - expected: The value.
  ///   - actual: What it was compared with.
  /// - Returns: Nothing if something else was compared than the whole result of this call, such as its
  ///   length or a part of it.
  func encoded(expected: Any, inPlaceOf actual: Value) -> [UInt8]? {
    guard resultBytes != nil, let result, Value(reflecting: result) == actual else { return nil }
    return encode(expected)
  }

  /// What a report shows of the call, when it has turned out to be the one that failed.
  func failed() -> FailedCall {
    let isTooLarge = result != nil && !(result is SolutionError) && resultBytes == nil
    let values =
      isTooLarge || hasObjects
      ? nil
      : CounterexampleRecord(
        function: function, arguments: arguments(), expected: nil, actual: resultBytes)
    return FailedCall(text: text(), values: values)
  }
}
