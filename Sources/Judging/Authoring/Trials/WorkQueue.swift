import Foundation
import Isolation
import Synchronization

/// Does pieces of work on several threads of its own.
///
/// Not on those of a pool: a process dies with the thread that started it.
struct WorkQueue: Sendable {
  /// How many pieces are done at a time.
  var width = max(1, ProcessInfo.processInfo.activeProcessorCount)

  /// What the threads share.
  private struct Shared<Output: Sendable>: Sendable {
    var next = 0
    var outputs: [Int: Output] = [:]
    var failure: (any Error)?
  }

  /// Does a piece of work for every input, those first that stand first.
  ///
  /// - Parameters:
  ///   - inputs: The inputs.
  ///   - work: What is done with one; called from several threads.
  /// - Returns: What came out, in the order of the inputs.
  /// - Throws: The first error; nothing more is begun after it, nor after an interrupt.
  func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @escaping @Sendable (Input) throws -> Output
  ) throws -> [Output] {
    let shared = Place(Shared<Output>())
    let ended = DispatchGroup()
    for _ in 0..<min(width, inputs.count) {
      ended.enter()
      let thread = Thread {
        defer { ended.leave() }
        while let index = shared.take(of: inputs.count) {
          do {
            let output = try work(inputs[index])
            shared.state.withLock { $0.outputs[index] = output }
          } catch {
            shared.state.withLock { $0.failure = $0.failure ?? error }
          }
        }
      }
      // JSON is decoded by recursion, and a thread has an eighth of the first one's stack.
      thread.stackSize = 8 << 20
      thread.start()
    }
    ended.wait()
    let (outputs, failure) = shared.state.withLock { ($0.outputs, $0.failure) }
    if InterruptSignal.received != nil { throw CancellationError() }
    if let failure { throw failure }
    return inputs.indices.compactMap { outputs[$0] }
  }

  /// A lock that several threads hold on to.
  private final class Place<Output: Sendable>: Sendable {
    let state: Mutex<Shared<Output>>

    init(_ shared: Shared<Output>) {
      state = Mutex(shared)
    }

    /// The next piece that nobody does, if more are to be done.
    func take(of count: Int) -> Int? {
      state.withLock { shared in
        guard shared.failure == nil, InterruptSignal.received == nil, shared.next < count else {
          return nil
        }
        shared.next += 1
        return shared.next - 1
      }
    }
  }
}
