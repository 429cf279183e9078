/// An error that a function of the caller threw: its description, for the error itself stays with the caller.
///
/// A solution that lets it pass, or throws it again, gives the caller back the same error.
public struct CallbackError: Error, CustomStringConvertible {
  /// The number by which the caller knows the error.
  let number: UInt32

  /// The name of the error's type.
  public let type: String

  /// What the error says of itself.
  public let description: String
}
