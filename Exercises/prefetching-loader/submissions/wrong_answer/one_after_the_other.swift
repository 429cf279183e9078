// What is wrong: one task loads all batches, one after the other.
// Noticed by: PrefetchingTests/testEightWorkersTakeAnEighthOfTheTime
import ExerciseKit

/// A task for each batch that has a place, which waits for the one that its worker loads before.
public func prefetched(
  count: Int, workers: Int, depth: Int, seed: UInt64 = 0,
  load: @escaping @Sendable (_ index: Int, _ random: UInt64) async throws -> Int
) throws -> AsyncThrowingStream<Int, any Error> {
  guard count >= 0, workers >= 1, depth >= 1 else {
    throw InvalidInput("these numbers make no sense")
  }
  let window = Window(count: count, workers: workers, depth: depth, seed: seed, load: load)
  // Nobody else holds the window. A stream that ends lets go of it, also because of an error.
  return AsyncThrowingStream { try await window.next() }
}

/// The batches that are being loaded or ready.
private actor Window {
  private let count: Int
  private let workers: Int
  private let depth: Int
  private let load: @Sendable (Int, UInt64) async throws -> Int
  private let seed: UInt64
  /// The generators of the workers that have drawn from theirs.
  private var generators: [Int: SplitMix64] = [:]
  /// What loads each batch that has a place; none of these tasks holds the window.
  private var tasks: [Int: Task<Int, any Error>] = [:]
  private var taken = 0
  private var begun = 0

  init(
    count: Int, workers: Int, depth: Int, seed: UInt64,
    load: @escaping @Sendable (Int, UInt64) async throws -> Int
  ) {
    self.count = count
    self.workers = workers
    self.depth = depth
    self.load = load
    self.seed = seed
  }

  deinit {
    for task in tasks.values { task.cancel() }
  }

  /// Waits for the next batch and takes it.
  func next() async throws -> Int? {
    fill()
    guard let task = tasks[taken] else { return nil }
    let batch = try await task.value
    tasks[taken] = nil
    taken += 1
    fill()
    return batch
  }

  /// Gives a task to each batch that has a place.
  private func fill() {
    while begun < min(count, taken + depth) {
      let worker = begun % workers
      let random =
        generators[worker, default: SplitMix64(seed: seed &+ UInt64(worker))].next()
      tasks[begun] = Self.task(begun, random, after: tasks[begun - 1], load)
      begun += 1
    }
  }

  private static func task(
    _ index: Int, _ random: UInt64, after previous: Task<Int, any Error>?,
    _ load: @escaping @Sendable (Int, UInt64) async throws -> Int
  ) -> Task<Int, any Error> {
    Task {
      // Whether that could be loaded is for who takes it to find out.
      _ = await previous?.result
      try Task.checkCancellation()
      return try await load(index, random)
    }
  }
}
