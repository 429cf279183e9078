import Foundation
import Judging
import Synchronization

/// Judges attacks on several threads.
///
/// Those that wait for a clock have a thread each, so that a pass takes as long as the slowest of them or as
/// the processors need for the others, whichever is longer.
///
/// Threads and not tasks, because a process that is judged dies with the thread that started it.
final class AttackQueue: Sendable {
  /// An attack that has been judged.
  struct Outcome: Sendable {
    var attack: Attack
    /// Every time that it was judged; never none.
    var results: [SubmissionResult]
  }

  private struct State {
    /// Those that nobody has begun, the first one last.
    var open: [Attack]
    var outcomes: [Outcome] = []
  }

  private let waiting: [Attack]
  private let state: Mutex<State>
  private let judge: @Sendable (Attack) -> [SubmissionResult]

  /// Creates a queue; `judge` is called on several threads.
  init(_ attacks: [Attack], judge: @escaping @Sendable (Attack) -> [SubmissionResult]) {
    waiting = attacks.filter(\.waits)
    state = Mutex(State(open: attacks.filter { !$0.waits }.reversed()))
    self.judge = judge
  }

  /// Judges all attacks and returns what became of them; `threads` share those that do not wait.
  func run(threads: Int) -> [Outcome] {
    let finished = DispatchSemaphore(value: 0)
    func start(_ body: @escaping @Sendable () -> Void) {
      Thread {
        body()
        finished.signal()
      }.start()
    }
    for attack in waiting { start { self.judgeNow(attack) } }
    for _ in 0..<threads {
      start {
        while let attack = self.state.withLock({ $0.open.popLast() }) { self.judgeNow(attack) }
      }
    }
    for _ in 0..<(threads + waiting.count) { finished.wait() }
    return state.withLock { $0.outcomes }
  }

  private func judgeNow(_ attack: Attack) {
    let outcome = Outcome(attack: attack, results: judge(attack))
    state.withLock { $0.outcomes.append(outcome) }
  }
}
