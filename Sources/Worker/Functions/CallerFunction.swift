import Wire

/// A function of the suite, as the solution has it.
final class CallerFunction: BorrowedFunction {
  // The loop is used from any thread, which it is made for.
  nonisolated(unsafe) private let loop: ServingLoop
  private let number: UInt32

  init(number: UInt32, loop: ServingLoop) {
    self.number = number
    self.loop = loop
  }

  deinit {
    loop.giveBack(number)
  }

  func call<Result>(
    as role: FunctionRole, _ arguments: () -> [Any], encode: (inout WireEncoder) -> Void,
    decode: (inout WireDecoder) throws(WireError) -> Result
  ) throws -> Result {
    let (kind, payload) = try loop.ask(number, encode)
    var decoder = WireDecoder(payload)
    decoder.functions = loop
    guard kind == .answered else {
      throw CallbackError(
        number: try decoder.decode(UInt32.self), type: try decoder.decode(String.self),
        description: try decoder.decode(String.self))
    }
    let result = try decode(&decoder)
    try decoder.finish()
    return result
  }

  func giveUp(because error: any Error) {
    fatalError("\(error)")
  }
}
