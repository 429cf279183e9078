/// A function of the other end, which may be called for as long as somebody holds this.
///
/// Sendable, because a solution may call what it was given from any thread.
public protocol BorrowedFunction: AnyObject, Sendable {
  /// Calls the function at the other end and waits for its answer.
  ///
  /// - Parameters:
  ///   - role: What the function stands for.
  ///   - arguments: The arguments, for a report.
  ///   - encode: Encodes them.
  ///   - decode: Decodes the answer.
  /// - Returns: What the function returned.
  /// - Throws: What the function threw, or what kept it from answering.
  func call<Result>(
    as role: FunctionRole, _ arguments: () -> [Any], encode: (inout WireEncoder) -> Void,
    decode: (inout WireDecoder) throws(WireError) -> Result
  ) throws -> Result

  /// Takes an error that cannot be thrown where it occurred: that of an iterator.
  ///
  /// It returns only where who asked can be told in another way that there was no answer.
  func giveUp(because error: any Error)
}

extension BorrowedFunction {
  /// Calls a function whose type says that it throws nothing.
  ///
  /// Whatever is thrown ends the process. Only a worker calls this: a suite declares what it borrows as
  /// throwing.
  public func callWithoutError<Result>(
    _ arguments: () -> [Any], encode: (inout WireEncoder) -> Void,
    decode: (inout WireDecoder) throws(WireError) -> Result
  ) -> Result {
    do {
      return try call(as: .function, arguments, encode: encode, decode: decode)
    } catch {
      fatalError("\(error)")
    }
  }
}
