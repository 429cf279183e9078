/// A change of a source: a range of its bytes and what stands there instead.
struct SourceEdit: Hashable {
  let range: Range<Int>
  let replacement: String

  /// Replaces a range.
  init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// The source with the change made.
  func applied(to source: SourceBytes) -> [UInt8] {
    source.bytes[..<range.lowerBound] + Array(replacement.utf8) + source.bytes[range.upperBound...]
  }
}
