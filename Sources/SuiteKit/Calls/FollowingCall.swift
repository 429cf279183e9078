/// A call of an object that other calls make first, as a value: nothing is called until it is performed.
///
/// Generated code makes calls, and `then` puts one after another:
/// `Calls.Adam(lr: 0.1).then { $0.calls.step(weights, gradient) }`. Only the last one is timed.
public struct FollowingCall<Result> {
  /// Makes the calls before the last one on a server and returns the last.
  let last: (SolutionServer) throws -> Call<Result>

  /// A call with the answer of this one.
  ///
  /// - Parameter next: Makes the call.
  /// - Returns: Both, one after the other.
  public func then<Next>(
    _ next: @escaping (Result) throws -> Call<Next>
  ) -> FollowingCall<Next> {
    FollowingCall<Next> { server in try next(server.perform(last(server))) }
  }
}

extension Call {
  /// A call with the answer of this one, which is most often an object.
  ///
  /// - Parameter next: Makes the call.
  /// - Returns: Both, one after the other.
  public func then<Next>(
    _ next: @escaping (Result) throws -> Call<Next>
  ) -> FollowingCall<Next> {
    FollowingCall<Next> { server in try next(server.perform(self)) }
  }
}

extension FollowingCall: TimedCall {
  func timed(on server: SolutionServer) throws -> (result: Any, time: CallTime) {
    try server.performTimed(last(server))
  }
}
