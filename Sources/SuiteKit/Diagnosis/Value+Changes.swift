// What the tables of known mistakes do to values: each gives a value of the same type, or nothing where it
// cannot be applied.

extension Value {
  /// The value with every number in it changed; the shape of a tensor and the size of a map are none.
  func mappingNumbers(_ change: (Double) -> Double) -> Value {
    switch self {
    case .number(let value, _, let isSingle):
      return .number(changing: value, to: change(value), isSingle: isSingle)
    case .integer(let value):
      return Int128(exactly: change(Double(value)).rounded()).map(Value.integer) ?? self
    case .floats(let values): return .floats(values.map { Float(change(Double($0))) })
    case .integers(let values):
      return .integers(values.map { Int(exactly: change(Double($0)).rounded()) ?? $0 })
    case .list(let values): return .list(ValueList(values.map { $0.mappingNumbers(change) }))
    case .record(let type, var fields):
      // Only the data of a grid: the fields before it say how large it is.
      let first = type == "Tensor" || type == "LabelMap" ? fields.count - 1 : 0
      for index in fields.indices.dropFirst(first) {
        fields[index].value = fields[index].value.mappingNumbers(change)
      }
      return .record(type: type, fields: fields)
    case .enumerationCase(let name, let payload):
      return .enumerationCase(
        name: name, payload: payload.map { ($0.label, $0.value.mappingNumbers(change)) })
    case .null, .bool, .string, .dictionary, .set, .range, .function, .opaque: return self
    }
  }

  /// The value with every missing value in it replaced by a number.
  func replacingMissing(with number: Double) -> Value? {
    switch self {
    case .null: .number(number, text: "\(number)", isSingle: false)
    case .list(let values): .list(ValueList(values.map { $0.replacingMissing(with: number) ?? $0 }))
    default: nil
    }
  }

  private static func number(changing old: Double, to new: Double, isSingle: Bool) -> Value {
    let value = isSingle ? Double(Float(new)) : new
    return .number(value, text: isSingle ? "\(Float(new))" : "\(new)", isSingle: isSingle)
  }
}

// MARK: - Lists

extension Value {
  /// The list with some of its elements in another order.
  func selecting(_ positions: (ValueList) -> [Int]) -> Value? {
    switch self {
    case .floats(let values): elements.map { .floats(positions($0).map { values[$0] }) }
    case .integers(let values): elements.map { .integers(positions($0).map { values[$0] }) }
    case .list(let values): .list(ValueList(positions(values).map { values[$0] }))
    default: nil
    }
  }

  /// The list from the smallest element to the largest.
  func sorted() -> Value? {
    selecting { values in values.indices.sorted { (values[$0], $0) < (values[$1], $1) } }
  }
}

// MARK: - Grids

extension Value {
  /// A tensor or label map with the order along some of its axes reversed, counted from the last one.
  func reversing(axes: Set<Int>) -> Value? {
    rearranging { shape, indices in
      indices.enumerated().map { axis, index in
        axes.contains(shape.count - 1 - axis) ? shape[axis] - 1 - index : index
      }
    }
  }

  /// A tensor or label map with rows and columns exchanged in every plane.
  func transposingPlanes() -> Value? {
    guard let shape = gridShape, shape.count >= 2 else { return nil }
    var transposed = shape
    transposed.swapAt(shape.count - 1, shape.count - 2)
    return rearranging(to: transposed) { _, indices in
      var indices = indices
      indices.swapAt(shape.count - 1, shape.count - 2)
      return indices
    }
  }

  private var gridShape: [Int]? {
    tensor?.shape ?? labelMap.map { [$0.height, $0.width] }
  }

  /// A tensor or label map, each of whose elements comes from another place of this one.
  private func rearranging(
    to newShape: [Int]? = nil, from source: (_ shape: [Int], _ indices: [Int]) -> [Int]
  ) -> Value? {
    guard let shape = gridShape, case .record(let type, var fields) = self else { return nil }
    let target = newShape ?? shape
    let count = target.reduce(1, *)
    let positions = (0..<count).map { offset in
      var (rest, indices) = (offset, target)
      for axis in target.indices.reversed() {
        indices[axis] = rest % target[axis]
        rest /= target[axis]
      }
      return zip(source(target, indices), shape).reduce(0) { $0 * $1.1 + $1.0 }
    }
    guard let data = fields[fields.count - 1].value.selecting({ _ in positions }) else {
      return nil
    }
    fields[fields.count - 1].value = data
    if tensor != nil {
      fields[0].value = .integers(target)
    } else {
      fields[0].value = .integer(Int128(target[0]))
      fields[1].value = .integer(Int128(target[1]))
    }
    return .record(type: type, fields: fields)
  }
}
