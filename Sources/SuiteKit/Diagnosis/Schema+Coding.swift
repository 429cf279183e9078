import Wire

// The same grammar as that of the generated client, for values whose types are known only here.

extension Schema {
  /// Decodes the arguments of a call.
  ///
  /// - Parameters:
  ///   - bytes: The arguments as they cross the pipe.
  ///   - function: The index of the function.
  /// - Returns: The arguments in the order of the parameters; the default value of one that was left out.
  /// - Throws: What is wrong with the bytes.
  func arguments(from bytes: [UInt8], of function: Int) throws(WireError) -> [Value] {
    var decoder = WireDecoder(bytes)
    var arguments: [Value] = []
    for parameter in functions[function].parameters {
      if let value = try defaultValue(of: parameter), try !decoder.decode(Bool.self) {
        arguments.append(value)
      } else {
        arguments.append(try value(parameter.type, from: &decoder))
      }
    }
    try decoder.finish()
    return arguments
  }

  /// Encodes the arguments of a call.
  ///
  /// - Returns: The bytes; none where a value is not of its parameter's type.
  func encode(_ arguments: [Value], of function: Int) -> [UInt8]? {
    var encoder = WireEncoder()
    for (argument, parameter) in zip(arguments, functions[function].parameters) {
      if parameter.defaultValue != nil { encoder.encode(true) }
      guard encode(argument, as: parameter.type, into: &encoder) else { return nil }
    }
    return encoder.take()
  }

  /// What a parameter is where it is left out; none where it cannot be.
  func defaultValue(of parameter: Parameter) throws(WireError) -> Value? {
    guard let bytes = parameter.defaultValue else { return nil }
    var decoder = WireDecoder(bytes)
    return try value(parameter.type, from: &decoder)
  }

  /// A call whose arguments are encoded already, and whose result is wanted as data.
  func call(_ function: Int, arguments: [UInt8]) -> Call<Value> {
    Call(
      function: function, encodedArguments: arguments, description: functions[function].name
    ) { decoder throws(WireError) in
      try value(functions[function].result, from: &decoder)
    }
  }
}

// MARK: - Decoding

extension Schema {
  /// Decodes a value of a type.
  func value(
    _ type: ValueType, from decoder: inout WireDecoder
  ) throws(WireError) -> Value {
    switch type {
    case .bool: return .bool(try decoder.decode(Bool.self))
    case .string: return .string(try decoder.decode(String.self))
    case .integer(let name): return .integer(try decoder.integer(named: name))
    case .float:
      let number = try decoder.decode(Float.self)
      return .number(Double(number), text: number.description, isSingle: true)
    case .double:
      let number = try decoder.decode(Double.self)
      return .number(number, text: number.description, isSingle: false)
    case .optional(let wrapped):
      return try decoder.optional { decoder throws(WireError) in
        let value = try value(wrapped, from: &decoder)
        // There is a value, and it is nil: not the same as no value.
        if case .null = value { return .enumerationCase(name: "some", payload: [(nil, .null)]) }
        return value
      } ?? .null
    case .array(.float): return .floats(try decoder.scalars(Float.self))
    case .array(.integer("Int")): return .integers(try decoder.scalars(Int.self))
    case .array(let element): return .list(ValueList(try values(element, from: &decoder)))
    case .set(let element): return .set(try values(element, from: &decoder).sorted())
    case .dictionary(let key, let element):
      let entries = try decoder.array { decoder throws(WireError) in
        (key: try value(key, from: &decoder), value: try value(element, from: &decoder))
      }
      return .dictionary(entries.sorted { $0.key < $1.key })
    case .range(let bound), .closedRange(let bound):
      let (lower, upper) = (try value(bound, from: &decoder), try value(bound, from: &decoder))
      return .range(lower: lower, upper: upper, isClosed: type == .closedRange(bound))
    case .tuple(let fields): return .record(type: nil, fields: try self.fields(fields, &decoder))
    case .named(let name):
      switch types[name] {
      case .structure(let fields):
        return .record(type: name, fields: try self.fields(fields, &decoder))
      case .enumeration(let cases):
        let entry = cases[try decoder.caseIndex(below: cases.count)]
        return .enumerationCase(
          name: entry.name,
          payload: entry.payload.isEmpty ? [] : try self.fields(entry.payload, &decoder))
      case nil: throw .invalidCase
      }
    }
  }

