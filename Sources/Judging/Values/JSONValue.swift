import Foundation

/// A JSON document.
enum JSONValue: Decodable, Equatable {
  case null
  case bool(Bool)
  /// A whole number of up to 128 bits, so that none of a Swift integer is lost.
  case integer(Int128)
  /// Any other number; -0 too, which no integer is.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Double.self) {
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
