// What is wrong: every process has an order of its own.
// Noticed by: BatchIndicesTests/testWhatComesAgainIsFromTheShuffledOrder
import ExerciseKit

/// Cuts what is left of the indices, from the front.
public func batchIndices(
  count: Int, batchSize: Int, shuffle: Bool = false, dropLast: Bool = false, seed: UInt64 = 0,
  epoch: Int = 0, rank: Int = 0, world: Int = 1
) throws -> [[Int]] {
  guard count >= 0, batchSize >= 1, world >= 1, rank >= 0, rank < world else {
    throw InvalidInput("these numbers make no sense")
  }
  let indices = shareOf(
    rank, of: world, in: order(count, shuffle ? seed &+ UInt64(epoch) &+ UInt64(rank) : nil))
  var batches: [[Int]] = []
  for start in stride(from: 0, to: indices.count, by: batchSize) {
    batches.append(Array(indices[start..<min(start + batchSize, indices.count)]))
  }
  if dropLast, let last = batches.last, last.count < batchSize { batches.removeLast() }
  return batches
}

/// The numbers from 0, shuffled if there is a seed.
private func order(_ count: Int, _ seed: UInt64?) -> [Int] {
  var order = Array(0..<count)
  guard let seed, count > 1 else { return order }
  var generator = SplitMix64(seed: seed)
  for i in stride(from: count - 1, to: 0, by: -1) {
    let j = Int(generator.next() % UInt64(i + 1))
    order.swapAt(i, j)
  }
  return order
}

/// Repeats the order until it can be divided, and takes every element of a rank.
private func shareOf(_ rank: Int, of world: Int, in order: [Int]) -> [Int] {
  if order.isEmpty { return [] }
  var padded = order
  while padded.count % world != 0 { padded.append(padded[padded.count - order.count]) }
  return stride(from: rank, to: padded.count, by: world).map { padded[$0] }
}

/// Asks for the indices of an epoch, and loads them batch by batch.
public struct DataLoader {
  /// The number of the epoch.
  public var epoch = 0
  private let indices: (_ epoch: Int) throws -> [[Int]]
  private let load: (Int) -> Int

  /// How many batches an epoch has.
  public let batchCount: Int

  /// Keeps what makes the indices of an epoch.
  public init(
    count: Int, batchSize: Int, shuffle: Bool = false, dropLast: Bool = false, seed: UInt64 = 0,
    rank: Int = 0, world: Int = 1, load: @escaping (_ index: Int) -> Int
  ) throws {
    self.load = load
    indices = { epoch in
      try batchIndices(
        count: count, batchSize: batchSize, shuffle: shuffle, dropLast: dropLast, seed: seed,
        epoch: epoch, rank: rank, world: world)
    }
    batchCount = try indices(0).count
  }

  /// Goes through the batches of indices.
  public func makeIterator() -> AnyIterator<[Int]> {
    let (load, batches) = (load, (try? indices(epoch)) ?? [])
    var next = 0
    return AnyIterator {
      guard next < batches.count else { return nil }
      next += 1
      return batches[next - 1].map(load)
    }
  }
}

/// Appends one item after the other.
public func collate(_ items: [Tensor]) throws -> Tensor {
  guard let first = items.first else { throw InvalidInput("there are no items") }
  var data: [Float] = []
  for item in items {
    guard item.shape == first.shape else { throw InvalidInput("the shapes differ") }
    data += item.data
  }
  return Tensor(shape: [items.count] + first.shape, data: data)
}

/// Fills every row up, and then every plane.
public func padCollate(
  _ items: [Tensor], value: Float
) throws -> (batch: Tensor, sizes: [(height: Int, width: Int)]) {
  guard let first = items.first else { throw InvalidInput("there are no items") }
  let outer = Array(first.shape.dropLast(2))
  for item in items where item.shape.count < 2 || Array(item.shape.dropLast(2)) != outer {
    throw InvalidInput("the outer axes differ")
  }
  let sizes = items.map { item -> (height: Int, width: Int) in
    (item.shape[item.shape.count - 2], item.shape[item.shape.count - 1])
  }
  let height = sizes.map(\.height).max() ?? 0
  let width = sizes.map(\.width).max() ?? 0
  var data: [Float] = []
  for (item, size) in zip(items, sizes) {
    for plane in 0..<outer.reduce(1, *) {
      for y in 0..<height {
        for x in 0..<width {
          let isInside = y < size.height && x < size.width
          let source = (plane * size.height + y) * size.width + x
          data.append(isInside ? item.data[source] : value)
        }
      }
    }
  }
  return (Tensor(shape: [items.count] + outer + [height, width], data: data), sizes)
}