  private func values(
    _ element: ValueType, from decoder: inout WireDecoder
  ) throws(WireError) -> [Value] {
    try decoder.array { decoder throws(WireError) in try value(element, from: &decoder) }
  }

  private func fields(
    _ fields: [ValueType.Field], _ decoder: inout WireDecoder
  ) throws(WireError) -> [(label: String?, value: Value)] {
    if fields.isEmpty { try decoder.unit() }
    var values: [(label: String?, value: Value)] = []
    for field in fields { values.append((field.label, try value(field.type, from: &decoder))) }
    return values
  }
}

// MARK: - Encoding

extension Schema {
  /// Encodes a value; false where it is not of the type.
  private func encode(_ value: Value, as type: ValueType, into encoder: inout WireEncoder) -> Bool {
    switch (type, value) {
    case (.bool, .bool(let value)): encoder.encode(value)
    case (.string, .string(let value)): encoder.encode(value)
    case (.integer(let name), .integer(let value)):
      return encoder.encode(value, asIntegerNamed: name)
    case (.float, .number(let value, _, _)): encoder.encode(Float(value))
    case (.double, .number(let value, _, _)): encoder.encode(value)
    case (.optional, .null): encoder.encode(false)
    case (.optional(let wrapped), .enumerationCase("some", let payload))
    where payload.count == 1:
      encoder.encode(true)
      return encode(payload[0].value, as: wrapped, into: &encoder)
    case (.optional(let wrapped), _):
      encoder.encode(true)
      return encode(value, as: wrapped, into: &encoder)
    case (.array(.float), .floats(let values)): encoder.encode(values)
    case (.array(.integer("Int")), .integers(let values)): encoder.encode(values)
    case (.array(let element), _):
      guard let values = value.elements else { return false }
      return encode(Array(values), as: element, into: &encoder)
    case (.set(let element), .set(let values)): return encode(values, as: element, into: &encoder)
    case (.dictionary(let key, let element), .dictionary(let entries)):
      encoder.encode(entries.count)
      return entries.allSatisfy {
        encode($0.key, as: key, into: &encoder) && encode($0.value, as: element, into: &encoder)
      }
    case (.range(let bound), .range(let lower, let upper, _)),
      (.closedRange(let bound), .range(let lower, let upper, _)):
      return encode(lower, as: bound, into: &encoder) && encode(upper, as: bound, into: &encoder)
    case (.tuple(let fields), .record(_, let values)):
      return encode(values, as: fields, into: &encoder)
    case (.named(let name), _): return encode(value, asNamed: name, into: &encoder)
    default: return false
    }
    return true
  }

  private func encode(
    _ value: Value, asNamed name: String, into encoder: inout WireEncoder
  ) -> Bool {
    switch (types[name], value) {
    case (.structure(let fields), .record(_, let values)):
      return encode(values, as: fields, into: &encoder)
    case (.enumeration(let cases), .enumerationCase(let name, let payload)):
      guard let index = cases.firstIndex(where: { $0.name == name }) else { return false }
      encoder.caseIndex(index)
      let fields = cases[index].payload
      return fields.isEmpty || encode(payload, as: fields, into: &encoder)
    default: return false
    }
  }

  private func encode(
    _ values: [(label: String?, value: Value)], as fields: [ValueType.Field],
    into encoder: inout WireEncoder
  ) -> Bool {
    if fields.isEmpty { encoder.unit() }
    return values.count == fields.count
      && zip(values, fields).allSatisfy { encode($0.value, as: $1.type, into: &encoder) }
  }

  private func encode(
    _ values: [Value], as element: ValueType, into encoder: inout WireEncoder
  ) -> Bool {
    encoder.encode(values.count)
    return values.allSatisfy { encode($0, as: element, into: &encoder) }
  }
}
