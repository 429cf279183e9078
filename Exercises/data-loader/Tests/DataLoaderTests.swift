import ExerciseKit
import SuiteKit
import XCTest

final class DataLoaderTests: SuiteTestCase {
  func testABatchIsLoadedWhenItIsAskedForAndNoneAhead() throws {
    var loaded: [Int] = []
    let loader = try loader(count: 5, batchSize: 2) { loaded.append($0) }
    let batches = try loader.makeIterator()
    try expect(loaded, equals: [])
    _ = batches.next()
    try expect(loaded, equals: [0, 1])
    _ = batches.next()
    try expect(loaded, equals: [0, 1, 2, 3])
  }

  func testNothingIsLoadedAfterTheEnd() throws {
    var loaded: [Int] = []
    let batches = try loader(count: 3, batchSize: 3) { loaded.append($0) }.makeIterator()
    try expect([batches.next(), batches.next(), batches.next()], equals: [[0, 10, 20], nil, nil])
    try expect(loaded, equals: [0, 1, 2])
  }

  func testADroppedBatchIsNotLoaded() throws {
    var loaded: [Int] = []
    let loader = try DataLoader(
      count: 5, batchSize: 2, dropLast: true,
      load: {
        loaded.append($0)
        return $0
      })
    try expect(Array(loader.makeIterator()), equals: [[0, 1], [2, 3]])
    try expect(loaded, equals: [0, 1, 2, 3])
    try expect(loader.batchCount, equals: 2)
  }

  // MARK: - Epochs

  func testTheSameEpochHasTheSameOrder() throws {
    let loader = try shuffled()
    let epoch = [[4, 1, 3], [0, 2]]
    try expect(
      [Array(loader.makeIterator()), Array(loader.makeIterator())], equals: [epoch, epoch])
  }

  func testAnotherEpochHasAnotherOrder() throws {
    var loader = try shuffled()
    try expect(loader.epoch, equals: 0)
    try loader.set(epoch: 1)
    try expect(loader.epoch, equals: 1)
    try expect(Array(loader.makeIterator()), equals: [[4, 0, 3], [1, 2]])
    try loader.set(epoch: 0)
    try expect(Array(loader.makeIterator()), equals: [[4, 1, 3], [0, 2]])
  }

  func testAnIteratorKeepsTheEpochInWhichItWasMade() throws {
    var loader = try shuffled()
    let batches = try loader.makeIterator()
    try loader.set(epoch: 1)
    try expect([batches.next(), batches.next()], equals: [[4, 1, 3], [0, 2]])
  }

  func testACopyHasItsOwnEpoch() throws {
    let loader = try shuffled()
    var copy = loader
    try copy.set(epoch: 1)
    try expect([loader.epoch, copy.epoch], equals: [0, 1])
    try expect(Array(loader.makeIterator()), equals: [[4, 1, 3], [0, 2]])
  }

  func testTwoIteratorsDoNotDisturbEachOther() throws {
    let loader = try loader(count: 4, batchSize: 2) { _ in }
    let (one, two) = (try loader.makeIterator(), try loader.makeIterator())
    try expect(
      [one.next(), two.next(), one.next(), two.next()],
      equals: [[0, 10], [0, 10], [20, 30], [20, 30]])
  }

  // MARK: - Any numbers

  func testNumbersThatMakeNoSenseAreRefusedWhenTheLoaderIsMade() throws {
    try expectInvalidInput { try loader(count: -1, batchSize: 1) { _ in } }
    try expectInvalidInput { try loader(count: 1, batchSize: 0) { _ in } }
    try expectInvalidInput { try DataLoader(count: 1, batchSize: 1, rank: 1, load: { $0 }) }
  }

  func testLoadsTheItemsOfTheIndicesAndCountsTheBatches() throws {
    try property(cases: 40) { draw in
      let world = draw.element(of: [1, 2, 3])
      let (count, batchSize) = (draw.size(in: 0...9), draw.int(in: 1...4))
      let (shuffle, dropLast) = (draw.bool(), draw.bool())
      let (rank, epoch) = (draw.int(in: 0...(world - 1)), draw.int(in: 0...2))
      var loader = try DataLoader(
        count: count, batchSize: batchSize, shuffle: shuffle, dropLast: dropLast, seed: 3,
        rank: rank, world: world, load: { 10 * $0 })
      try loader.set(epoch: epoch)
      let indices = try Reference.batchIndices(
        count: count, batchSize: batchSize, shuffle: shuffle, dropLast: dropLast, seed: 3,
        epoch: epoch, rank: rank, world: world)
      try expect(loader.batchCount, equals: indices.count)
      try expect(
        Array(loader.makeIterator()), equals: indices.map { batch in batch.map { 10 * $0 } })
    }
  }
}

/// A loader of 0, 10, 20 and so on, which tells what it loads.
private func loader(
  count: Int, batchSize: Int, _ tell: @escaping (Int) throws -> Void
) throws -> DataLoader {
  try DataLoader(
    count: count, batchSize: batchSize,
    load: {
      try tell($0)
      return 10 * $0
    })
}

/// A loader whose order is 4, 1, 3, 0, 2, and in the next epoch 4, 0, 3, 1, 2.
private func shuffled() throws -> DataLoader {
  try DataLoader(count: 5, batchSize: 3, shuffle: true, seed: 7, load: { $0 })
}
