/// The error that a solution throws where an exercise's statement says that an input is refused.
public struct InvalidInput: Error, Equatable, Sendable {
  /// What is wrong with the input; for people, not compared by the tests.
  public var message: String

  /// Creates an error from what is wrong with the input.
  @inlinable
  public init(_ message: String) {
    self.message = message
  }
}

// MARK: - CustomStringConvertible

extension InvalidInput: CustomStringConvertible {
  /// The message.
  @inlinable
  public var description: String { message }
}
