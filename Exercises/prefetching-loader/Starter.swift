import ExerciseKit

/// Loads batches ahead of whoever takes them, with several workers, and gives them in their order.
///
/// Worker w loads the batches w, w + workers, w + 2 · workers and so on, one after the other.
///
/// - Parameters:
///   - count: How many batches there are.
///   - workers: How many workers load at a time.
///   - depth: How many batches are being loaded or ready at most: batch i begins when fewer than `depth` lie between
///     it and the last batch that was taken.
///   - seed: Worker w draws from `SplitMix64(seed: seed &+ UInt64(w))`, once for each batch that it loads.
///   - load: Loads the batch of an index, with the random number that was drawn for it.
/// - Returns: The batches. The error of a batch is thrown in its place and ends the stream.
/// - Throws: `InvalidInput` if `count` is negative, or `workers` or `depth` is less than 1.
public func prefetched(
  count: Int, workers: Int, depth: Int, seed: UInt64 = 0,
  load: @escaping @Sendable (_ index: Int, _ random: UInt64) async throws -> Int
) throws -> AsyncThrowingStream<Int, any Error> {
  AsyncThrowingStream { nil }
}
