/// A value that came over the pipe, in the form that `ArgumentEncoder` describes.
///
/// Fields keep the order in which they are declared, and numbers their own digits: a `Float` is shown as
/// 0.1 and not as the `Double` next to it.
indirect enum DecodedValue {
  case null
  case bool(Bool)
  case integer(Int128)
  /// A number by its shortest decimal form, which reads back as the same number.
  case number(Double, text: String)
  case string(String)
  case array([DecodedValue])
  case object([(label: String, value: DecodedValue)])

  /// A number; what JSON has no number for is a string.
  static func number<T: BinaryFloatingPoint & LosslessStringConvertible>(_ value: T) -> DecodedValue
  {
    if value.isNaN { return .string("nan") }
    if value.isInfinite { return .string(value > 0 ? "inf" : "-inf") }
    let text = value.description
    return .number(Double(text) ?? Double(value), text: text)
  }
}

// MARK: - JSON

extension DecodedValue {
  /// The value as JSON on one line.
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(_, let text): text
    case .string(let value): Self.json(value)
    case .array(let values): "[\(values.map(\.text).joined(separator: ","))]"
    case .object(let fields):
      "{" + fields.map { "\(Self.json($0.label)):\($0.value.text)" }.joined(separator: ",") + "}"
    }
  }

  /// The value as a part of a document, exactly as it will be read back.
  var json: JSONValue {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .number(let value, _): Self.json(value)
    case .string(let value): .string(value)
    case .array(let values): .array(values.map(\.json))
    case .object(let fields):
      .object(Dictionary(fields.map { ($0.label, $0.value.json) }) { first, _ in first })
    }
  }

  /// A whole number is an integer up to the size from which it is written with an exponent.
  private static func json(_ number: Double) -> JSONValue {
    let isNegativeZero = number == 0 && number.sign == .minus
    guard !isNegativeZero, number.magnitude < 0x1p54 else { return .number(number) }
    return Int128(exactly: number).map { .integer($0) } ?? .number(number)
  }

  /// Returns a string as JSON.
  static func json(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
