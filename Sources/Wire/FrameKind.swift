/// What a frame asks for or answers.
public enum FrameKind: UInt8, CaseIterable, Sendable {
  /// Request: call a function and answer with its result.
  case call = 1

  /// Request: decode the arguments of a function and keep them.
  case prepare = 2

  /// Request: make the prepared call and keep its result; only this is timed.
  case run = 3

  /// Request: answer with the kept result.
  case fetch = 4

  /// Request, the first if it is made: load the library with the solution.
  case load = 5

  /// Request: call a function that the worker has lent and answer with its result.
  case invoke = 16

  /// Reply to `ask`: the value that the function returned.
  case answered = 17

  /// Reply to `ask`: the function threw an error, with its number, its type and its description.
  case failed = 18

  /// Nothing holds these functions of the worker any more; there is no reply.
  case release = 19

  /// Reply to `load`, and unasked where the solution is part of the program: the worker serves the
  /// contract with this digest.
  case ready = 128

  /// Reply: the value that the function returned.
  case returned = 129

  /// Reply: the function threw an error of this type with this description.
  case threw = 130

  /// Reply: the arguments are decoded.
  case prepared = 131

  /// Reply: the call has been made.
  case ran = 132

  /// Reply: the request made no sense to the worker's own code, which is a fault of the judge.
  case rejected = 133

  /// Reply, unasked and last: what the worker's signal handler saw when the process crashed.
  case crashed = 134

  /// Reply, unasked and first: the program runs and waits for `load`.
  case started = 135

  /// Request of the worker, while it owes a reply: call a function that the suite has lent.
  case ask = 144

  /// Reply: the function threw the error with which the suite has answered an `ask`.
  case rethrew = 145

  /// Nothing holds these functions of the suite any more; there is no reply.
  case released = 146
}

extension FrameKind {
  /// Whether the frame goes from the suite to the worker.
  public var isRequest: Bool { rawValue < FrameKind.ready.rawValue }
}
