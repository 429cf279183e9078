import Foundation
import Isolation
import Synchronization

/// Judges on a thread of its own, and keeps ready what the next judging needs.
///
/// What is out of date is given up at once. The thread lives as long as the session, because what it starts
/// ends with it.
package final class JudgingThread: Sendable {
  /// What it is asked to do; the number tells one from those before.
  package enum Order: Sendable {
    /// Get ready for solutions of an exercise in files of a name.
    case prepare(Exercise, name: String)
    case judge(run: Int, Submission, Exercise)
    case bench(run: Int, [BenchEntry], Exercise)
  }

  /// What it has to say.
  package enum Report: Sendable {
    case milestone(run: Int, JudgingMilestone)
    /// A result, with the digest of the tests that it was judged by.
    case judged(run: Int, SubmissionResult, testsDigest: String?)
    case benching(run: Int, BenchProgress)
    case benched(run: Int, [SubmissionResult])
    case failed(run: Int, reason: Message)
    /// Everything waits for a solution.
    case prepared
    /// Nothing could be prepared.
    case unprepared(reason: Message)
  }

  /// What waits and what is being done.
  private struct State {
    var orders: [Order] = []
    var current: (order: Order, cancellation: Cancellation)?
    var hasEnded = false
  }

  private let state = Mutex(State())
  private let wanted = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private let report: @Sendable (Report) -> Void

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - workbench: Makes the workbench; called on the thread, because that can take a while.
  ///   - measuresTime: Whether right solutions are timed.
  ///   - report: Told what becomes of orders, on the thread.
  package init(
    workbench: @escaping @Sendable () throws -> Workbench, measuresTime: Bool = true,
    report: @escaping @Sendable (Report) -> Void
  ) {
    self.report = report
    let thread = Thread { [self] in
      TerminalLease.guardThread()
      var worker = SessionWorker(
        workbench: workbench, measuresTime: measuresTime, report: report)
      while let (order, cancellation) = next() {
        cancellation.perform { worker.perform(order, isCancelled: { cancellation.isCancelled }) }
      }
      worker.end()
      ended.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Asks for something; what was asked for before and is out of date by that is given up.
  package func order(_ order: Order) {
    state.withLock { state in
      state.orders.removeAll { order.makesObsolete($0) }
      state.orders.append(order)
      if let (current, cancellation) = state.current, order.makesObsolete(current) {
        cancellation.cancel()
      }
    }
    wanted.signal()
  }

  /// Gives up what is being judged or measured.
  package func cancel() {
    state.withLock { state in
      state.orders.removeAll { !$0.isPreparation }
      if let (current, cancellation) = state.current, !current.isPreparation {
        cancellation.cancel()
      }
    }
  }

  /// Gives up everything and waits until nothing is left of it, but not for ever.
  package func end() {
    state.withLock { state in
      state.orders = []
      state.hasEnded = true
      state.current?.cancellation.cancel()
    }
    wanted.signal()
    _ = ended.wait(timeout: .now() + 3)
  }

  /// Waits for the next order; `nil` at the end.
  private func next() -> (Order, Cancellation)? {
    while true {
      let (taken, hasEnded) = state.withLock { state -> ((Order, Cancellation)?, Bool) in
        state.current = nil
        guard !state.hasEnded, !state.orders.isEmpty else { return (nil, state.hasEnded) }
        do {
          let next = (state.orders.removeFirst(), try Cancellation())
          state.current = next
          return (next, false)
        } catch {
          report(.unprepared(reason: error.message))
          return (nil, false)
        }
      }
      if let taken { return taken }
      if hasEnded { return nil }
      wanted.wait()
    }
  }
}

extension JudgingThread.Order {
  fileprivate var isPreparation: Bool {
    if case .prepare = self { true } else { false }
  }

  /// Whether nobody wants another order any more once there is this one.
  fileprivate func makesObsolete(_ other: JudgingThread.Order) -> Bool {
    switch (self, other) {
    case (.prepare(let exercise, let name), .prepare(let otherExercise, let otherName)):
      (exercise.id, name) != (otherExercise.id, otherName)
    // What is being prepared is what the judging needs.
    case (.judge, .prepare), (.bench, .prepare): false
    case (.prepare, _), (.judge, _), (.bench, _): true
    }
  }
}
