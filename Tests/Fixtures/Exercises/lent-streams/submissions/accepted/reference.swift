import Dispatch
import Synchronization

/// The numbers that a function gives, each loaded when it is asked for.
public func stream(
  count: Int, load: @escaping @Sendable (Int) async throws -> Int
) -> AsyncThrowingStream<Int, any Error> {
  let index = Mutex(0)
  return AsyncThrowingStream {
    let next = index.withLock { index in
      defer { index += 1 }
      return index
    }
    return next < count ? try await load(next) : nil
  }
}

/// Counts down.
public func countdown(from start: Int) -> AsyncStream<Int> {
  AsyncStream { continuation in
    for value in stride(from: start, to: 0, by: -1) { continuation.yield(value) }
    continuation.finish()
  }
}

/// Adds up what a function gives, on two threads.
public func sumOnThreads(count: Int, _ f: @escaping @Sendable (Int) -> Int) -> Int {
  let sum = Mutex(0)
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = f(index)
    sum.withLock { $0 += value }
  }
  return sum.withLock { $0 }
}

/// Adds up what a function gives, in a group of tasks.
public func sumAtOnce(
  count: Int, load: @escaping @Sendable (Int) async throws -> Int
) async throws -> (sum: Int, order: [Int]) {
  try await withThrowingTaskGroup { group in
    for index in 0..<count {
      group.addTask { try await (index, load(index)) }
    }
    var (sum, order) = (0, [Int]())
    for try await (index, value) in group {
      sum += value
      order.append(index)
    }
    return (sum, order)
  }
}

/// Takes the first of a group of tasks.
public func first(
  count: Int, _ load: @escaping @Sendable (Int) async throws -> Int
) async throws -> Int {
  try await withThrowingTaskGroup { group in
    for index in 0..<count { group.addTask { try await load(index) } }
    defer { group.cancelAll() }
    return try await group.next() ?? 0
  }
}
