/// Any Swift value, seen as data: what is compared, shortened and shown.
///
/// A hidden suite compares values of every shape: numbers, tensors, tuples, structures of the
/// exercise. Reflection turns them all into this one form, so that an author writes nothing for a type.
indirect enum Value {
  case null
  case bool(Bool)
  case integer(Int128)
  /// A `Double`, or a `Float` widened to one; `text` is the shortest decimal form of the original.
  case number(Double, text: String, isSingle: Bool)
  case string(String)
  case list(ValueList)
  /// A list of `Float`, kept as it is because it may be long.
  case floats([Float])
  /// A list of `Int`, kept as it is because it may be long.
  case integers([Int])
  /// A structure or a tuple; a tuple has no type name.
  case record(type: String?, fields: [(label: String?, value: Value)])
  case enumerationCase(name: String, payload: [(label: String?, value: Value)])
  case dictionary([(key: Value, value: Value)])
  case set([Value])
  case range(lower: Value, upper: Value, isClosed: Bool)
  /// A function or a sequence: equal to nothing, for only its answers can be compared.
  case function(String)
  /// A value that cannot be looked into, by its description.
  case opaque(String)
}

// MARK: - Reflection

extension Value {
  /// Looks into a value.
  init(reflecting value: Any) {
    // By type, not by a cast: an empty array of one type can be cast to an array of any other.
    let type = type(of: value)
    switch value {
    case let value as [Float] where type == [Float].self: self = .floats(value)
    case let value as [Int] where type == [Int].self: self = .integers(value)
    case let value as Bool: self = .bool(value)
    case let value as Float: self = .number(Double(value), text: value.description, isSingle: true)
    case let value as Double: self = .number(value, text: value.description, isSingle: false)
    case let value as String: self = .string(value)
    case is any CalledValue: self = .function("{ … }")
    case let value as any FixedWidthInteger: self = .integer(Int128(truncatingIfNeeded: value))
    default: self.init(children: Mirror(reflecting: value), of: value)
    }
  }

  private init(children mirror: Mirror, of value: Any) {
    switch mirror.displayStyle {
    case .optional:
      let wrapped = mirror.children.first.map { Value(reflecting: $0.value) }
      if case .null = wrapped {
        // There is a value, and it is nil: not the same as no value.
        self = .enumerationCase(name: "some", payload: [(nil, .null)])
      } else {
        self = wrapped ?? .null
      }
    case .collection:
      self = .list(ValueList(reflecting: mirror.children))
    case .set:
      self = .set(mirror.children.map { Value(reflecting: $0.value) }.sorted())
    case .dictionary:
      let entries = mirror.children.map { Self.entry($0.value) }
      self = .dictionary(entries.sorted { $0.key < $1.key })
    case .tuple:
      self = .record(type: nil, fields: Self.fields(of: mirror))
    case .struct:
      self = .record(type: "\(mirror.subjectType)", fields: Self.fields(of: mirror))
    case .enum:
      guard let child = mirror.children.first else {
        self = .enumerationCase(name: "\(value)", payload: [])
        return
      }
      let payload = Mirror(reflecting: child.value)
      let fields =
        payload.displayStyle == .tuple
        ? Self.fields(of: payload) : [(nil, Value(reflecting: child.value))]
      self = .enumerationCase(name: child.label ?? "?", payload: fields)
    default:
      let isFunction = "\(mirror.subjectType)".contains("->")
      self = isFunction ? .function("{ … }") : Self.range(mirror) ?? .opaque("\(value)")
    }
  }

  private static func range(_ mirror: Mirror) -> Value? {
    let children = Array(mirror.children)
    guard children.map(\.label) == ["lowerBound", "upperBound"] else { return nil }
    return .range(
      lower: Value(reflecting: children[0].value), upper: Value(reflecting: children[1].value),
      isClosed: "\(mirror.subjectType)".hasPrefix("Closed"))
  }

  private static func entry(_ value: Any) -> (key: Value, value: Value) {
    let parts = Array(Mirror(reflecting: value).children)
    guard parts.count == 2 else { return (.opaque("\(value)"), .null) }
    return (Value(reflecting: parts[0].value), Value(reflecting: parts[1].value))
  }

  private static func fields(of mirror: Mirror) -> [(label: String?, value: Value)] {
    mirror.children.map { child in
      // Reflection calls the elements of an unlabelled tuple ".0", ".1", …
      let label = child.label.flatMap { $0.hasPrefix(".") ? nil : $0 }
      return (label, Value(reflecting: child.value))
    }
  }
}

// MARK: - Structure

extension Value: Comparable {
  /// An order for showing the elements of a set, which have none of their own.
  static func < (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): a < b
    case (.number(let a, _, _), .number(let b, _, _)): a < b
    case (.bool(let a), .bool(let b)): !a && b
    case (.string(let a), .string(let b)), (.opaque(let a), .opaque(let b)): a < b
    case (.floats(let a), .floats(let b)): a.lexicographicallyPrecedes(b)
    case (.integers(let a), .integers(let b)): a.lexicographicallyPrecedes(b)
    case (.enumerationCase(let a, _), .enumerationCase(let b, _)) where a != b: a < b
    default:
      if let a = left.parts, let b = right.parts {
        a.lexicographicallyPrecedes(b)
      } else {
        left.description < right.description
      }
    }
  }

  /// What a value consists of, in order; none for one that has no parts.
  private var parts: [Value]? {
    switch self {
    case .record(_, let fields), .enumerationCase(_, let fields): fields.map(\.value)
    case .dictionary(let entries): entries.flatMap { [$0.key, $0.value] }
    case .set(let values): values
    case .range(let lower, let upper, _): [lower, upper]
    default: elements.map(Array.init)
    }
  }

  static func == (left: Value, right: Value) -> Bool {
    Difference(between: left, and: right, within: .exact) == nil
  }
}

extension Value {
  /// The elements of a list of any kind.
  var elements: ValueList? {
    switch self {
    case .list(let values): return values
    case .floats(let values):
      return ValueList(count: values.count) { index in
        .number(
          Double(values[index]), text: values[index].description, isSingle: true)
      }
    case .integers(let values):
      return ValueList(count: values.count) { index in .integer(Int128(values[index])) }
    default: return nil
    }
  }

  /// The shape, for a tensor.
  var tensor: (shape: [Int], data: [Float])? {
    guard case .record("Tensor", let fields) = self, fields.count == 2,
      case .integers(let shape) = fields[0].value, case .floats(let data) = fields[1].value
    else { return nil }
    return (shape, data)
  }

  /// The rows, for a label map.
  var labelMap: (height: Int, width: Int, data: [Int])? {
    guard case .record("LabelMap", let fields) = self, fields.count == 3,
      case .integer(let height) = fields[0].value, case .integer(let width) = fields[1].value,
      case .integers(let data) = fields[2].value
    else { return nil }
    return (Int(height), Int(width), data)
  }
}
