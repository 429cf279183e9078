import Foundation

/// A JSON document.
package enum JSONValue: Codable, Equatable, Sendable {
  case null
  case bool(Bool)
  /// A whole number of up to 128 bits, so that none of a Swift integer is lost.
  case integer(Int128)
  /// Any other number; -0 too, which no integer is.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Double.self), number.isFinite {
      let isNegativeZero = number == 0 && number.sign == .minus
      let isWhole = number == number.rounded() && !isNegativeZero
      let whole = isWhole ? try? container.decode(Int128.self) : nil
      self = whole.map { .integer($0) } ?? .number(number)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }

  /// Reads a document.
  init(parsing text: Data) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: text)
  }

  /// What kind of value it is, for messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a Boolean"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
