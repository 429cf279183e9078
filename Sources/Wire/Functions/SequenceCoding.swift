// A sequence is the function that makes an iterator, an iterator the function that gives the next element. So
// nothing is computed that nobody has asked for, and an infinite sequence is like any other.

extension WireEncoder {
  /// Encodes a sequence, of which the other end can make iterators.
  ///
  /// - Parameters:
  ///   - sequence: The sequence.
  ///   - name: What a report calls it.
  ///   - element: Encodes an element.
  public mutating func sequence<Elements: Sequence>(
    _ sequence: Elements, named name: String,
    _ element: @escaping (inout WireEncoder, Elements.Element) -> Void
  ) {
    function(
      LentFunction(name: name, role: .sequence, canThrow: false) { decoder in
        try decoder.finish()
        return (
          { [] },
          {
            let iterator = sequence.makeIterator()
            return (
              "an iterator",
              { encoder in encoder.iterator(iterator, named: name, element) }
            )
          }
        )
      })
  }

  /// Encodes an iterator, which the other end can ask for the next element.
  ///
  /// - Parameters:
  ///   - iterator: The iterator.
  ///   - name: What a report calls it.
  ///   - element: Encodes an element.
  public mutating func iterator<Iterator: IteratorProtocol>(
    _ iterator: Iterator, named name: String,
    _ element: @escaping (inout WireEncoder, Iterator.Element) -> Void
  ) {
    var iterator = iterator
    elements(named: name, canThrow: false, element) { iterator.next() }
  }

  /// Encodes an iterator by the function that gives its next element.
  ///
  /// - Parameters:
  ///   - name: What a report calls it.
  ///   - canThrow: Whether the other end can be told of an error.
  ///   - element: Encodes an element.
  ///   - next: Gives the next element.
  public mutating func elements<Element>(
    named name: String, canThrow: Bool,
    _ element: @escaping (inout WireEncoder, Element) -> Void,
    next: @escaping () throws -> Element?
  ) {
    function(
      LentFunction(name: name, role: .iterator, canThrow: canThrow) { decoder in
        try decoder.finish()
        return (
          { [] },
          {
            let value = try next()
            return (value as Any, { encoder in encoder.optional(value, element) })
          }
        )
      })
  }
}

extension WireDecoder {
  /// Decodes a sequence of the other end.
  ///
  /// - Parameters:
  ///   - name: What a report calls it.
  ///   - element: Decodes an element.
  /// - Returns: The sequence.
  /// - Throws: A `WireError` where no function can stand.
  public mutating func sequence<Element>(
    named name: String, _ element: @escaping (inout WireDecoder) throws(WireError) -> Element
  ) throws(WireError) -> BorrowedSequence<Element> {
    BorrowedSequence(try function(named: name), named: name, element: element)
  }

  /// Decodes an iterator of the other end.
  ///
  /// - Parameters:
  ///   - name: What a report calls it.
  ///   - element: Decodes an element.
  /// - Returns: The iterator.
  /// - Throws: A `WireError` where no function can stand.
  public mutating func iterator<Element>(
    named name: String, _ element: @escaping (inout WireDecoder) throws(WireError) -> Element
  ) throws(WireError) -> BorrowedIterator<Element> {
    BorrowedIterator(try function(named: name), element: element)
  }
}
