import Foundation
import Judging
import Synchronization

/// Judges attacks on several threads: half of them wait for a clock most of the time.
///
/// Threads and not tasks, because a process that is judged dies with the thread that started it.
final class AttackQueue: Sendable {
  /// An attack that has been judged.
  struct Outcome: Sendable {
    var attack: Attack
    var result: SubmissionResult
    var duration: Duration
  }

  private struct State {
    var waiting: [Attack]
    var outcomes: [Outcome] = []
  }

  private let state: Mutex<State>
  private let judge: @Sendable (Attack) -> SubmissionResult

  /// Creates a queue; `judge` is called on several threads.
  init(_ attacks: [Attack], judge: @escaping @Sendable (Attack) -> SubmissionResult) {
    state = Mutex(State(waiting: attacks.reversed()))
    self.judge = judge
  }

  /// Judges all attacks and returns what became of them.
  func run(threads: Int) -> [Outcome] {
    let finished = DispatchSemaphore(value: 0)
    for _ in 0..<threads {
      Thread {
        while let attack = self.state.withLock({ $0.waiting.popLast() }) {
          let begin = ContinuousClock.now
          let result = self.judge(attack)
          let outcome = Outcome(
            attack: attack, result: result, duration: ContinuousClock.now - begin)
          self.state.withLock { $0.outcomes.append(outcome) }
        }
        finished.signal()
      }.start()
    }
    for _ in 0..<threads { finished.wait() }
    return state.withLock { $0.outcomes }
  }
}
