import Wire

/// The functions that crossed the pipe because of one call, in the order in which they did, with what they were
/// asked and answered.
final class CallTranscript {
  private(set) var functions: [FunctionTranscript] = []
  /// More of them nobody reads, and an iterator may be made in every step of a loop.
  private static let limit = 8

  /// Begins the transcript of a function.
  func begin(_ name: String, _ role: FunctionRole) -> FunctionTranscript {
    let transcript = FunctionTranscript(of: name, as: role)
    if functions.count < Self.limit { functions.append(transcript) }
    return transcript
  }

  /// What follows the call in a report: ` where f(0) = 1, f(0.5) = 2`; empty where nothing was asked.
  var text: String {
    let texts = functions.compactMap(\.text)
    return texts.isEmpty ? "" : " where " + texts.joined(separator: "; ")
  }
}
