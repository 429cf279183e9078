/// Any Swift value, seen as data: what is compared, shortened and shown.
///
/// A hidden suite compares values of every shape: numbers, tensors, tuples, structures of the
/// exercise. Reflection turns them all into this one form, so that an author writes nothing for a type.
indirect enum Value {
  case null
  case bool(Bool)
  case integer(Int128)
  /// A `Double`, or a `Float` widened to one; `text` is the shortest decimal form of the original.
  case number(Double, text: String)
  case string(String)
  case list([Value])
  /// A list of `Float`, kept as it is because it may be long.
  case floats([Float])
  /// A list of `Int`, kept as it is because it may be long.
  case integers([Int])
  /// A structure or a tuple; a tuple has no type name.
  case record(type: String?, fields: [(label: String?, value: Value)])
  case enumerationCase(name: String, payload: [(label: String?, value: Value)])
  case dictionary([(key: Value, value: Value)])
  case set([Value])
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
    case let value as Float: self = .number(Double(value), text: value.description)
    case let value as Double: self = .number(value, text: value.description)
    case let value as String: self = .string(value)
    case let value as any FixedWidthInteger: self = .integer(Int128(truncatingIfNeeded: value))
    default: self.init(children: Mirror(reflecting: value), of: value)
    }
  }

  private init(children mirror: Mirror, of value: Any) {
    switch mirror.displayStyle {
    case .optional:
      self = mirror.children.first.map { Value(reflecting: $0.value) } ?? .null
    case .collection:
      self = .list(mirror.children.map { Value(reflecting: $0.value) })
    case .set:
      self = .set(mirror.children.map { Value(reflecting: $0.value) }.sorted())
    case .dictionary:
      let entries = mirror.children.map { Self.entry($0.value) }
      self = .dictionary(entries.sorted { $0.key.description < $1.key.description })
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
      self = .opaque("\(value)")
    }
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
    case (.number(let a, _), .number(let b, _)): a < b
    default: left.description < right.description
    }
  }

  static func == (left: Value, right: Value) -> Bool {
    Difference(between: left, and: right, within: .exact) == nil
  }
}

extension Value {
  /// The elements of a list of any kind.
  var elements: [Value]? {
    switch self {
    case .list(let values): values
    case .floats(let values): values.map { .number(Double($0), text: $0.description) }
    case .integers(let values): values.map { .integer(Int128($0)) }
    default: nil
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
