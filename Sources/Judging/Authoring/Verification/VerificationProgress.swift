import Synchronization

/// How far verifying has come, counted over all exercises.
package struct VerificationProgress: Sendable, CustomStringConvertible {
  /// What is being done.
  package var step: String
  package var done: Int
  package var all: Int

  package var description: String { "\(step): \(done) of \(all)" }
}

/// Counts what several threads have done, and tells it.
final class VerificationCounter: Sendable {
  private let step: String
  private let all: Int
  private let done = Mutex(0)
  private let observe: @Sendable (VerificationProgress) -> Void

  init(_ step: String, of all: Int, observe: @escaping @Sendable (VerificationProgress) -> Void) {
    self.step = step
    self.all = all
    self.observe = observe
  }

  /// Counts one more.
  func advance() {
    done.withLock { done in
      done += 1
      observe(VerificationProgress(step: step, done: done, all: all))
    }
  }
}
