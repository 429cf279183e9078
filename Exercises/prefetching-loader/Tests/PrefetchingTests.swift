import ExerciseKit
import SuiteKit
import XCTest

final class PrefetchingTests: SuiteTestCase {
  // MARK: - Order

  func testBatchesComeInTheirOrderWhateverTheirTimes() throws {
    let storage = Storage(count: 6, workers: 3, depth: 3, durations: [9, 1, 2, 7, 1, 3])
    try expect(storage.take(), equals: [0, 10, 20, 30, 40, 50])
  }

  func testNoBatchesAreAnEmptyStream() throws {
    let storage = Storage(count: 0, workers: 2, depth: 2)
    try expect(storage.take(), equals: [])
    try expect(storage.begun, equals: [])
  }

  func testWorkersWithoutABatchDoNotMatter() throws {
    let storage = Storage(count: 2, workers: 5, depth: 4, durations: [3, 1])
    try expect(storage.take(), equals: [0, 10])
    try expect(storage.begun.sorted(), equals: [0, 1])
  }

  func testNumbersThatMakeNoSenseAreRefusedBeforeAnythingIsTaken() throws {
    for (count, workers, depth) in [(-1, 1, 1), (3, 0, 1), (3, -2, 1), (3, 1, 0)] {
      try expectInvalidInput {
        try prefetched(count: count, workers: workers, depth: depth, load: { index, _ in index })
      }
    }
  }

  func testTwoStreamsDoNotDisturbEachOther() throws {
    let batches = try awaited {
      var one = try prefetched(count: 3, workers: 2, depth: 2, load: { index, _ in index })
        .makeAsyncIterator()
      var two = try prefetched(count: 3, workers: 1, depth: 3, load: { index, _ in -index })
        .makeAsyncIterator()
      var batches: [Int?] = []
      for _ in 0..<4 {
        batches.append(try await one.next())
        batches.append(try await two.next())
      }
      return batches
    }
    try expect(batches, equals: [0, 0, 1, -1, 2, -2, nil, nil])
  }

  // MARK: - Workers

  func testAsManyBatchesLoadAtATimeAsThereAreWorkers() throws {
    let storage = Storage(count: 9, workers: 3, depth: 7, durations: [4])
    _ = try storage.take()
    try expect(storage.mostUnderWay, equals: 3)
  }

  func testEightWorkersTakeAnEighthOfTheTime() throws {
    let storage = Storage(count: 64, workers: 8, depth: 16, durations: [20])
    _ = try storage.take()
    try expect(storage.now, equals: 160)
  }

  func testAWorkerLoadsEveryBatchOfItsOwnAndNoOther() throws {
    // Batch 2 is that of the worker that is busy with batch 0.
    let storage = Storage(count: 4, workers: 2, depth: 4, durations: [9, 1, 1, 1])
    _ = try storage.take()
    try expect(
      storage.schedule(of: 0..<4),
      equals: [
        "batch 0 from 0 to 9", "batch 1 from 0 to 1", "batch 2 from 9 to 10", "batch 3 from 1 to 2",
      ])
  }

  // MARK: - Random numbers

  func testEachWorkerDrawsFromAGeneratorOfItsOwn() throws {
    let storage = Storage(count: 5, workers: 2, depth: 3, seed: 40, durations: [5, 1])
    _ = try storage.take()
    try expect(storage.randoms, equals: draws(from: [40, 41], count: 5))
  }

  func testSeedsWrapAround() throws {
    let storage = Storage(count: 4, workers: 3, depth: 3, seed: .max)
    _ = try storage.take()
    try expect(storage.randoms, equals: draws(from: [.max, 0, 1], count: 4))
  }

  // MARK: - Back-pressure

  func testASlowConsumerFindsDepthBatchesReadyAndNoMoreAreLoaded() throws {
    let storage = Storage(count: 12, workers: 2, depth: 4, durations: [1], pause: 100)
    _ = try storage.take(atMost: 3)
    try expect(storage.begun.sorted(), equals: [0, 1, 2, 3, 4, 5, 6])
    try expect(storage.mostPlaces, equals: 4)
  }

  func testABatchThatIsStillBeingLoadedHasAPlace() throws {
    let storage = Storage(count: 6, workers: 3, depth: 2, durations: [9, 1])
    _ = try storage.take()
    try expect(storage.mostPlaces, equals: 2)
  }

