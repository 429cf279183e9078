/// A type that can cross the pipe, as far as code that knows no exercise has to know it.
///
/// Generated code makes these from the declaration of the API.
public indirect enum ValueType: Equatable, Sendable {
  case bool
  case string
  /// A fixed-width or word-sized integer, by its name: `Int`, `UInt8`, …
  case integer(String)
  case float
  case double
  case optional(ValueType)
  case array(ValueType)
  case set(ValueType)
  case dictionary(key: ValueType, value: ValueType)
  case range(ValueType)
  case closedRange(ValueType)
  case tuple([Field])
  /// A structure or enumeration, by its name in the schema.
  case named(String)

  /// An element of a tuple, a stored property of a structure or a part of a case's payload.
  public struct Field: Equatable, Sendable {
    let label: String?
    let type: ValueType

    /// Creates a field.
    public init(_ label: String?, _ type: ValueType) {
      self.label = label
      self.type = type
    }
  }

  /// What a structure or an enumeration consists of.
  public enum Shape: Equatable, Sendable {
    /// A structure, by its stored properties.
    case structure([Field])
    /// An enumeration, whose cases are numbered in this order.
    case enumeration([Case])
  }

  /// A case of an enumeration.
  public struct Case: Equatable, Sendable {
    let name: String
    let payload: [Field]

    /// Creates a case.
    public init(_ name: String, _ payload: [Field]) {
      self.name = name
      self.payload = payload
    }
  }
}
