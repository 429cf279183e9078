/// The ways in which an API can name a sequence whose elements are computed when they are asked for.
enum ContractSequence: String, Codable, Equatable, Sendable {
  case anySequence = "AnySequence"
  /// `some Sequence<Int>`, as the type of a parameter.
  case someSequence = "some Sequence"
  case anyIterator = "AnyIterator"
  case asyncStream = "AsyncStream"
  case asyncThrowingStream = "AsyncThrowingStream"

  /// The type as the starter declares it.
  func source(of element: String) -> String {
    "\(rawValue)<\(element)\(self == .asyncThrowingStream ? ", any Error" : "")>"
  }

  /// The type of a value of it, both in a suite and where a solution is called.
  func valueSource(of element: String) -> String {
    self == .someSequence ? "AnySequence<\(element)>" : source(of: element)
  }

  /// The type as a suite sees it.
  func clientSource(of element: String) -> String {
    self == .asyncStream
      ? "AsyncThrowingStream<\(element), any Error>" : valueSource(of: element)
  }

  var isAsync: Bool { self == .asyncStream || self == .asyncThrowingStream }
}
