/// A sequence of the other end: each iterator of it is made there.
public struct BorrowedSequence<Element>: Sequence {
  private let function: any BorrowedFunction
  private let element: (inout WireDecoder) throws(WireError) -> Element
  private let name: String

  init(
    _ function: any BorrowedFunction, named name: String,
    element: @escaping (inout WireDecoder) throws(WireError) -> Element
  ) {
    self.function = function
    self.name = name
    self.element = element
  }

  /// Has an iterator made at the other end.
  public func makeIterator() -> AnyIterator<Element> {
    do {
      return try function.call(
        as: .sequence, { [] }, encode: { _ in },
        decode: { decoder throws(WireError) in
          AnyIterator(try decoder.iterator(named: name, element))
        })
    } catch {
      function.giveUp(because: error)
      return AnyIterator { nil }
    }
  }
}
