// MARK: - Arrays and optionals

extension WireDecoder {
  /// Decodes an array with a closure that decodes one element.
  @inlinable
  public mutating func array<Element>(
    _ element: (inout WireDecoder) throws(WireError) -> Element
  ) throws(WireError) -> [Element] {
    let count = try count(elementSize: 1)
    try charge(count, of: MemoryLayout<Element>.stride)
    return try nested { decoder throws(WireError) in
      var values: [Element] = []
      values.reserveCapacity(count)
      for _ in 0..<count { values.append(try element(&decoder)) }
      return values
    }
  }

  /// Decodes an optional with a closure that decodes what it wraps.
  @inlinable
  public mutating func optional<Wrapped>(
    _ wrapped: (inout WireDecoder) throws(WireError) -> Wrapped
  ) throws(WireError) -> Wrapped? {
    guard try decode(Bool.self) else { return nil }
    return try nested(wrapped)
  }
}

// MARK: - Dictionaries and sets

extension WireDecoder {
  /// The slots that a hash table of the standard library may have for each element, rounded up.
  ///
  /// It is filled to three quarters at most and its size is a power of two: below 8/3.
  @usableFromInline
  static var slotsPerElement: Int { 3 }

  /// Decodes a dictionary with closures that decode one key and one value.
  @inlinable
  public mutating func dictionary<Key: Hashable, Value>(
    key: (inout WireDecoder) throws(WireError) -> Key,
    value: (inout WireDecoder) throws(WireError) -> Value
  ) throws(WireError) -> [Key: Value] {
    let count = try count(elementSize: 2)
    let stride = MemoryLayout<Key>.stride + MemoryLayout<Value>.stride
    try charge(count, of: Self.slotsPerElement * stride)
    return try nested { decoder throws(WireError) in
      var values: [Key: Value] = [:]
      values.reserveCapacity(count)
      for _ in 0..<count {
        let newKey = try key(&decoder)
        try Self.checkEqualsItself(newKey)
        guard values.updateValue(try value(&decoder), forKey: newKey) == nil else {
          throw .duplicateKey
        }
      }
      return values
    }
  }

  /// Decodes a set with a closure that decodes one element.
  @inlinable
  public mutating func set<Element: Hashable>(
    element: (inout WireDecoder) throws(WireError) -> Element
  ) throws(WireError) -> Set<Element> {
    let count = try count(elementSize: 1)
    try charge(count, of: Self.slotsPerElement * MemoryLayout<Element>.stride)
    return try nested { decoder throws(WireError) in
      var values: Set<Element> = []
      values.reserveCapacity(count)
      for _ in 0..<count {
        let newElement = try element(&decoder)
        try Self.checkEqualsItself(newElement)
        guard values.insert(newElement).inserted else { throw .duplicateKey }
      }
      return values
    }
  }

  /// Refuses a key such as NaN.
  ///
  /// Any number of NaNs fit into one set, all in the same slot of its table: a reply of a few megabytes
  /// would keep us searching for minutes.
  @inlinable
  static func checkEqualsItself(_ key: some Hashable) throws(WireError) {
    guard key == key else { throw .duplicateKey }
  }
}

// MARK: - Ranges

extension WireDecoder {
  /// Decodes a half-open range with a closure that decodes one bound.
  @inlinable
  public mutating func range<Bound: Comparable>(
    _ bound: (inout WireDecoder) throws(WireError) -> Bound
  ) throws(WireError) -> Range<Bound> {
    let lower = try bound(&self)
    let upper = try bound(&self)
    guard lower <= upper else { throw .invalidRange }
    return lower..<upper
  }

  /// Decodes a closed range with a closure that decodes one bound.
  @inlinable
  public mutating func closedRange<Bound: Comparable>(
    _ bound: (inout WireDecoder) throws(WireError) -> Bound
  ) throws(WireError) -> ClosedRange<Bound> {
    let lower = try bound(&self)
    let upper = try bound(&self)
    guard lower <= upper else { throw .invalidRange }
    return lower...upper
  }
}
