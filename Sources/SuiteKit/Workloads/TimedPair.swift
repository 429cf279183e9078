import Isolation

/// The times of the two sides for one call.
struct TimedPair {
  var solution: Duration
  var reference: Duration

  /// Makes a call on both sides and compares the answers: fast and wrong is wrong, whenever it is.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - state: Has the workers.
  ///   - startsWithSolution: Which side is called first.
  /// - Throws: `Mismatch` when the answers differ, and whatever keeps one of them from arriving.
  init(measuring call: any TimedCall, in state: SuiteState, startsWithSolution: Bool) throws {
    let early = startsWithSolution ? try call.timed(on: state.solution) : nil
    let expected = try Self.expected(of: call, from: state.reference)
    let actual = try early ?? call.timed(on: state.solution)
    try state.compare(actual.result, with: expected.result, within: state.tolerance)
    solution = actual.time.counted(beside: expected.time)
    reference = expected.time.run
  }

  /// Whether there is something to divide by.
  ///
  /// A machine that gives its processors to somebody else may take that time away from the clock of a
  /// process, and a little more.
  var isMeasured: Bool { reference > .zero }

  private static func expected(
    of call: any TimedCall, from reference: SolutionServer
  ) throws -> (result: Any, time: CallTime) {
    do {
      return try call.timed(on: reference)
    } catch let error as SolutionError {
      throw ReferenceRefusal(error: error)
    }
  }

  /// The reference refused an input: a mistake in the workload.
  private struct ReferenceRefusal: Error, CustomStringConvertible {
    var error: SolutionError
    var description: String { "the reference \(error)" }
  }
}
