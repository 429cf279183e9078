import Wire

/// Turns the bytes of a result into JSON, in the form that `ArgumentEncoder` describes.
struct ResultDecoder {
  let contract: Contract

  /// Returns a result as JSON on one line.
  func json(from bytes: [UInt8], as type: ContractType) throws(WireError) -> String {
    var decoder = WireDecoder(bytes)
    let value = try value(type, &decoder)
    try decoder.finish()
    return value.text
  }

  /// Decodes one value of several that follow each other.
  func value(
    _ type: ContractType, _ decoder: inout WireDecoder
  ) throws(WireError) -> DecodedValue {
    switch type {
    case .bool: return .bool(try decoder.decode(Bool.self))
    case .string: return .string(try decoder.decode(String.self))
    case .integer(let name): return .integer(try decoder.integer(named: name))
    case .floatingPoint("Float"): return .number(try decoder.decode(Float.self))
    case .floatingPoint: return .number(try decoder.decode(Double.self))
    case .optional(let wrapped):
      let value = try decoder.optional { decoder throws(WireError) in
        try self.value(wrapped, &decoder)
      }
      return value ?? .null
    case .array(let element), .set(let element):
      return .array(
        try decoder.array { decoder throws(WireError) in try value(element, &decoder) })
    case .dictionary(let key, let value):
      return try dictionary(key, value, &decoder)
    case .range(let bound), .closedRange(let bound):
      let lower = try value(bound, &decoder)
      return .object([("lower", lower), ("upper", try value(bound, &decoder))])
    case .tuple(let fields): return try self.fields(fields, &decoder)
    case .named(let name): return try named(name, &decoder)
    case .object(let name): throw .invalidValue("a \(name) stays in its process")
    // Where a suite reports a call, a text stands for each function.
    case .function, .sequence: return .string(try decoder.decode(String.self))
    }
  }
}

// MARK: - Values

extension ResultDecoder {
  private func dictionary(
    _ key: ContractType, _ value: ContractType, _ decoder: inout WireDecoder
  ) throws(WireError) -> DecodedValue {
    let pairs = try decoder.array { decoder throws(WireError) -> (DecodedValue, DecodedValue) in
      (try self.value(key, &decoder), try self.value(value, &decoder))
    }.map { (key: $0.0, text: $0.0.text, value: $0.1) }.sorted { $0.text < $1.text }
    guard key == .string else { return .array(pairs.map { .array([$0.key, $0.value]) }) }
    return .object(
      pairs.map { pair in
        if case .string(let key) = pair.key { (key, pair.value) } else { (pair.text, pair.value) }
      })
  }

  private func fields(
    _ fields: [ContractField], _ decoder: inout WireDecoder
  ) throws(WireError) -> DecodedValue {
    if fields.isEmpty {
      try decoder.unit()
      return .null
    }
    var values: [DecodedValue] = []
    for field in fields { values.append(try value(field.type, &decoder)) }
    let labels = fields.compactMap(\.label)
    guard labels.count == fields.count else { return .array(values) }
    return .object(Array(zip(labels, values)))
  }

  private func named(
    _ name: String, _ decoder: inout WireDecoder
  ) throws(WireError) -> DecodedValue {
    switch contract.types[name]?.shape {
    case .structure(let fields, _): return try self.fields(fields, &decoder)
    case .enumeration(let cases):
      let chosen = cases[try decoder.caseIndex(below: cases.count)]
      guard !chosen.payload.isEmpty else { return .string(chosen.name) }
      return .object([(chosen.name, try fields(chosen.payload, &decoder))])
    case nil: throw .invalidValue("the type \(name) is not known")
    }
  }
}
