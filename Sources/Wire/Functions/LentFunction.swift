/// A function of this end, as the other end can call it.
public final class LentFunction {
  /// A call whose arguments have been decoded.
  public typealias Call = (arguments: () -> [Any], make: () throws -> Answer)

  /// What a call came to: the value for a report, and how it crosses the pipe.
  public typealias Answer = (value: Any, encode: (inout WireEncoder) -> Void)

  /// What a report calls the function: the parameter or property that holds it.
  public let name: String

  /// What kind of function it is.
  public let role: FunctionRole

  /// Whether its type has `throws`: whether the other end can be told of an error.
  public let canThrow: Bool

  private var content: ((inout WireDecoder) throws -> Call)?

  /// Creates what is lent for a function.
  ///
  /// - Parameters:
  ///   - name: What a report calls it.
  ///   - role: What kind of function it is.
  ///   - canThrow: Whether its type has `throws`.
  ///   - prepare: Decodes the arguments of a call; throws `WireError` only, see `Worker.ServedFunction`.
  public init(
    name: String, role: FunctionRole = .function, canThrow: Bool,
    prepare: @escaping (inout WireDecoder) throws -> Call
  ) {
    self.name = name
    self.role = role
    self.canThrow = canThrow
    content = prepare
  }

  /// Decodes the arguments of a call.
  ///
  /// - Parameter decoder: The arguments.
  /// - Returns: The call.
  /// - Throws: A `WireError` for what are no arguments, and where the function is no longer lent.
  public func prepare(_ decoder: inout WireDecoder) throws -> Call {
    guard let content else { throw WireError.invalidValue("the function is no longer lent") }
    return try content(&decoder)
  }

  /// Lets go of the function, which may not escape from the call that it was given to.
  public func revoke() {
    content = nil
  }
}
