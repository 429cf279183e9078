public import Wire

/// A call of an asynchronous function of the suite, for which a task of the solution waits.
///
/// The suite's closure runs when the solution makes the call, and what it returns or throws arrives when the suite
/// says so, which it is asked whenever no task of the solution can go on (`whenAllTasksWait(_:)`). So a suite decides
/// what takes how long and sees what is under way together, and no clock is involved.
public struct WaitingCall {
  /// The calls of a worker are numbered as they are made.
  let number: Int
  /// The name of the parameter that holds the function.
  public let name: String
  /// The arguments of the call.
  public let arguments: [Any]

  /// Notes a call that is being made; to be called by generated code.
  public static func begin(_ number: Int, of name: String, arguments: [Any]) {
    SuiteState.current.tasks.calls[number] = WaitingCall(
      number: number, name: name, arguments: arguments)
  }

  /// What a worker asks when all of its tasks wait; to be lent by generated code after each such function.
  public static var settling: LentFunction {
    LentFunction(name: "settling", role: .settling, canThrow: false) { decoder in
      let hasAnswer = try decoder.decode(Bool.self)
      let numbers = try decoder.scalars(Int.self)
      try decoder.finish()
      return (
        { [] },
        {
          let number = try SuiteState.current.tasks.settle(numbers, hasAnswer)
          return (
            (),
            { encoder in encoder.optional(number) { encoder, number in encoder.encode(number) } }
          )
        }
      )
    }
  }
}

/// Says what is done when no task of the solution can go on, until the test ends.
///
/// Without it the call that has waited longest returns, and as soon as the solution has answered nothing does.
///
/// ```swift
/// whenAllTasksWait { calls, hasAnswer in hasAnswer ? nil : calls.last }
/// ```
///
/// - Parameter choose: Is given the calls that wait, in the order in which they were made, and whether the solution
///   has answered the suite's own call; returns the one that returns now. If it returns none, the solution's answer
///   arrives; where there is none yet, the solution waits for ever. It may expect, and throw what ends the test.
public func whenAllTasksWait(
  _ choose: @escaping (_ calls: [WaitingCall], _ hasAnswer: Bool) throws -> WaitingCall?
) {
  SuiteState.current.tasks.choose = choose
}
