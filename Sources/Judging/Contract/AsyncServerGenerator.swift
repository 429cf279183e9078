/// Writes how a server waits for asynchronous functions.
///
/// A worker answers one request at a time, so its thread waits. What it waits for runs on threads of the solution's
/// process, and counts as its CPU time like everything else.
enum AsyncServerGenerator {
  /// The function that waits.
  static let waiting = """
      private static func waiting<Answer>(
        _ body: @escaping () async throws -> Answer
      ) throws -> Answer {
        // The outcome is looked at when the task has signalled that it is there, and not before.
        nonisolated(unsafe) let body = body
        nonisolated(unsafe) var outcome: Swift.Result<Answer, any Error>?
        let semaphore = DispatchSemaphore(value: 0)
        Task.detached {
          do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
          semaphore.signal()
        }
        semaphore.wait()
        return try outcome!.get()
      }

    """
}
