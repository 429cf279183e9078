/// An iterator of the other end: each element is computed there when it is asked for, and not before.
public struct BorrowedIterator<Element>: IteratorProtocol {
  private let function: any BorrowedFunction
  private let element: (inout WireDecoder) throws(WireError) -> Element

  init(
    _ function: any BorrowedFunction,
    element: @escaping (inout WireDecoder) throws(WireError) -> Element
  ) {
    self.function = function
    self.element = element
  }

  /// Asks for the next element, also after the end: what is there then is for the other end to say.
  public func next() -> Element? {
    do {
      return try nextOrError()
    } catch {
      function.giveUp(because: error)
      return nil
    }
  }

  /// Asks for the next element of an iterator that may throw.
  public func nextOrError() throws -> Element? {
    try function.call(
      as: .iterator, { [] }, encode: { _ in },
      decode: { decoder throws(WireError) in try decoder.optional(element) })
  }
}
