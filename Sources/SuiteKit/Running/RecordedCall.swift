/// A call that was made, kept until the report of a failure may need it.
///
/// Text is made on demand: most calls are right and nobody ever reads them.
struct RecordedCall {
  /// Makes the call as Swift source.
  let text: () -> String
  /// The value that came back, if one did.
  var result: Any?

  /// The value that came back, as text.
  func resultText() -> String? {
    result.map { Value(reflecting: $0).description }
  }
}
