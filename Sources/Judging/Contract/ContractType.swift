/// A type that can cross the pipe between a hidden suite and a solution.
indirect enum ContractType: Codable, Equatable, Sendable {
  case bool
  case string
  /// A fixed-width or word-sized integer, by its name: `Int`, `UInt8`, …
  case integer(String)
  /// `Float` or `Double`.
  case floatingPoint(String)
  case optional(ContractType)
  case array(ContractType)
  case set(ContractType)
  case dictionary(key: ContractType, value: ContractType)
  case range(ContractType)
  case closedRange(ContractType)
  /// At least two elements, or none for `Void`.
  case tuple([ContractField])
  /// A structure or enumeration of ExerciseKit or of the exercise's Types.swift, by its name.
  case named(String)
  /// An object of a class or a structure of the starter, by the name of its type.
  case object(String)
  /// A function, which is called at the end where it is and never crosses.
  case function(ContractFunctionType)
  /// A sequence or an iterator, whose elements are computed at the end where it is.
  case sequence(ContractSequence, ContractType)

  /// The type as Swift source.
  var source: String {
    switch self {
    case .bool: "Bool"
    case .string: "String"
    case .integer(let name), .floatingPoint(let name), .named(let name),
      .object(let name):
      name
    case .optional(.function(let type)): "(\(type.source))?"
    case .optional(let wrapped): "\(wrapped.source)?"
    case .array(let element): "[\(element.source)]"
    case .set(let element): "Set<\(element.source)>"
    case .dictionary(let key, let value): "[\(key.source): \(value.source)]"
    case .range(let bound): "Range<\(bound.source)>"
    case .closedRange(let bound): "ClosedRange<\(bound.source)>"
    case .tuple(let elements):
      "(" + elements.map(\.source).joined(separator: ", ") + ")"
    case .function(let type): type.source
    case .sequence(let kind, let element): kind.source(of: element.source)
    }
  }

  /// Whether an array of this type is sent as one block of memory.
  var isScalar: Bool {
    switch self {
    case .integer, .floatingPoint: true
    default: false
    }
  }
}
