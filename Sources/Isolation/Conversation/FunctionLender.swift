/// Who answers when a worker calls a function that it was lent, and knows which of its functions are still held.
///
/// A worker has the numbers of functions and nothing else of them.
public protocol FunctionLender: AnyObject {
  /// Calls a function for a worker, which waits meanwhile.
  ///
  /// It may make further requests of the same session.
  ///
  /// - Parameters:
  ///   - number: What the worker claims to be the number of a function that it was lent.
  ///   - arguments: What it claims to be the arguments.
  /// - Returns: What came of it.
  func answer(function number: UInt32, arguments: [UInt8]) -> FunctionAnswer

  /// Takes functions back that the worker says it no longer holds.
  func takeBack(_ numbers: [UInt32])

  /// The functions and objects of the worker that nobody here holds any more; each of them is named once.
  func unheld() -> [UInt32]
}

/// What comes of a call of a function that was lent to a worker.
public enum FunctionAnswer: Equatable, Sendable {
  /// The function returned the value with these bytes.
  case returned([UInt8])

  /// The function threw an error that the worker may know of, by number, type and description.
  case threw(number: UInt32, type: String, description: String)

  /// The worker broke the protocol, in the given way.
  case refused(String)

  /// There will be no answer: whoever made the call that the worker is busy with has given it up.
  case givenUp
}
