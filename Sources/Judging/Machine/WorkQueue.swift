import Foundation
import Isolation
import Synchronization

/// Does pieces of work on several threads of its own.
///
/// Not on those of a pool: a process dies with the thread that started it.
struct WorkQueue: Sendable {
  /// How many pieces are done at a time.
  var width = max(1, ProcessInfo.processInfo.activeProcessorCount)

  /// Does a piece of work for every input, those first that stand first.
  ///
  /// - Parameters:
  ///   - inputs: The inputs.
  ///   - observe: Told how many have been done, after each and several times a second.
  ///   - work: What is done with one; called from several threads.
  /// - Returns: What came out, in the order of the inputs.
  /// - Throws: The first error; nothing more is begun after it, nor after an interrupt.
  func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], observe: (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (Input) throws -> Output
  ) throws -> [Output] {
    @Sendable func nothing() {}
    return try map(inputs, keeping: nothing, observe: observe) { input, _ in try work(input) }
  }

  /// Does a piece of work for every input, with something that each thread keeps from one to the next.
  ///
  /// - Parameters:
  ///   - inputs: The inputs.
  ///   - make: Makes what a thread keeps, on that thread.
  ///   - observe: Told how many have been done, after each and several times a second.
  ///   - work: What is done with one; called from several threads.
  /// - Returns: What came out, in the order of the inputs.
  /// - Throws: The first error; nothing more is begun after it, nor after an interrupt.
  func map<Input: Sendable, Kept, Output: Sendable>(
    _ inputs: [Input], keeping make: @escaping @Sendable () -> Kept,
    observe: (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (Input, Kept) throws -> Output
  ) throws -> [Output] {
    let outputs = Collected<Output>()
    try share(
      inputs.count, observe: observe,
      among: { pieces in
        let kept = make()
        while let index = pieces.next() {
          let output = try work(inputs[index], kept)
          outputs.values.withLock { $0[index] = output }
        }
      })
    return outputs.values.withLock { values in inputs.indices.compactMap { values[$0] } }
  }

  /// Shares numbered pieces of work among threads, each of which may keep something from piece to piece.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - observe: Told how many have been done, after each and several times a second.
  ///   - work: What each thread does: it takes pieces until there are none.
  /// - Throws: The first error; nothing more is begun after it, nor after an interrupt.
  func share(
    _ count: Int, observe: (Int) -> Void = { _ in },
    among work: @escaping @Sendable (WorkPieces) throws -> Void
  ) throws {
    let pieces = SharedPieces(count)
    let threads = min(width, count)
    for _ in 0..<threads {
      let thread = Thread {
        let own = WorkPieces(of: pieces)
        do {
          try work(own)
          own.end()
        } catch {
          own.end(with: error)
        }
      }
      // JSON is decoded by recursion, and a thread has an eighth of the first one's stack.
      thread.stackSize = 8 << 20
      thread.start()
    }
    try pieces.wait(for: threads, observe: observe)
  }

  /// A lock that several threads hold on to.
  private final class Collected<Output: Sendable>: Sendable {
    let values = Mutex<[Int: Output]>([:])
  }
}
