/// An error that a solution threw instead of returning a value.
///
/// The error itself stays in the worker; its name and description come over the pipe.
public struct SolutionError: Error, Equatable, CustomStringConvertible {
  /// The name of the error's type: `InvalidInput`.
  public let type: String
  /// What the error says of itself.
  public let message: String

  /// The error as it is shown in a report.
  public var description: String { "threw \(type): \(message)" }

  /// Whether it is the error that a solution throws for input that a statement says is refused.
  var isInvalidInput: Bool { type == "InvalidInput" }
}
