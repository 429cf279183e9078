import Foundation

/// What an authority answered to calls of one object, as its script recorded it.
///
/// The vectors of `golden` are calls of functions of values. What an object answers depends on the calls before, so
/// for a type with state the script writes whole sessions into a file of `Tests`, and a test goes through each with
/// an object of the solution.
public struct RecordedSession<Arguments: Decodable, Answer: Decodable>: Decodable {
  /// What the session was made with: the arguments of the initializer, and those of the calls.
  public let arguments: Arguments
  /// What the authority answered.
  public let returns: Answer
}

/// Reads the sessions of one kind.
///
/// - Parameters:
///   - kind: The name of the session, "function" in its line.
///   - lines: The text that the script wrote: an object of JSON in each line, after one about the authority.
/// - Returns: The sessions in their order, at least one.
/// - Throws: What is wrong with a line.
public func recordedSessions<Arguments: Decodable, Answer: Decodable>(
  _ kind: String, in lines: String
) throws -> [RecordedSession<Arguments, Answer>] {
  let decoder = JSONDecoder()
  decoder.nonConformingFloatDecodingStrategy = .convertFromString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  let sessions = try lines.split(separator: "\n").map { Data($0.utf8) }
    .filter { try decoder.decode(SessionKind.self, from: $0).function == kind }
    .map { try decoder.decode(RecordedSession<Arguments, Answer>.self, from: $0) }
  precondition(!sessions.isEmpty, "There is no recorded session '\(kind)'")
  return sessions
}

/// Of which kind a line is; the first one, about the authority, has none.
private struct SessionKind: Decodable {
  let function: String?
}
