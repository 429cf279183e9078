import Wire

/// The times that a solution and the reference took in turns, each in one process.
public struct TimedRound: Equatable, Sendable {
  /// The CPU time of each call of the solution, in seconds.
  public var seconds: [Double]
  /// The CPU time of the reference for the same calls, pair by pair.
  public var referenceSeconds: [Double]

  /// Creates a round of pairs.
  public init(seconds: [Double] = [], referenceSeconds: [Double] = []) {
    self.seconds = seconds
    self.referenceSeconds = referenceSeconds
  }

  /// The ratios, solution to reference, of the pairs with something to divide by.
  var ratios: [Double] {
    zip(seconds, referenceSeconds).filter { $0.1 > 0 }.map { $0.0 / $0.1 }
  }
}

// MARK: - Encoding

extension TimedRound {
  func encode(into encoder: inout WireEncoder) {
    encoder.encode(seconds)
    encoder.encode(referenceSeconds)
  }

  init(from decoder: inout WireDecoder) throws(WireError) {
    seconds = try decoder.scalars(Double.self)
    referenceSeconds = try decoder.scalars(Double.self)
  }
}
