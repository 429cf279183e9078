// The native result holds durations as numbers of seconds; in the code they are `Duration`.

extension KeyedEncodingContainer {
  /// Encodes a duration as seconds, to the nanosecond; nothing when there is none.
  mutating func encodeSecondsIfPresent(_ duration: Duration?, forKey key: Key) throws {
    try encodeIfPresent(duration?.inSeconds, forKey: key)
  }
}

extension KeyedDecodingContainer {
  /// Decodes a number of seconds, to the nanosecond; `nil` when the key is absent.
  func decodeSecondsIfPresent(forKey key: Key) throws -> Duration? {
    guard let seconds = try decodeIfPresent(Double.self, forKey: key) else { return nil }
    // Far below what `Duration` can hold and far above any time that was ever measured.
    guard seconds.magnitude < 1e9 else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "\(seconds) is not a number of seconds")
    }
    return .nanoseconds(Int64((seconds * 1e9).rounded()))
  }

  /// Throws unless the document says that it has the format that we read.
  func requireFormat(_ expected: String, forKey key: Key) throws {
    let format = try decode(String.self, forKey: key)
    guard format == expected else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self,
        debugDescription: "the format is '\(format)', this judge reads '\(expected)'")
    }
  }
}

extension Duration {
  /// The duration as a number of seconds, rounded to the nanosecond.
  ///
  /// Rounding keeps the written number short and the same after a round trip.
  var inSeconds: Double {
    let (seconds, attoseconds) = components
    let nanoseconds = (Double(attoseconds) / 1e9).rounded()
    return (Double(seconds) * 1e9 + nanoseconds) / 1e9
  }
}
