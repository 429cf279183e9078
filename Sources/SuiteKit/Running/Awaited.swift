import Dispatch

/// Runs what awaits something, in a test that is not `async` itself, and in a property.
///
/// ```swift
/// let batches = try awaited { try await stream.reduce(into: []) { $0.append($1) } }
/// ```
///
/// - Parameter body: What awaits; the test waits until it is done.
/// - Returns: What it returns.
/// - Throws: What it throws.
public func awaited<Result>(_ body: @escaping () async throws -> Result) throws -> Result {
  // One of two threads uses all of it at a time: this one, or the task while this one waits.
  nonisolated(unsafe) let body = body
  nonisolated(unsafe) var outcome: Swift.Result<Result, any Error>?
  let isDone = DispatchSemaphore(value: 0)
  Task.detached {
    do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
    isDone.signal()
  }
  isDone.wait()
  guard let outcome else { throw Mismatch(message: "Nothing was awaited.") }
  return try outcome.get()
}
