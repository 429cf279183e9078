import Wire

/// Encodes functions for a report, where a text stands for each of them: what it was asked and answered.
final class ReportedFunctions: FunctionLink {
  private var rest: ArraySlice<FunctionTranscript>

  /// Takes the functions in the order in which they crossed the pipe, which is that of the arguments.
  init(_ transcript: CallTranscript) {
    rest = transcript.functions[...]
  }

  func encode(_ function: LentFunction, into encoder: inout WireEncoder) {
    encoder.encode(rest.popFirst()?.text ?? "{ … }")
  }

  func borrow(
    _ number: UInt32, named name: String
  ) throws(WireError) -> any BorrowedFunction {
    preconditionFailure("A report is written and not read.")
  }
}
