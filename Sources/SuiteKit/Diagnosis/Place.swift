/// Where a value stands in another: the value itself, a field of a structure, an element of a tuple.
struct Place {
  /// The positions to go down by, from the outermost value.
  let path: [Int]
  /// What it is called: the field, or the parameter or result itself.
  let name: String
  let type: ValueType

  /// The places of a value that a mistake can be about, the value itself first.
  ///
  /// The structures of ExerciseKit that are one thing to a learner are not looked into.
  static func places(in type: ValueType, called name: String, of schema: Schema) -> [Place] {
    places(in: type, called: name, path: [], of: schema)
  }

  private static func places(
    in type: ValueType, called name: String, path: [Int], of schema: Schema
  ) -> [Place] {
    let itself = Place(path: path, name: name, type: type)
    guard case .named(let typeName) = type, !isOneThing(typeName),
      case .structure(let fields) = schema.types[typeName]
    else { return [itself] }
    // The depth is bounded because a structure cannot contain itself.
    return [itself]
      + fields.enumerated().flatMap { index, field in
        places(in: field.type, called: field.label ?? name, path: path + [index], of: schema)
      }
  }

  private static func isOneThing(_ name: String) -> Bool {
    ["Box", "LabelMap", "Tensor", "WH"].contains(name)
  }
}

extension Value {
  /// The value at a place; none where this one is not of the kind that the place is in.
  func value(at path: some Collection<Int>) -> Value? {
    guard let index = path.first else { return self }
    guard case .record(_, let fields) = self, fields.indices.contains(index) else { return nil }
    return fields[index].value.value(at: path.dropFirst())
  }

  /// The value with another one at a place.
  func replacing(_ path: some Collection<Int>, with value: Value) -> Value? {
    guard let index = path.first else { return value }
    guard case .record(let type, var fields) = self, fields.indices.contains(index),
      let inner = fields[index].value.replacing(path.dropFirst(), with: value)
    else { return nil }
    fields[index].value = inner
    return .record(type: type, fields: fields)
  }
}
