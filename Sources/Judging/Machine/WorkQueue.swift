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
    return try map(
      inputs, keeping: nothing, for: { _ in 0 }, observe: observe, { input, _ in try work(input) })
  }

  /// Does a piece of work for every input, with something that each thread keeps from one to the next.
  ///
  /// - Parameters:
  ///   - inputs: The inputs, those of one kind beside each other.
  ///   - make: Makes what a thread keeps, on that thread.
  ///   - kind: What an input is about. What a thread keeps serves others of the same kind, so those are left to it
  ///     while there are other kinds to begin with.
  ///   - observe: Told how many have been done, after each and several times a second.
  ///   - work: What is done with one; called from several threads.
  /// - Returns: What came out, in the order of the inputs.
  /// - Throws: The first error; nothing more is begun after it, nor after an interrupt.
  func map<Input: Sendable, Kept, Kind: Equatable, Output: Sendable>(
    _ inputs: [Input], keeping make: @escaping @Sendable () -> Kept, for kind: (Input) -> Kind,
    observe: (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (Input, Kept) throws -> Output
  ) throws -> [Output] {
    let outputs = Collected<Output>()
    try share(
      Self.runs(of: inputs, kind), observe: observe,
      among: { pieces in
        let kept = make()
        while let index = pieces.next() {
          let output = try work(inputs[index], kept)
          outputs.values.withLock { $0[index] = output }
        }
      })
    return outputs.values.withLock { values in inputs.indices.compactMap { values[$0] } }
  }

  /// The ranges of inputs beside each other that are of the same kind.
  static func runs<Input>(of inputs: [Input], _ kind: (Input) -> some Equatable) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in inputs.indices {
      if let last = runs.last, kind(inputs[last.lowerBound]) == kind(inputs[index]) {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// Shares numbered pieces of work among threads, each of which may keep something from piece to piece.
  ///
  /// - Parameters:
  ///   - runs: The numbers of the pieces, from 0, in ranges that one thread had better do: others join in only when
  ///     every range has been begun.
  ///   - observe: Told how many have been done, after each and several times a second.
  ///   - work: What each thread does: it takes pieces until there are none.
  /// - Throws: The first error; nothing more is begun after it, nor after an interrupt.
  func share(
    _ runs: [Range<Int>], observe: (Int) -> Void = { _ in },
    among work: @escaping @Sendable (WorkPieces) throws -> Void
  ) throws {
    let pieces = SharedPieces(runs)
    let threads = min(width, pieces.count)
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
