/// What is wrong with bytes that should have been an encoded value.
public enum WireError: Error, Equatable, Sendable {
  /// The bytes end in the middle of a value.
  case truncated

  /// A count announces more elements than the bytes that are left can hold.
  case countTooLarge

  /// A Boolean, or the mark of an optional, is neither 0 nor 1.
  case invalidBool

  /// A string is not UTF-8.
  case invalidUTF8

  /// An enum's case index names no case.
  case invalidCase

  /// A dictionary or a set holds the same key twice, or a key that does not equal itself.
  case duplicateKey

  /// A range's lower bound is above its upper bound, or one of them is not a number.
  case invalidRange

  /// Bytes are left after the last value.
  case trailingBytes

  /// The values are nested deeper than the decoder follows.
  case tooDeep

  /// The value would need more memory than its bytes justify.
  case budgetExceeded

  /// The parts are sound but do not make a value of the type, for the given reason.
  case invalidValue(String)
}

// MARK: - CustomStringConvertible

extension WireError: CustomStringConvertible {
  /// The error as a clause that can follow "cannot decode the value: ".
  public var description: String {
    switch self {
    case .truncated: "the bytes end in the middle of a value"
    case .countTooLarge: "a count is larger than the bytes that follow it can hold"
    case .invalidBool: "a Boolean is neither 0 nor 1"
    case .invalidUTF8: "a string is not UTF-8"
    case .invalidCase: "a case index names no case of the enum"
    case .duplicateKey: "a key occurs twice, or does not equal itself"
    case .invalidRange: "the bounds of a range are not in order"
    case .trailingBytes: "bytes are left after the last value"
    case .tooDeep: "the values are nested too deeply"
    case .budgetExceeded: "the value needs more memory than its bytes justify"
    case .invalidValue(let reason): reason
    }
  }
}