  func testAFastWorkerDoesNotFillThePlacesOfASlowOne() throws {
    // Batch 3 has no place before batch 0 has been taken, though batch 2 has not been begun.
    let storage = Storage(count: 6, workers: 2, depth: 3, durations: [9, 1, 1, 1, 1])
    _ = try storage.take()
    try expect(
      storage.schedule(of: [0, 1, 3]),
      equals: ["batch 0 from 0 to 9", "batch 1 from 0 to 1", "batch 3 from 9 to 10"])
  }

  func testAFreePlaceIsFilledWhileTheConsumerIsBusy() throws {
    let storage = Storage(count: 6, workers: 2, depth: 2, durations: [2], pause: 5)
    _ = try storage.take(atMost: 1)
    try expect(storage.begun.sorted(), equals: [0, 1, 2])
  }

  func testADepthOfOneLoadsOneBatchAtATime() throws {
    let storage = Storage(count: 4, workers: 3, depth: 1, durations: [2, 1, 3, 1], pause: 1)
    try expect(storage.take(), equals: [0, 10, 20, 30])
    try expect(storage.mostUnderWay, equals: 1)
  }

  // MARK: - Errors

  func testAnErrorIsThrownAfterTheBatchesBeforeIt() throws {
    let storage = Storage(
      count: 9, workers: 3, depth: 6, durations: [4, 4, 1, 4, 4, 1], failing: [5])
    try expect(storage.take(), equals: [0, 10, 20, 30, 40])
    try expect(storage.error, equals: Storage.Failure(index: 5))
  }

  func testTheFirstErrorIsThatOfTheFirstBatch() throws {
    // Batch 4 has failed before batch 3 is begun.
    let storage = Storage(
      count: 9, workers: 2, depth: 6, durations: [1, 8, 1, 1], failing: [3, 4])
    try expect(storage.take(), equals: [0, 10, 20])
    try expect(storage.error, equals: Storage.Failure(index: 3))
  }

  func testNothingIsLoadedAnyMoreWhenAnErrorIsThrown() throws {
    let storage = Storage(
      count: 20, workers: 3, depth: 6, durations: [1, 1, 50, 50, 50, 50], failing: [1])
    try expect(storage.take(), equals: [0])
    try expect(storage.error, equals: Storage.Failure(index: 1))
    try expect(underWay(), equals: [])
  }

  // MARK: - Cancellation

  func testLettingGoOfTheStreamCancelsWhatIsBeingLoaded() throws {
    let storage = Storage(count: 20, workers: 3, depth: 4, durations: [1, 1, 50])
    try expect(storage.take(atMost: 2), equals: [0, 10])
    let begun = storage.begun.count
    try expect(underWay(), equals: [])
    try expect(storage.begun.count, equals: begun)
  }

  // MARK: - Any times

  func testBeginsEachBatchAsSoonAsTheReferenceDoes() throws {
    try property(cases: 20) { draw in
      let times = draw.array(count: 1...9) { $0.int(in: 1...9) }
      let (workers, depth) = (draw.int(in: 1...4), draw.int(in: 1...5))
      let (pause, seed) = (draw.element(of: [0, 1, 4, 12]), UInt64(draw.int(in: 0...9)))
      let failing = draw.bool() ? Set([draw.int(in: 0...9)]) : []
      func storage() -> Storage {
        Storage(
          count: times.count, workers: workers, depth: depth, seed: seed, durations: times,
          pause: pause, failing: failing)
      }
      let (tested, right) = (storage(), storage())
      try expect(tested.take(), equals: right.takeFromReference())
      try expect(tested.error, equals: right.error)
      // What becomes of the batches behind one that has failed is left open.
      let sure = times.indices.filter { $0 <= failing.first ?? .max }
      try expect(tested.schedule(of: sure), equals: right.schedule(of: sure))
      try expect(sure.map { tested.randoms[$0] }, equals: sure.map { right.randoms[$0] })
    }
  }
}

/// The random numbers of the batches, by index, if worker w has the seed at w.
private func draws(from seeds: [UInt64], count: Int) -> [Int: UInt64] {
  var generators = seeds.map { SplitMix64(seed: $0) }
  return Dictionary(
    uniqueKeysWithValues: (0..<count).map { ($0, generators[$0 % seeds.count].next()) })
}

/// What is still being loaded when nobody holds a stream any more.
private func underWay() throws -> [Int] {
  var indices: [Int] = []
  whenAllTasksWait { calls, hasAnswer in
    try expect(hasAnswer, "An empty stream ends at once.")
    indices = calls.compactMap { $0.arguments.first as? Int }
    return nil
  }
  // Tasks go on while the solution answers something.
  _ = try awaited {
    for try await _ in try prefetched(count: 0, workers: 1, depth: 1, load: { index, _ in index }) {
    }
  }
  return indices
}
