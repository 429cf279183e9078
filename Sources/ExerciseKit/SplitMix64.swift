/// A small, fast, seeded generator that gives the same numbers on every platform.
///
/// The algorithm is SplitMix64 by Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators" (OOPSLA 2014), with the constants of `java.util.SplittableRandom`. Randomness reaches
/// a solution only through a generator like this one, so that results can be reproduced.
public struct SplitMix64: RandomNumberGenerator, Equatable, Sendable {
  /// The state; the next number depends on nothing else.
  public var state: UInt64

  /// Creates a generator; equal seeds give equal numbers.
  @inlinable
  public init(seed: UInt64) {
    state = seed
  }

  /// Creates a generator that goes on from a state, as one that has been passed on does.
  @inlinable
  public init(state: UInt64) {
    self.state = state
  }

  /// Returns the next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// Returns the next number in `0 ..< 1`: the top 53 of 64 random bits, divided by 2⁵³.
  @inlinable
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
