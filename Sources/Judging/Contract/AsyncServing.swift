/// What a server needs besides, where a solution has asynchronous functions or returns asynchronous sequences.
///
/// A worker answers one request at a time, so the thread that serves it waits. What it waits for runs on threads of
/// the solution's process and counts as its CPU time like everything else.
///
/// It is no part of the worker's program, which would have to bring the library for concurrency, and with it
/// Dispatch: that counts the processors when a process starts, and a worker is started on one of them.
enum AsyncServing {
  /// The declarations, for the file of the server.
  ///
  /// - Parameter takesTurns: Whether tasks run one at a time, as they must where the suite has asynchronous
  ///   functions (`TaskServing`).
  /// - Returns: Their source.
  static func source(takesTurns: Bool) -> String {
    (takesTurns ? TaskServing.source : waiting) + "\n\n" + sequences
  }

  private static let waiting = """
    /// Waits for what is done in a task.
    private func judgeWaiting<Answer>(_ body: @escaping () async throws -> Answer) throws -> Answer {
      // One of two threads uses all of it at a time: this one, or the task while this one waits.
      nonisolated(unsafe) let body = body
      nonisolated(unsafe) var outcome: Swift.Result<Answer, any Error>?
      nonisolated(unsafe) let isDone = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
      sem_init(isDone, 0, 0)
      defer {
        sem_destroy(isDone)
        isDone.deallocate()
      }
      _Concurrency.Task.detached {
        do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
        sem_post(isDone)
      }
      while sem_wait(isDone) != 0 {}
      return try outcome!.get()
    }
    """

  private static let sequences = """
    extension Wire.WireEncoder {
      /// Encodes an asynchronous sequence, which is iterated once, as streams are.
      fileprivate mutating func asyncSequence<Elements: AsyncSequence>(
        _ sequence: Elements, named name: String,
        _ element: @escaping (inout Wire.WireEncoder, Elements.Element) -> Void
      ) {
        var sequence: Elements? = sequence
        var iterator: Elements.AsyncIterator?
        self.elements(named: name, canThrow: true, element) {
          try judgeWaiting {
            if let sequence = sequence.take() { iterator = sequence.makeAsyncIterator() }
            return try await iterator?.next()
          }
        }
      }
    }
    """
}
