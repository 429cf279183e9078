import Foundation
import Wire

/// Turns the bytes of a result into JSON, in the form that `ArgumentEncoder` describes.
struct ResultDecoder {
  let contract: Contract

  /// Returns a result as JSON on one line.
  func json(from bytes: [UInt8], as type: ContractType) throws(WireError) -> String {
    var decoder = WireDecoder(bytes)
    let text = try json(type, &decoder)
    try decoder.finish()
    return text
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

// MARK: - Values

extension ResultDecoder {
  private func json(
    _ type: ContractType, _ decoder: inout WireDecoder
  ) throws(WireError) -> String {
    switch type {
    case .bool: return "\(try decoder.decode(Bool.self))"
    case .string: return Self.json(try decoder.decode(String.self))
    case .integer(let name): return try integer(name, &decoder)
    case .floatingPoint("Float"): return Self.number(try decoder.decode(Float.self))
    case .floatingPoint: return Self.number(try decoder.decode(Double.self))
    case .optional(let wrapped):
      let value = try decoder.optional { decoder throws(WireError) in try json(wrapped, &decoder) }
      return value ?? "null"
    case .array(let element), .set(let element):
      let values = try decoder.array { decoder throws(WireError) in try json(element, &decoder) }
      return "[\(values.joined(separator: ","))]"
    case .dictionary(let key, let value):
      return try dictionary(key, value, &decoder)
    case .range(let bound), .closedRange(let bound):
      return "{\"lower\":\(try json(bound, &decoder)),\"upper\":\(try json(bound, &decoder))}"
    case .tuple(let fields): return try self.fields(fields, &decoder)
    case .named(let name): return try named(name, &decoder)
    }
  }

  private func integer(
    _ name: String, _ decoder: inout WireDecoder
  ) throws(WireError) -> String {
    switch name {
    case "Int8": "\(try decoder.decode(Int8.self))"
    case "Int16": "\(try decoder.decode(Int16.self))"
    case "Int32": "\(try decoder.decode(Int32.self))"
    case "Int64": "\(try decoder.decode(Int64.self))"
    case "UInt": "\(try decoder.decode(UInt.self))"
    case "UInt8": "\(try decoder.decode(UInt8.self))"
    case "UInt16": "\(try decoder.decode(UInt16.self))"
    case "UInt32": "\(try decoder.decode(UInt32.self))"
    case "UInt64": "\(try decoder.decode(UInt64.self))"
    default: "\(try decoder.decode(Int.self))"
    }
  }

  /// The shortest decimal form that reads back as the same number.
  private static func number<T: BinaryFloatingPoint & LosslessStringConvertible>(
    _ value: T
  ) -> String {
    if value.isNaN { return "\"nan\"" }
    if value.isInfinite { return value > 0 ? "\"inf\"" : "\"-inf\"" }
    return value.description
  }

  private func dictionary(
    _ key: ContractType, _ value: ContractType, _ decoder: inout WireDecoder
  ) throws(WireError) -> String {
    let pairs = try decoder.array { decoder throws(WireError) -> (String, String) in
      (try json(key, &decoder), try json(value, &decoder))
    }.sorted { $0.0 < $1.0 }
    return key == .string
      ? "{" + pairs.map { "\($0.0):\($0.1)" }.joined(separator: ",") + "}"
      : "[" + pairs.map { "[\($0.0),\($0.1)]" }.joined(separator: ",") + "]"
  }

  private func fields(
    _ fields: [ContractField], _ decoder: inout WireDecoder
  ) throws(WireError) -> String {
    if fields.isEmpty {
      try decoder.unit()
      return "null"
    }
    var parts: [String] = []
    let isLabelled = fields.allSatisfy { $0.label != nil }
    for field in fields {
      let value = try json(field.type, &decoder)
      parts.append(isLabelled ? "\(Self.json(field.label ?? "")):\(value)" : value)
    }
    let text = parts.joined(separator: ",")
    return isLabelled ? "{\(text)}" : "[\(text)]"
  }

  private func named(_ name: String, _ decoder: inout WireDecoder) throws(WireError) -> String {
    switch contract.types[name]?.shape {
    case .structure(let fields, _): return try self.fields(fields, &decoder)
    case .enumeration(let cases):
      let chosen = cases[try decoder.caseIndex(below: cases.count)]
      guard !chosen.payload.isEmpty else { return Self.json(chosen.name) }
      return "{\(Self.json(chosen.name)):\(try fields(chosen.payload, &decoder))}"
    case nil: throw .invalidValue("the type \(name) is not known")
    }
  }
}
