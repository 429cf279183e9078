import Foundation
import Wire

/// Turns arguments in JSON into the bytes that cross the pipe.
///
/// Values look as follows. Numbers are numbers, and where JSON has none, the strings "nan", "inf" and
/// "-inf". Structures and labelled tuples are objects by field, other tuples are arrays. A case of an
/// enumeration is its name, or an object of its name and its payload. A nil is null. A dictionary with
/// string keys is an object, any other an array of pairs. A range is `{"lower": …, "upper": …}`.
struct ArgumentEncoder {
  let contract: Contract

  /// Encodes the arguments of a function, given by parameter name.
  ///
  /// A parameter with a default value may be left out.
  func encode(
    _ arguments: [String: JSONValue], of function: ContractFunction
  ) throws -> [UInt8] {
    let names = function.parameters.map(\.name)
    for name in arguments.keys.sorted() where !names.contains(name) {
      throw JSONMismatch(
        path: name, text: "\(function.fullName) has no such parameter; it has \(names)")
    }
    var encoder = WireEncoder()
    for parameter in function.parameters {
      let value = arguments[parameter.name]
      if parameter.defaultValue != nil {
        encoder.encode(value != nil)
      } else if value == nil {
        throw JSONMismatch(path: parameter.name, text: "this argument is missing")
      }
      if let value { try encode(value, as: parameter.type, at: parameter.name, into: &encoder) }
    }
    return encoder.take()
  }

  /// Encodes one value.
  func encode(_ value: JSONValue, as type: ContractType) throws -> [UInt8] {
    var encoder = WireEncoder()
    try encode(value, as: type, at: "", into: &encoder)
    return encoder.take()
  }
}

// MARK: - Values

extension ArgumentEncoder {
  private func encode(
    _ value: JSONValue, as type: ContractType, at path: String, into encoder: inout WireEncoder
  ) throws {
    switch (type, value) {
    case (.bool, .bool(let value)): encoder.encode(value)
    case (.string, .string(let value)): encoder.encode(value)
    case (.integer(let name), .integer(let value)):
      try encodeInteger(value, as: name, at: path, into: &encoder)
    case (.integer(let name), .number(0)):
      try encodeInteger(0, as: name, at: path, into: &encoder)
    case (.floatingPoint(let name), _):
      try encodeFloatingPoint(value, as: name, at: path, into: &encoder)
    case (.optional, .null): encoder.encode(false)
    case (.optional(let wrapped), _):
      encoder.encode(true)
      try encode(value, as: wrapped, at: path, into: &encoder)
    case (.array(let element), .array(let values)), (.set(let element), .array(let values)):
      if case .set = type { try checkForRepetition(of: values, as: element, at: path) }
      encoder.encode(values.count)
      for (index, value) in values.enumerated() {
        try encode(value, as: element, at: "\(path)[\(index)]", into: &encoder)
      }
    case (.dictionary(.string, let element), .object(let values)):
      encoder.encode(values.count)
      for (key, value) in values.sorted(by: { $0.key < $1.key }) {
        encoder.encode(key)
        try encode(value, as: element, at: "\(path).\(key)", into: &encoder)
      }
    case (.dictionary(let key, let element), .array(let pairs)):
      let fields = [key, element].map { ContractField(label: nil, type: $0) }
      encoder.encode(pairs.count)
      for (index, pair) in pairs.enumerated() {
        try encodeFields(fields, of: pair, at: "\(path)[\(index)]", into: &encoder)
      }
      let keys = pairs.compactMap { pair in
        if case .array(let parts) = pair { parts.first } else { nil }
      }
      try checkForRepetition(of: keys, as: key, at: path)
    case (.range(let bound), .object(let bounds)), (.closedRange(let bound), .object(let bounds)):
      let fields = ["lower", "upper"].map { ContractField(label: $0, type: bound) }
      try encodeFields(fields, of: value, at: path, into: &encoder)
      let (lower, upper) = (bounds["lower"] ?? .null, bounds["upper"] ?? .null)
      guard try number(lower, at: path) <= number(upper, at: path) else {
        throw JSONMismatch(path: path, text: "the lower bound is above the upper one")
      }
    case (.tuple(let fields), _):
      try encodeFields(fields, of: value, at: path, into: &encoder)
    case (.named(let name), _):
      try encodeNamed(name, value, at: path, into: &encoder)
    case (.function, _), (.sequence, _):
      throw JSONMismatch(
        path: path, text: "\(type.source) cannot be given as JSON; a test in Swift can give it")
    default:
      throw JSONMismatch(path: path, text: "\(value.kind) where \(type.source) is wanted")
    }
  }

