// Makes the order of an epoch once, and cuts it where batches begin.
import ExerciseKit

/// Cuts the indices of this process.
public func batchIndices(
  count: Int, batchSize: Int, shuffle: Bool = false, dropLast: Bool = false, seed: UInt64 = 0,
  epoch: Int = 0, rank: Int = 0, world: Int = 1
) throws -> [[Int]] {
  let plan = try Plan(
    count: count, batchSize: batchSize, shuffle: shuffle, dropLast: dropLast, seed: seed,
    rank: rank, world: world)
  let indices = plan.indices(epoch: epoch)
  return (0..<plan.batchCount).map { Array(indices[plan.batch($0)]) }
}

/// A plan of the batches, and what loads an item.
public struct DataLoader {
  /// The number of the epoch.
  public var epoch = 0
  private let plan: Plan
  private let load: (Int) -> Int

  /// How many batches an epoch has.
  public var batchCount: Int { plan.batchCount }

  /// Checks the numbers.
  public init(
    count: Int, batchSize: Int, shuffle: Bool = false, dropLast: Bool = false, seed: UInt64 = 0,
    rank: Int = 0, world: Int = 1, load: @escaping (_ index: Int) -> Int
  ) throws {
    plan = try Plan(
      count: count, batchSize: batchSize, shuffle: shuffle, dropLast: dropLast, seed: seed,
      rank: rank, world: world)
    self.load = load
  }

  /// Orders the indices now, and loads later.
  public func makeIterator() -> AnyIterator<[Int]> {
    let (plan, load, indices) = (plan, load, plan.indices(epoch: epoch))
    return AnyIterator(
      (0..<plan.batchCount).lazy.map { indices[plan.batch($0)].map(load) }.makeIterator())
  }
}

/// What decides which indices a batch has.
private struct Plan {
  private let count: Int
  private let batchSize: Int
  private let shuffle: Bool
  private let seed: UInt64
  private let rank: Int
  private let world: Int
  /// How many indices each process has.
  private let share: Int
  let batchCount: Int

  init(
    count: Int, batchSize: Int, shuffle: Bool, dropLast: Bool, seed: UInt64, rank: Int, world: Int
  ) throws {
    guard count >= 0 else { throw InvalidInput("there are \(count) items") }
    guard batchSize >= 1 else { throw InvalidInput("a batch has \(batchSize) items") }
    // Where there is no process, no rank is below their number.
    guard rank >= 0, rank < world else {
      throw InvalidInput("there is no process \(rank) of \(world)")
    }
    (self.count, self.batchSize, self.shuffle) = (count, batchSize, shuffle)
    (self.seed, self.rank, self.world) = (seed, rank, world)
    share = (count + world - 1) / world
    batchCount = (dropLast ? share : share + batchSize - 1) / batchSize
  }

  /// The indices of this process: every `world`-th of the order, which begins again where it ends.
  func indices(epoch: Int) -> [Int] {
    var order = Array(0..<count)
    if shuffle {
      var generator = SplitMix64(seed: seed &+ UInt64(epoch))
      for last in order.indices.dropFirst().reversed() {
        order.swapAt(last, Int(generator.next() % UInt64(last + 1)))
      }
    }
    return (0..<share).map { order[($0 * world + rank) % count] }
  }

  /// Which of these indices belong to a batch.
  func batch(_ number: Int) -> Range<Int> {
    number * batchSize..<min((number + 1) * batchSize, share)
  }
}

// MARK: - Collating

/// Joins the elements, since the first axis is the outermost.
public func collate(_ items: [Tensor]) throws -> Tensor {
  guard let shape = items.first?.shape, items.allSatisfy({ $0.shape == shape }) else {
    throw InvalidInput("the shapes differ, or there are none")
  }
  return Tensor(shape: [items.count] + shape, data: items.flatMap(\.data))
}

/// Copies the rows of every plane to their place in a tensor that is filled with the value.
public func padCollate(
  _ items: [Tensor], value: Float
) throws -> (batch: Tensor, sizes: [(height: Int, width: Int)]) {
  guard let outer = items.first?.shape.dropLast(2),
    items.allSatisfy({ $0.rank >= 2 && $0.shape.dropLast(2) == outer })
  else { throw InvalidInput("there are no items, or their outer axes differ") }
  let sizes = items.map { (height: $0.shape[$0.rank - 2], width: $0.shape[$0.rank - 1]) }
  let height = sizes.map(\.height).reduce(0, max)
  let width = sizes.map(\.width).reduce(0, max)
  let planes = outer.reduce(1, *)
  var batch = Tensor(repeating: value, shape: [items.count] + outer + [height, width])
  for (number, item) in items.enumerated() {
    let size = sizes[number]
    for plane in 0..<planes {
      for y in 0..<size.height {
        let source = (plane * size.height + y) * size.width
        let target = ((number * planes + plane) * height + y) * width
        batch.data.replaceSubrange(
          target..<target + size.width, with: item.data[source..<source + size.width])
      }
    }
  }
  return (batch, sizes)
}
