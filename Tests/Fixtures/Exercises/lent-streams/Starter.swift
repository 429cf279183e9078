/// The numbers that a function gives, one after the other.
public func stream(
  count: Int, load: @escaping @Sendable (Int) async throws -> Int
) -> AsyncThrowingStream<Int, any Error> {
  AsyncThrowingStream { nil }
}

/// Counts down.
public func countdown(from start: Int) -> AsyncStream<Int> {
  AsyncStream { nil }
}

/// Adds up what a function gives for the numbers below a count, on two threads.
public func sumOnThreads(count: Int, _ f: @escaping @Sendable (Int) -> Int) -> Int {
  0
}

/// Adds up what a function gives for the numbers below a count, all of them at the same time, and notes the order in
/// which the answers came.
public func sumAtOnce(
  count: Int, load: @escaping @Sendable (Int) async throws -> Int
) async throws -> (sum: Int, order: [Int]) {
  (0, [])
}

/// What a function gives that comes first of a count; the others are cancelled.
public func first(count: Int, _ load: @escaping @Sendable (Int) async throws -> Int) async throws
  -> Int
{
  0
}
