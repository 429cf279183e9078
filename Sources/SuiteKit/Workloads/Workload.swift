public import ExerciseKit

/// A family of inputs by size, for timing.
public struct Workload: Sendable {
  let name: String
  let sizes: [Int]
  private let makeCall: @Sendable (Int, inout SplitMix64) -> any TimedCall

  /// Creates a workload.
  ///
  /// - Parameters:
  ///   - name: What the inputs are: "random boxes".
  ///   - sizes: The sizes, growing, in a unit of the author's.
  ///   - call: Makes the call for a size. Equal seeds must give equal inputs.
  public init<Result>(
    _ name: String, sizes: [Int],
    _ call: @escaping @Sendable (_ size: Int, _ generator: inout SplitMix64) -> Call<Result>
  ) {
    self.name = name
    self.sizes = sizes
    makeCall = { size, generator in call(size, &generator) }
  }

  /// Creates a workload of calls of objects, of which the last one is timed.
  ///
  /// - Parameters:
  ///   - name: What the inputs are: "long vectors".
  ///   - sizes: The sizes, growing, in a unit of the author's.
  ///   - call: Makes the calls for a size. Equal seeds must give equal inputs.
  public init<Result>(
    _ name: String, sizes: [Int],
    _ call:
      @escaping @Sendable (
        _ size: Int, _ generator: inout SplitMix64
      ) -> FollowingCall<Result>
  ) {
    self.name = name
    self.sizes = sizes
    makeCall = { size, generator in call(size, &generator) }
  }

  /// The call for a size.
  func call(size: Int, seed: UInt64) -> any TimedCall {
    var generator = SplitMix64(seed: seed &+ UInt64(bitPattern: Int64(size)))
    return makeCall(size, &generator)
  }
}
