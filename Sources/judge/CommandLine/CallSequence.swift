import Foundation
import Judging

/// The calls that `judge run` is asked for, one after another.
struct CallSequence {
  private let calls: RunRequest.Calls

  init(_ calls: RunRequest.Calls) {
    self.calls = calls
  }

  /// Answers every call in order, a line each.
  ///
  /// A line that is no call gets an answer that says so, and the next one is read: who sent a thousand
  /// lines wants a thousand answers.
  ///
  /// - Parameters:
  ///   - makeCall: Makes a call and returns its answer.
  ///   - write: Writes an answer.
  /// - Returns: `.success` if the solution answered every call.
  /// - Throws: What the machine says; also, for a single call, what is wrong with it.
  func answerAll(
    _ makeCall: (RequestedCall) throws -> CallAnswer, with write: (String) throws -> Void
  ) throws -> ExitCode {
    switch calls {
    case .one(let file, let function):
      let call = try RequestedCall(function: function, argumentsJSON: Data(contentsOf: file))
      let answer = try makeCall(call)
      try write(answer.value ?? answer.json)
      return answer.isAnswered ? .success : .notAccepted
    case .standardInput:
      var isAnswered = true
      var lines = InputLines(descriptor: 0)
      while let line = try lines.next() {
        guard line.contains(where: { !$0.isWhitespace }) else { continue }
        let answer: CallAnswer
        do {
          answer = try makeCall(RequestedCall(line: Data(line.utf8)))
        } catch let error as InvalidCall {
          answer = error.answer
        }
        try write(answer.json)
        isAnswered = isAnswered && answer.isAnswered
      }
      return isAnswered ? .success : .notAccepted
    }
  }
}