  /// Refuses an element that stands in a set twice, or a key in a dictionary.
  ///
  /// A worker would refuse it too, but could not say where it is.
  private func checkForRepetition(
    of values: [JSONValue], as type: ContractType, at path: String
  ) throws {
    var known: Set<[UInt8]> = []
    for (index, value) in values.enumerated() {
      guard known.insert(try encode(value, as: type)).inserted else {
        throw JSONMismatch(path: "\(path)[\(index)]", text: "this element stands there twice")
      }
    }
  }

  private func number(_ value: JSONValue, at path: String) throws -> Double {
    switch value {
    case .integer(let value): return Double(value)
    case .number(let value): return value
    case .string("nan"): return .nan
    case .string("inf"): return .infinity
    case .string("-inf"): return -.infinity
    default:
      throw JSONMismatch(
        path: path, text: "\(value.kind) where a number, \"nan\", \"inf\" or \"-inf\" is wanted")
    }
  }

  private func encodeFloatingPoint(
    _ value: JSONValue, as name: String, at path: String, into encoder: inout WireEncoder
  ) throws {
    let number = try number(value, at: path)
    guard name == "Float" else { return encoder.encode(number) }
    guard Float(number).isFinite || !number.isFinite else {
      throw JSONMismatch(path: path, text: "\(number) is too large for a Float")
    }
    encoder.encode(Float(number))
  }

  private func encodeInteger(
    _ value: Int128, as name: String, at path: String, into encoder: inout WireEncoder
  ) throws {
    guard encoder.encode(value, asIntegerNamed: name) else {
      throw JSONMismatch(path: path, text: "\(value) is no \(name)")
    }
  }

  private func encodeNamed(
    _ name: String, _ value: JSONValue, at path: String, into encoder: inout WireEncoder
  ) throws {
    switch contract.types[name]?.shape {
    case .structure(let fields, _):
      try encodeFields(fields, of: value, at: path, into: &encoder)
    case .enumeration(let cases):
      let caseName: String?
      var payload = JSONValue.array([])
      switch value {
      case .string(let name): caseName = name
      case .object(let object) where object.count == 1:
        caseName = object.first?.key
        payload = object.first?.value ?? payload
      default: caseName = nil
      }
      guard let index = cases.firstIndex(where: { $0.name == caseName }) else {
        let names = cases.map(\.name).joined(separator: ", ")
        throw JSONMismatch(
          path: path, text: "\(value.kind) where a case of \(name) is wanted: \(names)")
      }
      encoder.caseIndex(index)
      if !cases[index].payload.isEmpty {
        try encodeFields(cases[index].payload, of: payload, at: path, into: &encoder)
      }
    case nil:
      throw JSONMismatch(path: path, text: "the type \(name) is not known")
    }
  }

  /// Encodes fields from an object by label, or from an array by place where a label is missing.
  private func encodeFields(
    _ fields: [ContractField], of value: JSONValue, at path: String,
    into encoder: inout WireEncoder
  ) throws {
    switch value {
    case .null where fields.isEmpty, .object([:]) where fields.isEmpty:
      encoder.unit()
    case .object(let object):
      let labels = fields.compactMap(\.label)
      for key in object.keys.sorted() where !labels.contains(key) {
        throw JSONMismatch(path: path, text: "there is no field '\(key)'; the fields are \(labels)")
      }
      for field in fields {
        guard let label = field.label, let value = object[label] else {
          throw JSONMismatch(path: path, text: "the field '\(field.label ?? "?")' is missing")
        }
        let place = path.isEmpty ? label : "\(path).\(label)"
        try encode(value, as: field.type, at: place, into: &encoder)
      }
    case .array(let values)
    where values.count == fields.count && fields.contains { $0.label == nil }:
      for (index, pair) in zip(fields, values).enumerated() {
        try encode(pair.1, as: pair.0.type, at: "\(path)[\(index)]", into: &encoder)
      }
    default:
      let wanted = ContractType.tuple(fields).source
      throw JSONMismatch(path: path, text: "\(value.kind) where \(wanted) is wanted")
    }
  }
}
