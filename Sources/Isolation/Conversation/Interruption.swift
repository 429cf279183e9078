/// Why waiting for a worker's reply came to an end without one.
enum Interruption: Error, Equatable {
  /// The CPU time of the session is used up.
  case cpuLimit

  /// The wall time of the request is used up.
  case wallLimit

  /// The worker has ended or has closed its end of a pipe, perhaps in the middle of a frame.
  case ended(isFrameIncomplete: Bool)

  /// The worker says that it is about to end.
  case crashed(CrashReport)

  /// The worker did not keep to the protocol, in the given way.
  case violation(String)

  /// Calls back and forth between the two processes are nested deeper than they may be.
  case tooDeep

  /// Nobody waits for the reply any more.
  case givenUp

  /// A fault of ours or of the machine.
  case fault(String)
}

extension Interruption {
  /// A system call of ours failed.
  init(_ error: SystemError) {
    self = .fault("\(error)")
  }
}
