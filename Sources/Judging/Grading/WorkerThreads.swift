import Foundation
import Synchronization

/// Does numbered pieces of work on several threads.
///
/// Threads and not tasks, because a process that is judged dies with the thread that started it, and because
/// most of the work is waiting.
final class WorkerThreads: Sendable {
  private struct State {
    /// The piece that is begun next.
    var next = 0
    var done = 0
    /// How many threads have ended.
    var ended = 0
    var failure: (any Error)?
  }

  private let count: Int
  private let work: @Sendable (Int) throws -> Void
  private let state = Mutex(State())
  private let changed = DispatchSemaphore(value: 0)

  /// Prepares work.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - work: Does one of them, from 0. After an error no other is begun.
  init(count: Int, work: @escaping @Sendable (Int) throws -> Void) {
    self.count = count
    self.work = work
  }

  /// Does the work, once, and returns when all threads have ended.
  ///
  /// - Parameters:
  ///   - threads: How many pieces are worked on at a time.
  ///   - observe: Told how many pieces have been done, after each and several times a second.
  /// - Throws: The first error.
  func run(threads: Int, observe: (Int) -> Void) throws {
    let threads = min(threads, count)
    for _ in 0..<threads {
      Thread { self.workUntilTheEnd() }.start()
    }
    while true {
      let (done, ended) = state.withLock { ($0.done, $0.ended) }
      observe(done)
      if ended == threads { break }
      _ = changed.wait(timeout: .now() + .milliseconds(200))
    }
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  private func workUntilTheEnd() {
    while let index = next() {
      do {
        try work(index)
        state.withLock { $0.done += 1 }
      } catch {
        state.withLock { if $0.failure == nil { $0.failure = error } }
      }
      changed.signal()
    }
    state.withLock { $0.ended += 1 }
    changed.signal()
  }

  private func next() -> Int? {
    state.withLock { state in
      guard state.failure == nil, state.next < count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }
}
