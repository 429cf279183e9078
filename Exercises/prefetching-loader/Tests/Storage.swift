import SuiteKit

/// A slow storage and a consumer, in simulated time: what is loaded when, and how much of it at a time.
///
/// Time passes only when every task of the solution waits. So it does not matter how fast the machine is.
final class Storage {
  /// What the storage throws for a batch.
  struct Failure: Error, Equatable {
    var index: Int
  }

  private let count: Int
  private let workers: Int
  private let depth: Int
  private let seed: UInt64
  private let durations: [Int]
  private let pause: Int
  private let failing: Set<Int>

  /// The time now.
  private(set) var now = 0
  /// The batches in the order in which they were begun.
  private(set) var begun: [Int] = []
  /// When each batch was begun.
  private var begins: [Int: Int] = [:]
  /// The random number with which each batch was asked for.
  private(set) var randoms: [Int: UInt64] = [:]
  /// What was being loaded when all tasks waited last.
  private(set) var underWay: [Int] = []
  /// How many batches were being loaded at a time at most.
  private(set) var mostUnderWay = 0
  /// How many places were in use at most, those in between that were empty included.
  private(set) var mostPlaces = 0
  private(set) var error: Failure?

  private var ends: [Int: Int] = [:]
  private var loaded: Set<Int> = []
  private var taken = 0
  private var isPulling = true
  /// Until when the consumer is busy with a batch.
  private var busyUntil: Int?

  /// Creates a storage and a consumer.
  ///
  /// - Parameters:
  ///   - count: How many batches there are.
  ///   - workers: How many workers the solution has.
  ///   - depth: How many places it has.
  ///   - seed: The seed of the first worker.
  ///   - durations: How long each batch takes; the last one stands for all that follow.
  ///   - pause: How long the consumer is busy with a batch.
  ///   - failing: The batches that cannot be loaded, which is known when their time has passed.
  init(
    count: Int, workers: Int, depth: Int, seed: UInt64 = 0, durations: [Int] = [1],
    pause: Int = 0, failing: Set<Int> = []
  ) {
    (self.count, self.workers, self.depth, self.seed) = (count, workers, depth, seed)
    (self.durations, self.pause, self.failing) = (durations, pause, failing)
  }

  /// When each of some batches was being loaded, had nobody cancelled it.
  func schedule(of indices: some Sequence<Int>) -> [String] {
    indices.map { index in
      guard let begin = begins[index], let end = ends[index] else { return "batch \(index) never" }
      return "batch \(index) from \(begin) to \(end)"
    }
  }

  /// Takes batches from the solution until the stream ends, or as many as are wanted.
  func take(atMost limit: Int = .max) throws -> [Int] {
    try take(
      atMost: limit,
      of: prefetched(count: count, workers: workers, depth: depth, seed: seed, load: load))
  }

  /// Takes batches from the reference.
  func takeFromReference() throws -> [Int] {
    try take(
      of: Reference.prefetched(
        count: count, workers: workers, depth: depth, seed: seed, load: load))
  }

  private func take(
    atMost limit: Int = .max, of stream: AsyncThrowingStream<Int, any Error>
  ) throws -> [Int] {
    whenAllTasksWait(next)
    return try awaited {
      var batches: [Int] = []
      do {
        for try await batch in stream {
          batches.append(batch)
          if batches.count == limit { break }
        }
      } catch let error as Failure {
        self.error = error
      }
      return batches
    }
  }

  // MARK: - Events

  private func load(_ index: Int, _ random: UInt64) throws -> Int {
    try expect((0..<count).contains(index), "Only batches that exist are loaded.")
    try expect(begins[index] == nil, "No batch is loaded twice.")
    begun.append(index)
    begins[index] = now
    randoms[index] = random
    ends[index] = now + durations[min(index, durations.count - 1)]
    // A batch that is there while the consumer waits has been taken, or will be at once.
    let isTaking = isPulling && loaded.contains(taken) && !failing.contains(taken)
    mostPlaces = max(mostPlaces, index + 1 - taken - (isTaking ? 1 : 0))
    if failing.contains(index) { throw Failure(index: index) }
    return 10 * index
  }

  /// Lets time pass until a batch has been loaded, or until the consumer wants the next one.
  private func next(_ calls: [WaitingCall], _ hasAnswer: Bool) throws -> WaitingCall? {
    underWay = calls.map(\.index).sorted()
    mostUnderWay = max(mostUnderWay, calls.count)
    if hasAnswer, isPulling {
      isPulling = false
      if loaded.contains(taken), !failing.contains(taken) { taken += 1 }
      busyUntil = now + pause
    }
    let first = calls.min { (end(of: $0), $0.index) < (end(of: $1), $1.index) }
    if let busyUntil, first.map({ end(of: $0) > busyUntil }) ?? true {
      now = busyUntil
      self.busyUntil = nil
      isPulling = true
      return nil
    }
    try expect(
      first != nil, "As long as the consumer waits for a batch, a batch is being loaded.")
    if let first {
      now = max(now, end(of: first))
      loaded.insert(first.index)
    }
    return first
  }

  private func end(of call: WaitingCall) -> Int { ends[call.index] ?? now }
}

extension WaitingCall {
  /// The index of the batch that is being loaded.
  fileprivate var index: Int { arguments.first as? Int ?? -1 }
}
