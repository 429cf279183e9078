import ExerciseKit
import SuiteKit
import XCTest

final class BatchIndicesTests: SuiteTestCase {
  // MARK: - Batches

  func testAnExactMultipleHasNoEmptyBatch() throws {
    try expect(batchIndices(count: 4, batchSize: 2), equals: [[0, 1], [2, 3]])
    try expect(batchIndices(count: 4, batchSize: 2, dropLast: true), equals: [[0, 1], [2, 3]])
  }

  func testABatchLargerThanAllIsShortOrDropped() throws {
    try expect(batchIndices(count: 2, batchSize: 5), equals: [[0, 1]])
    try expect(batchIndices(count: 2, batchSize: 5, dropLast: true), equals: [])
  }

  func testNoItemsHaveNoBatches() throws {
    try expect(batchIndices(count: 0, batchSize: 3, shuffle: true), equals: [])
    try expect(batchIndices(count: 0, batchSize: 3, rank: 1, world: 2), equals: [])
  }

  func testNumbersThatMakeNoSenseAreRefused() throws {
    try expectInvalidInput { try batchIndices(count: -1, batchSize: 1) }
    try expectInvalidInput { try batchIndices(count: 3, batchSize: 1, rank: 0, world: 0) }
    try expectInvalidInput { try batchIndices(count: 3, batchSize: 1, rank: 2, world: 2) }
    try expectInvalidInput { try batchIndices(count: 3, batchSize: 1, rank: -1, world: 2) }
  }

  func testEveryItemComesOnce() throws {
    try property(cases: 40) { draw in
      let count = draw.size(in: 0...20)
      let batches = try batchIndices(
        count: count, batchSize: draw.int(in: 1...6), shuffle: true,
        seed: UInt64(draw.int(in: 0...99)))
      try expect(batches.flatMap { $0 }.sorted(), equals: Array(0..<count))
    }
  }

  // MARK: - Epochs

  func testSeedAndEpochAreAddedAndWrapAround() throws {
    try expect(
      batchIndices(count: 5, batchSize: 5, shuffle: true, seed: .max, epoch: 8),
      equals: [[4, 1, 3, 0, 2]])
  }

  // MARK: - Processes

  func testTheOrderBeginsAgainToGiveAllProcessesAsMany() throws {
    let shares = try (0..<3).map { rank in
      try batchIndices(count: 7, batchSize: 3, rank: rank, world: 3)
    }
    try expect(shares, equals: [[[0, 3, 6]], [[1, 4, 0]], [[2, 5, 1]]])
  }

  func testWhatComesAgainIsFromTheShuffledOrder() throws {
    // The order is 4, 1, 3, 0, 2.
    let shares = try (0..<3).map { rank in
      try batchIndices(count: 5, batchSize: 2, shuffle: true, seed: 7, rank: rank, world: 3)
    }
    try expect(shares, equals: [[[4, 0]], [[1, 2]], [[3, 4]]])
  }

  func testMoreProcessesThanItemsShareThemAgainAndAgain() throws {
    let shares = try (0..<5).map { rank in
      try batchIndices(count: 2, batchSize: 3, rank: rank, world: 5)
    }
    try expect(shares, equals: [[[0]], [[1]], [[0]], [[1]], [[0]]])
  }

  func testShortBatchesAreDroppedInEveryProcess() throws {
    try expect(
      batchIndices(count: 7, batchSize: 2, dropLast: true, rank: 1, world: 3), equals: [[1, 4]])
  }

  // MARK: - Against others

  func testAgreesWithTheReferenceOnRandomEpochs() throws {
    try property(cases: 120) { draw in
      let world = draw.element(of: [1, 2, 3, 5])
      try expectAgreement(
        on: Calls.batchIndices(
          count: draw.size(in: 0...12), batchSize: draw.int(in: 1...5), shuffle: draw.bool(),
          dropLast: draw.bool(), seed: UInt64(draw.int(in: 0...9)), epoch: draw.int(in: 0...3),
          rank: draw.int(in: 0...(world - 1)), world: world))
    }
  }

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
