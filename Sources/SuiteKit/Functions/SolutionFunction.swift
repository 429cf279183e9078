import Wire

/// A function of the solution, as a suite has it.
final class SolutionFunction: BorrowedFunction {
  private let number: UInt32
  private let name: String
  // A suite calls from one thread at a time.
  nonisolated(unsafe) private let desk: LendingDesk
  nonisolated(unsafe) private let call: CallTranscript
  nonisolated(unsafe) private var transcript: FunctionTranscript?

  init(number: UInt32, name: String, desk: LendingDesk, call: CallTranscript) {
    self.number = number
    self.name = name
    self.desk = desk
    self.call = call
  }

  deinit {
    desk.giveBack(number)
  }

  func call<Result>(
    as role: FunctionRole, _ arguments: () -> [Any], encode: (inout WireEncoder) -> Void,
    decode: (inout WireDecoder) throws(WireError) -> Result
  ) throws -> Result {
    // What it brings with it belongs to the call that brought the function.
    desk.transcript = call
    let transcript = transcript ?? call.begin(name, role)
    self.transcript = transcript
    return try desk.invoke(number, notingIn: transcript, arguments, encode, decode: decode)
  }

  /// Notes the error, with which the test ends whatever it makes of a sequence that breaks off.
  func giveUp(because error: any Error) {
    SuiteState.current.note(thrown: error)
  }
}
