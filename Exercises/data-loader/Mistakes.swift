import ExerciseKit
import SuiteKit

let mistakes: [Mistake] = [
  // MARK: - Order

  .batchIndices("one-order-for-all-epochs", "The epoch makes no difference.") { $0.epoch = 0 },
  .batchIndices("own-order", "Every process has an order of its own.") {
    $0.seed = $0.seed &+ UInt64(max(0, $0.rank))
  },
  .batchIndices("draws-with-replacement", "An index is drawn for each place, so that some repeat.")
  {
    var generator = SplitMix64(seed: $0.seed &+ UInt64($0.epoch))
    guard $0.shuffle, $0.count > 1 else { return try $0.rightAnswer() }
    var order = Array(0..<$0.count)
    for place in order.indices.dropFirst().reversed() {
      order[place] = Int(generator.next() % UInt64(order.count))
    }
    return try $0.answer { rank, world in
      stride(from: rank, to: (order.count + world - 1) / world * world, by: world)
        .map { order[$0 % order.count] }
    }
  },

  // MARK: - Shares

  .batchIndices("shares-are-ranges", "A process has indices that follow each other.") {
    let order = try $0.order()
    return try $0.answer { rank, world in
      let length = (order.count + world - 1) / world
      return (rank * length..<(rank + 1) * length).map { order[$0 % order.count] }
    }
  },
  .batchIndices("shares-differ", "The order does not begin again, so that shares are shorter.") {
    let order = try $0.order()
    return try $0.answer { rank, world in
      stride(from: rank, to: order.count, by: world).map { order[$0] }
    }
  },
  .batchIndices("repeats-from-zero", "The indices from 0 are repeated, whatever the order.") {
    let order = try $0.order()
    return try $0.answer { rank, world in
      stride(from: rank, to: (order.count + world - 1) / world * world, by: world)
        .map { $0 < order.count ? order[$0] : $0 % order.count }
    }
  },

  // MARK: - Batches

  .batchIndices("drops-a-full-batch", "The last batch is dropped, though it is full.") {
    var arguments = $0
    arguments.dropLast = false
    let all = try arguments.rightAnswer()
    return $0.dropLast ? all.dropLast() : all
  },
  .batchIndices("empty-last-batch", "An empty batch follows where all are full.") {
    let batches = try $0.rightAnswer()
    let isFull = batches.last?.count ?? $0.batchSize == $0.batchSize
    return isFull && !$0.dropLast ? batches + [[]] : batches
  },

  // MARK: - Collating

  .collate("counts-elements", "Items with as many elements are taken for items of one shape.") {
    guard let first = $0.items.first else { return try $0.rightAnswer() }
    let reshaped = $0.items.map {
      $0.data.count == first.data.count ? Tensor(shape: first.shape, data: $0.data) : $0
    }
    return try Reference.collate(reshaped)
  },
]

extension BatchIndicesArguments {
  /// The order of all indices.
  fileprivate func order() throws -> [Int] {
    guard count > 0 else { return [] }
    return try Reference.batchIndices(
      count: count, batchSize: 1, shuffle: shuffle, seed: seed, epoch: epoch
    ).flatMap { $0 }
  }

  /// The batches of a share of one's own.
  fileprivate func answer(_ share: (_ rank: Int, _ world: Int) -> [Int]) throws -> [[Int]] {
    // What is refused is refused by the right answer, and no share is asked for.
    let right = try rightAnswer()
    guard count > 0 else { return right }
    let indices = share(rank, world)
    let batches = stride(from: 0, to: indices.count, by: batchSize).map { start -> [Int] in
      Array(indices[start..<min(start + batchSize, indices.count)])
    }
    return batches.filter { !dropLast || $0.count == batchSize }
  }
}
