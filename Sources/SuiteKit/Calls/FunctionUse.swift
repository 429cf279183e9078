/// Where a call holds functions or sequences, which cross the pipe as numbers and cannot be compared.
public struct FunctionUse: OptionSet, Sendable {
  /// Among the arguments.
  public static let arguments = FunctionUse(rawValue: 1)
  /// In the result.
  public static let result = FunctionUse(rawValue: 2)

  /// The places as bits.
  public let rawValue: Int

  /// Creates a set of places.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}
