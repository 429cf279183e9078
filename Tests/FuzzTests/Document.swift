import Wire

/// A value with everything in it that the wire can carry, for mutation.
struct Document: Equatable {
  indirect enum Shape: Equatable {
    case empty
    case circle(radius: Float)
    case group([Shape], name: String?)
  }

  struct Wide: Equatable {
    var numbers: (Int, Int, Int, Int, Int, Int) = (0, 1, 2, 3, 4, 5)

    static func == (left: Wide, right: Wide) -> Bool { left.numbers == right.numbers }
  }

  var flags: [Bool] = [true, false]
  var samples: [Float] = [1, .pi, .infinity]
  var rows: [[Double]] = [[], [1], [2, 3]]
  var names: [String: [Int16]] = ["a": [1], "": [], "long enough for the heap": [2, 3]]
  var labels: Set<Int> = [1, 2, 3, 500]
  var bounds = -3..<12
  var interval = Float(-1)...1
  var shapes: [Shape] = [
    .empty, .circle(radius: 2), .group([.group([], name: nil), .empty], name: "inner"),
  ]
  var wides: [Wide?] = [nil, Wide(), nil]
  var text = "é极"
}

// MARK: - Coding

extension Document {
  var bytes: [UInt8] {
    var encoder = WireEncoder()
    encoder.encode(flags)
    encoder.encode(samples)
    encoder.array(rows) { encoder, row in encoder.encode(row) }
    encoder.dictionary(
      names, key: { encoder, key in encoder.encode(key) },
      value: { encoder, value in encoder.encode(value) })
    encoder.set(labels) { encoder, label in encoder.encode(label) }
    encoder.range(bounds) { encoder, bound in encoder.encode(bound) }
    encoder.closedRange(interval) { encoder, bound in encoder.encode(bound) }
    encoder.array(shapes) { encoder, shape in Self.encode(shape, &encoder) }
    encoder.array(wides) { encoder, wide in
      encoder.optional(wide) { encoder, wide in encoder.encode(wide.numbers.0) }
    }
    encoder.encode(text)
    return encoder.take()
  }

  init(bytes: [UInt8]) throws(WireError) {
    var decoder = WireDecoder(bytes)
    flags = try decoder.scalars(Bool.self)
    samples = try decoder.scalars(Float.self)
    rows = try decoder.array { decoder throws(WireError) in try decoder.scalars(Double.self) }
    names = try decoder.dictionary(
      key: { decoder throws(WireError) in try decoder.decode(String.self) },
      value: { decoder throws(WireError) in try decoder.scalars(Int16.self) })
    labels = try decoder.set { decoder throws(WireError) in try decoder.decode(Int.self) }
    bounds = try decoder.range { decoder throws(WireError) in try decoder.decode(Int.self) }
    interval = try decoder.closedRange { decoder throws(WireError) in
      try decoder.decode(Float.self)
    }
    shapes = try decoder.array(Self.shape)
    wides = try decoder.array { decoder throws(WireError) in
      try decoder.optional { decoder throws(WireError) in
        Wide(numbers: (try decoder.decode(Int.self), 1, 2, 3, 4, 5))
      }
    }
    text = try decoder.decode(String.self)
    try decoder.finish()
  }

  private static func encode(_ shape: Shape, _ encoder: inout WireEncoder) {
    switch shape {
    case .empty:
      encoder.caseIndex(0)
    case .circle(let radius):
      encoder.caseIndex(1)
      encoder.encode(radius)
    case .group(let shapes, let name):
      encoder.caseIndex(2)
      encoder.array(shapes) { encoder, shape in encode(shape, &encoder) }
      encoder.optional(name) { encoder, name in encoder.encode(name) }
    }
  }

  private static func shape(_ decoder: inout WireDecoder) throws(WireError) -> Shape {
    try decoder.nested { decoder throws(WireError) in
      switch try decoder.caseIndex(below: 3) {
      case 0: return .empty
      case 1: return .circle(radius: try decoder.decode(Float.self))
      default:
        let shapes = try decoder.array(shape)
        let name = try decoder.optional { decoder throws(WireError) in
          try decoder.decode(String.self)
        }
        return .group(shapes, name: name)
      }
    }
  }
}

// MARK: - Size

extension Document {
  /// The memory that the containers hold, without what the allocator adds.
  var allocatedBytes: Int {
    flags.capacity + samples.capacity * 4 + rows.capacity * 8
      + rows.reduce(0) { $0 + $1.capacity * 8 } + names.capacity * 24
      + names.reduce(0) { $0 + $1.key.utf8.count + $1.value.capacity * 2 } + labels.capacity * 8
      + wides.capacity * MemoryLayout<Wide?>.stride + text.utf8.count
      + shapes.capacity * MemoryLayout<Shape>.stride
  }
}
