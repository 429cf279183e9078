import Isolation

/// A call that was made, kept until the report of a failure may need it.
///
/// Text and bytes are made on demand: most calls are right and nobody ever reads them.
struct RecordedCall {
  /// Makes the call as Swift source.
  private let description: () -> String
  /// Makes the calls that led to it and the call, where it has to do with objects; its number among them.
  private var story: (() -> String?)?
  private(set) var entry: Int?
  /// The value that came back, if one did.
  private(set) var result: Any?
  /// Whether it has to do with objects, without which its arguments say nothing.
  private let hasObjects: Bool
  private let function: Int
  private let arguments: () -> [UInt8]
  private let encode: (Any) -> [UInt8]?
  /// The functions that crossed the pipe because of it.
  let transcript: CallTranscript
  /// Whether the result is a value, which can be shown.
  private let returnsValue: Bool
  /// The value that came back as it crossed the pipe, unless it is too large for a report.
  private var resultBytes: [UInt8]?

  /// Records a call that is about to be made.
  init<Result>(_ call: Call<Result>) {
    let call = call.withoutObjects
    let transcript = CallTranscript()
    hasObjects = call.form != nil
    description = { call.description }
    function = call.function
    arguments = { call.encodedArguments(lending: ReportedFunctions(transcript)) }
    self.transcript = transcript
    returnsValue = !call.holds.contains(.result)
    encode = { call.encodedResult($0) }
  }

  /// The call as Swift source, with what led to it and what functions were asked.
  var text: String { story?() ?? description() + transcript.text }

  /// Notes the number of the call in a story of objects, and how this is told.
  mutating func tell(_ entry: Int, _ story: @escaping () -> String?) {
    self.entry = entry
    self.story = story
  }

  /// Notes what came back.
  mutating func note(result: Any, bytes: [UInt8]) {
    self.result = result
    resultBytes = returnsValue && bytes.count <= CounterexampleRecord.byteLimit ? bytes : nil
  }

  /// Notes that an error came back.
  mutating func note(error: SolutionError) {
    result = error
  }

  /// The value that came back, as text.
  func resultText() -> String? {
    result.flatMap { returnsValue || $0 is SolutionError ? Value(reflecting: $0).description : nil }
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
    let isTooLarge =
      result != nil && returnsValue && !(result is SolutionError) && resultBytes == nil
    let values =
      isTooLarge || hasObjects
      ? nil
      : CounterexampleRecord(
        function: function, arguments: arguments(), expected: nil, actual: resultBytes)
    return FailedCall(text: text, values: values)
  }
}
