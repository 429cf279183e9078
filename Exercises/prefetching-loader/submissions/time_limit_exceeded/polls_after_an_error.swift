// What is wrong: before it throws an error it polls until all workers have ended, and they cannot go on.
// Noticed by: PrefetchingTests/testAnErrorIsThrownAfterTheBatchesBeforeIt
import ExerciseKit
import Synchronization

/// A task for each worker, and a window of places in which the workers and the consumer wait for each other.
public func prefetched(
  count: Int, workers: Int, depth: Int, seed: UInt64 = 0,
  load: @escaping @Sendable (_ index: Int, _ random: UInt64) async throws -> Int
) throws -> AsyncThrowingStream<Int, any Error> {
  guard count >= 0, workers >= 1, depth >= 1 else {
    throw InvalidInput("these numbers make no sense")
  }
  let window = Window(count: count, depth: depth, users: min(workers, count))
  let tasks = (0..<min(workers, count)).map { worker in
    Task {
      defer { window.leave() }
      var generator = SplitMix64(seed: seed &+ UInt64(worker))
      for index in stride(from: worker, to: count, by: workers) {
        guard await window.waitForPlace(of: index) else { return }
        let random = generator.next()
        do {
          window.put(.success(try await load(index, random)), at: index)
        } catch {
          window.put(.failure(error), at: index)
        }
      }
    }
  }
  let crew = Crew(tasks: tasks, window: window)
  return AsyncThrowingStream {
    do {
      return try await window.take()
    } catch {
      window.close()
      while window.isInUse { await Task.yield() }
      crew.dismiss()
      throw error
    }
  }
}

/// Ends the workers as soon as nobody has the stream any more; no worker may hold it.
private final class Crew: Sendable {
  private let tasks: [Task<Void, Never>]
  private let window: Window

  init(tasks: [Task<Void, Never>], window: Window) {
    self.tasks = tasks
    self.window = window
  }

  deinit {
    dismiss()
  }

  func dismiss() {
    for task in tasks { task.cancel() }
    window.close()
  }
}

/// The batches between the last one that was taken and the last one that may be loaded.
private final class Window: Sendable {
  private struct State {
    var taken = 0
    var loaded: [Int: Result<Int, any Error>] = [:]
    /// The workers that wait for a place, by the batch that they load next.
    var workers: [Int: CheckedContinuation<Bool, Never>] = [:]
    var consumer: CheckedContinuation<Void, Never>?
    var isClosed = false
    var users: Int
  }

  private let count: Int
  private let depth: Int
  private let state: Mutex<State>

  init(count: Int, depth: Int, users: Int) {
    self.count = count
    self.depth = depth
    state = Mutex(State(users: users))
  }

  /// Whether a worker has not ended.
  var isInUse: Bool { state.withLock { $0.users > 0 } }

  /// Says that a worker has ended.
  func leave() {
    state.withLock { $0.users -= 1 }
  }

  /// Waits until a batch may be loaded; says whether it still should be.
  func waitForPlace(of index: Int) async -> Bool {
    await withCheckedContinuation { worker in
      let answer: Bool? = state.withLock { state in
        if state.isClosed { return false }
        if index - state.taken < depth { return true }
        state.workers[index] = worker
        return nil
      }
      if let answer { worker.resume(returning: answer) }
    }
  }

  /// Keeps what came of a batch until it is taken.
  func put(_ result: Result<Int, any Error>, at index: Int) {
    let consumer = state.withLock { state in
      state.loaded[index] = result
      return index == state.taken ? state.consumer.take() : nil
    }
    consumer?.resume()
  }

  /// Waits for the next batch and takes it, which makes room for another one.
  func take() async throws -> Int? {
    guard state.withLock({ $0.taken }) < count else { return nil }
    await withCheckedContinuation { consumer in
      let isThere = state.withLock { state in
        if state.loaded[state.taken] != nil { return true }
        state.consumer = consumer
        return false
      }
      if isThere { consumer.resume() }
    }
    let result = state.withLock { state in
      state.taken += 1
      return state.loaded.removeValue(forKey: state.taken - 1)
    }
    let batch = try result?.get()
    let worker = state.withLock { $0.workers.removeValue(forKey: $0.taken + depth - 1) }
    worker?.resume(returning: true)
    return batch
  }

  /// Lets nobody wait any longer.
  func close() {
    let workers = state.withLock { state in
      defer { state.workers = [:] }
      state.isClosed = true
      return state.workers.values.map { $0 }
    }
    for worker in workers { worker.resume(returning: false) }
  }
}
