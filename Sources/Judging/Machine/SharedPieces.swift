import Dispatch
import Isolation
import Synchronization

/// What the threads of a ``WorkQueue`` share: which pieces are taken, how many are done, what went wrong.
final class SharedPieces: Sendable {
  private struct State {
    /// The piece that is begun next.
    var next = 0
    var done = 0
    /// How many threads have ended.
    var ended = 0
    var failure: (any Error)?
  }

  private let count: Int
  private let state = Mutex(State())
  private let changed = DispatchSemaphore(value: 0)

  init(_ count: Int) {
    self.count = count
  }

  /// Takes the next piece, if more are to be done.
  func next(isOneDone: Bool) -> Int? {
    let index: Int? = state.withLock { state in
      if isOneDone { state.done += 1 }
      guard state.failure == nil, InterruptSignal.received == nil, state.next < count else {
        return nil
      }
      defer { state.next += 1 }
      return state.next
    }
    if isOneDone { changed.signal() }
    return index
  }

  /// Notes that a thread has ended.
  func end(isOneDone: Bool, _ error: (any Error)?) {
    state.withLock { state in
      if isOneDone { state.done += 1 }
      state.failure = state.failure ?? error
      state.ended += 1
    }
    changed.signal()
  }

  /// Waits until all threads have ended.
  ///
  /// - Parameters:
  ///   - threads: How many there are.
  ///   - observe: Told how many pieces have been done, after each and several times a second.
  /// - Throws: The first error, or `CancellationError` if an interrupt left something undone.
  func wait(for threads: Int, observe: (Int) -> Void) throws {
    while true {
      let (done, ended) = state.withLock { ($0.done, $0.ended) }
      observe(done)
      if ended == threads { break }
      _ = changed.wait(timeout: .now() + .milliseconds(200))
    }
    let (done, failure) = state.withLock { ($0.done, $0.failure) }
    if let failure { throw failure }
    guard done == count else { throw CancellationError() }
  }
}
