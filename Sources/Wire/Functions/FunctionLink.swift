/// The way of functions across the pipe: one end lends a function, the other borrows it by its number.
///
/// Each end has one, which encoders and decoders carry, so that a function can stand wherever a value can.
/// A function never crosses; what crosses is a call of it, and its answer.
public protocol FunctionLink: AnyObject {
  /// Encodes what stands for a function at the other end: its number, as long as somebody may call it.
  func encode(_ function: LentFunction, into encoder: inout WireEncoder)

  /// The function that the other end has lent under a number.
  ///
  /// - Parameters:
  ///   - number: The number, a claim of the other end.
  ///   - name: What a report calls the function.
  /// - Returns: The function, which may turn out not to be there when it is called.
  /// - Throws: A `WireError` where no function can have been lent under the number.
  func borrow(
    _ number: UInt32, named name: String
  ) throws(WireError) -> any BorrowedFunction
}

// MARK: - Coding

extension WireEncoder {
  /// Encodes a function, which the other end can call from now on.
  public mutating func function(_ function: LentFunction) {
    guard let functions else { return encode(UInt32.max) }
    functions.encode(function, into: &self)
  }
}

extension WireDecoder {
  /// The memory that is allowed for a function, in bytes.
  private static var functionSize: Int { 256 }

  /// Decodes a function of the other end.
  ///
  /// - Parameter name: What a report calls it.
  /// - Returns: The function.
  /// - Throws: A `WireError` where no number stands, or no function can.
  public mutating func function(
    named name: String
  ) throws(WireError) -> any BorrowedFunction {
    let number = try decode(UInt32.self)
    // What is made for it takes many times the four bytes of its number.
    try charge(1, of: Self.functionSize)
    guard let functions else { throw .invalidValue("there is nobody to call a function") }
    return try functions.borrow(number, named: name)
  }
}
