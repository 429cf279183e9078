import Dispatch
import Isolation
import Synchronization

/// What the threads of a ``WorkQueue`` share: which pieces are taken, how many are done, what went wrong.
final class SharedPieces: Sendable {
  private struct State {
    /// What is left of each run.
    var runs: [Range<Int>]
    /// How many runs have been begun.
    var begun = 0
    var done = 0
    /// How many threads have ended.
    var ended = 0
    var failure: (any Error)?

    /// The run from which a thread takes its next piece: its own, then one that nobody has begun, then the one of
    /// which most is left.
    mutating func run(after own: Int?) -> Int? {
      if let own, !runs[own].isEmpty { return own }
      if begun < runs.count {
        begun += 1
        return begun - 1
      }
      return runs.indices.filter { !runs[$0].isEmpty }.max { runs[$0].count < runs[$1].count }
    }
  }

  /// How many pieces there are.
  let count: Int
  private let state: Mutex<State>
  private let changed = DispatchSemaphore(value: 0)

  /// Creates what is shared of these runs; an empty one is the only one.
  init(_ runs: [Range<Int>]) {
    count = runs.map(\.count).reduce(0, +)
    state = Mutex(State(runs: runs))
  }

  /// Takes the next piece, if more are to be done.
  ///
  /// - Parameters:
  ///   - run: The run that the thread took its last piece from; then the one of the piece that is returned.
  ///   - isOneDone: Whether the piece before is done with that.
  /// - Returns: Its number; `nil` if there is none, or nothing more is to be begun.
  func next(in run: inout Int?, isOneDone: Bool) -> Int? {
    let own = run
    let taken: (run: Int, piece: Int)? = state.withLock { state in
      if isOneDone { state.done += 1 }
      guard state.failure == nil, InterruptSignal.received == nil,
        let run = state.run(after: own), let piece = state.runs[run].first
      else { return nil }
      state.runs[run].removeFirst()
      return (run, piece)
    }
    if isOneDone { changed.signal() }
    run = taken?.run
    return taken?.piece
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
