import ExerciseKit
import SuiteKit
import XCTest

final class DataLoaderExamples: SuiteTestCase {
  func testBatches() throws {
    try expect(batchIndices(count: 7, batchSize: 3), equals: [[0, 1, 2], [3, 4, 5], [6]])
    try expect(
      batchIndices(count: 7, batchSize: 3, dropLast: true), equals: [[0, 1, 2], [3, 4, 5]])
    try expect(batchIndices(count: 7, batchSize: 2, rank: 2, world: 3), equals: [[2, 5], [1]])
    try expectInvalidInput { try batchIndices(count: 7, batchSize: 0) }
  }

  func testShuffledEpochs() throws {
    try expect(
      batchIndices(count: 5, batchSize: 3, shuffle: true, seed: 7), equals: [[4, 1, 3], [0, 2]])
    try expect(
      batchIndices(count: 5, batchSize: 3, shuffle: true, seed: 7, epoch: 1),
      equals: [[4, 0, 3], [1, 2]])
  }

  func testLoader() throws {
    var loaded: [Int] = []
    let loader = try DataLoader(
      count: 5, batchSize: 2,
      load: { index in
        loaded.append(index)
        return 10 * index
      })
    let batches = try loader.makeIterator()
    try expect(loader.batchCount, equals: 3)
    try expect(loaded, equals: [])
    try expect(batches.next(), equals: [0, 10])
    try expect(loaded, equals: [0, 1])
    try expect(Array(batches), equals: [[20, 30], [40]])
  }

  func testCollating() throws {
    try expect(collate([Tensor([1, 2]), Tensor([3, 4])]), equals: Tensor([[1, 2], [3, 4]]))
    try expectInvalidInput { try collate([Tensor([1, 2]), Tensor([3])]) }
    let small = Tensor([[1, 2]])
    let tall = Tensor([[3], [4]])
    try expect(
      padCollate([small, tall], value: 9),
      equals: (
        batch: Tensor(shape: [2, 2, 2], data: [1, 2, 9, 9, 3, 9, 4, 9]),
        sizes: [(height: 1, width: 2), (height: 2, width: 1)]
      ))
  }
}
