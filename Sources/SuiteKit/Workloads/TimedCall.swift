/// A call whose type of result does not matter to who times it.
protocol TimedCall {
  /// The call as Swift source, with large values cut.
  var description: String { get }
  /// Makes the call on a server and returns the CPU time that it took.
  func time(on server: SolutionServer) throws -> Duration
  /// Fetches the result of the call that was timed last on a server.
  func fetch(from server: SolutionServer) throws -> Any
}

extension Call: TimedCall {
  func time(on server: SolutionServer) throws -> Duration {
    try server.time(self)
  }

  func fetch(from server: SolutionServer) throws -> Any {
    try server.fetch(self)
  }
}
