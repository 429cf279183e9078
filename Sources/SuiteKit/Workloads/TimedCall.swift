/// A call whose type of result does not matter to who times it.
protocol TimedCall {
  /// Makes the call on a server and returns its result and the CPU time that it took.
  func timed(on server: SolutionServer) throws -> (result: Any, time: CallTime)
}

extension Call: TimedCall {
  func timed(on server: SolutionServer) throws -> (result: Any, time: CallTime) {
    try server.performTimed(self)
  }
}
