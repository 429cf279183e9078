// No worker waits: whenever something has changed, each load that is due begins, in a task of its own.
import ExerciseKit

/// Asks a loader for the batches, one after the other.
public func prefetched(
  count: Int, workers: Int, depth: Int, seed: UInt64 = 0,
  load: @escaping @Sendable (_ index: Int, _ random: UInt64) async throws -> Int
) throws -> AsyncThrowingStream<Int, any Error> {
  guard count >= 0, workers >= 1, depth >= 1 else {
    throw InvalidInput("these numbers make no sense")
  }
  let owner = Owner(
    Loader(count: count, workers: workers, depth: depth, seed: seed, load: load))
  return AsyncThrowingStream { try await owner.loader.next() }
}

/// Ends the loader when the stream has gone; the tasks hold the loader itself.
private final class Owner: Sendable {
  let loader: Loader

  init(_ loader: Loader) {
    self.loader = loader
  }

  deinit {
    let loader = loader
    Task { await loader.stop() }
  }
}

private actor Loader {
  private let count: Int
  private let workers: Int
  private let depth: Int
  private let load: @Sendable (Int, UInt64) async throws -> Int
  private var generators: [SplitMix64]
  /// The batch that each worker loads next, and its task if it is loading one.
  private var upcoming: [Int]
  private var tasks: [Task<Void, Never>?]
  private var loaded: [Int: Result<Int, any Error>] = [:]
  private var taken = 0
  private var consumer: CheckedContinuation<Void, Never>?
  private var isStopped = false

  init(
    count: Int, workers: Int, depth: Int, seed: UInt64,
    load: @escaping @Sendable (Int, UInt64) async throws -> Int
  ) {
    self.count = count
    self.workers = workers
    self.depth = depth
    self.load = load
    let needed = 0..<min(workers, count)
    generators = needed.map { SplitMix64(seed: seed &+ UInt64($0)) }
    upcoming = Array(needed)
    tasks = needed.map { _ in nil }
  }

  func next() async throws -> Int? {
    guard taken < count, !isStopped else { return nil }
    beginWhatIsDue()
    while loaded[taken] == nil {
      await withCheckedContinuation { consumer = $0 }
    }
    do {
      let batch = try loaded.removeValue(forKey: taken)?.get()
      taken += 1
      beginWhatIsDue()
      return batch
    } catch {
      stop()
      throw error
    }
  }

  func stop() {
    isStopped = true
    for task in tasks { task?.cancel() }
  }

  private func beginWhatIsDue() {
    guard !isStopped else { return }
    for worker in tasks.indices where tasks[worker] == nil {
      let index = upcoming[worker]
      guard index < min(count, taken + depth) else { continue }
      upcoming[worker] += workers
      let random = generators[worker].next()
      tasks[worker] = Task { await self.run(index, random, worker) }
    }
  }

  private func run(_ index: Int, _ random: UInt64, _ worker: Int) async {
    do {
      loaded[index] = .success(try await load(index, random))
    } catch {
      loaded[index] = .failure(error)
    }
    tasks[worker] = nil
    beginWhatIsDue()
    guard index == taken else { return }
    consumer?.resume()
    consumer = nil
  }
}
