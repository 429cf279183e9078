import ExerciseKit

/// Lists the indices of an epoch, in batches.
///
/// - Parameters:
///   - count: How many items there are.
///   - batchSize: How many items a batch has.
///   - shuffle: Whether the order is random.
///   - dropLast: Whether a last batch that is too short is left out.
///   - seed: With the epoch, it decides the order.
///   - epoch: The number of the epoch, not negative.
///   - rank: Which of the processes this is.
///   - world: How many processes share the items.
/// - Returns: The indices of the items of each batch of this process.
/// - Throws: `InvalidInput` if the count is negative, the batch size or `world` is less than 1, or
///   `rank` is not in `0 ..< world`.
public func batchIndices(
  count: Int, batchSize: Int, shuffle: Bool = false, dropLast: Bool = false, seed: UInt64 = 0,
  epoch: Int = 0, rank: Int = 0, world: Int = 1
) throws -> [[Int]] {
  []
}

/// Loads items in batches, each batch when it is asked for.
public struct DataLoader {
  /// The number of the epoch, which the next iterators have; 0 at first.
  public var epoch: Int

  /// How many batches an epoch has.
  public var batchCount: Int { 0 }

  /// Creates a loader, which has loaded nothing yet.
  ///
  /// - Parameters:
  ///   - count: How many items there are.
  ///   - batchSize: How many items a batch has.
  ///   - shuffle: Whether the order is random.
  ///   - dropLast: Whether a last batch that is too short is left out.
  ///   - seed: With the epoch, it decides the order.
  ///   - rank: Which of the processes this is.
  ///   - world: How many processes share the items.
  ///   - load: Loads the item of an index.
  /// - Throws: `InvalidInput` where `batchIndices` does.
  public init(
    count: Int, batchSize: Int, shuffle: Bool = false, dropLast: Bool = false, seed: UInt64 = 0,
    rank: Int = 0, world: Int = 1, load: @escaping (_ index: Int) -> Int
  ) throws {
    epoch = 0
  }

  /// Begins an epoch.
  ///
  /// - Returns: The batches of the epoch that the loader has now.
  public func makeIterator() -> AnyIterator<[Int]> {
    AnyIterator { nil }
  }
}

/// Stacks tensors of one shape.
///
/// - Parameter items: The tensors.
/// - Returns: A tensor [B, …] of B items.
/// - Throws: `InvalidInput` if there are no items, or their shapes differ.
public func collate(_ items: [Tensor]) throws -> Tensor {
  Tensor(zeros: [])
}

/// Stacks tensors that differ in their last two axes, and fills up the smaller ones.
///
/// - Parameters:
///   - items: The tensors […, H, W].
///   - value: What stands below and to the right of a smaller item.
/// - Returns: A tensor [B, …, max H, max W], and the height and the width of each item.
/// - Throws: `InvalidInput` if there are no items, or one has fewer than two axes, or their other axes
///   differ.
public func padCollate(
  _ items: [Tensor], value: Float
) throws -> (batch: Tensor, sizes: [(height: Int, width: Int)]) {
  (Tensor(zeros: []), [])
}
