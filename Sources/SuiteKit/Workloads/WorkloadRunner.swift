import ExerciseKit
import Isolation

/// Times workloads, the solution in turns with the reference.
struct WorkloadRunner {
  let measurement: SuiteCommand.Measurement
  let state: SuiteState

  /// Measures all sizes of all workloads, up to one that decides the verdict.
  ///
  /// What takes many times the limit at a small size would take minutes at a large one, and whoever waits
  /// for the verdict would learn nothing from it.
  func measureAll(
    _ workloads: [Workload], report: (WorkloadRecord) throws -> Void
  ) throws {
    var sizesLeft = workloads.reduce(0) { $0 + $1.sizes.count }
    let end = ContinuousClock.now + .seconds(measurement.budgetSeconds)
    for workload in workloads {
      for size in workload.sizes {
        // What one size does not need, the others have.
        let share = (end - .now) / sizesLeft
        sizesLeft -= 1
        let record = record(of: workload, size: size, until: .now + share)
        try report(record)
        if record.outcome != .passed || isHopeless(record) { return }
      }
    }
  }

  /// Whether a solution takes so much longer than the reference that it is not waited for.
  ///
  /// In every pair: a single one may be a moment in which the machine had something else to do.
  private func isHopeless(_ record: WorkloadRecord) -> Bool {
    zip(record.seconds, record.referenceSeconds).allSatisfy { $0 > $1 * measurement.stopRatio }
  }

  /// Measures one size of a workload.
  ///
  /// Both sides are called once without being timed. Then they take turns, the one that begins
  /// changing from pair to pair, so that a drift of the machine's speed falls on both. There are as many
  /// pairs as make the interval narrow enough, or as there is time for.
  private func record(
    of workload: Workload, size: Int, until deadline: ContinuousClock.Instant
  ) -> WorkloadRecord {
    var record = WorkloadRecord(name: workload.name, size: size)
    state.serve(
      solution: measurement.solution, reference: measurement.reference, count: 1,
      limits: measurement.limits)
    let (solution, reference) = (state.solution, state.reference)
    defer {
      solution.shutDown()
      reference.shutDown()
    }
    do {
      try measure(workload, size: size, until: deadline, into: &record)
    } catch let mismatch as Mismatch {
      record.outcome = .wrongAnswer
      record.message = mismatch.message
      (record.call, record.expected, record.actual) =
        (mismatch.call?.text, mismatch.expected, mismatch.actual)
    } catch let error as SolutionError {
      record.outcome = .wrongAnswer
      record.message = "The solution threw an error that it should not have."
      (record.call, record.actual) = (solution.lastCall?.text(), error.description)
    } catch {
      if let failure = reference.failure {
        record.outcome = .fault
        record.message = "The reference did not answer: \(failure)"
      } else if let failure = solution.failure {
        record.outcome = .died(failure.reason)
        record.call = solution.lastCall?.text()
      } else {
        record.outcome = .fault
        record.message = "The workload itself failed: \(error)"
      }
    }
    return record
  }

  /// How many pairs it takes to give up on a solution.
  private static let pairsForHopeless = 3

  /// The fewest pairs with which the time may end a measurement.
  private static let fewestPairs = 6

  /// After how many pairs the interval is looked at.
  ///
  /// Whoever looks after each stops at a lucky one.
  private static let looks: Set = [15, 30, 60, 90, 120, 160, 200]

  private func measure(
    _ workload: Workload, size: Int, until deadline: ContinuousClock.Instant,
    into record: inout WorkloadRecord
  ) throws {
    // The first pair warms both sides up. No moment makes ten times of a time, so what takes that much longer
    // than would be hopeless is measured once.
    let first = try pair(call(of: workload, size: size, pair: 0), startsWithSolution: false)
    if first.isMeasured, first.solution > first.reference * measurement.stopRatio * 10 {
      return record.append(first)
    }
    for index in 1...measurement.pairs {
      let call = call(of: workload, size: size, pair: index)
      let pair = try pair(call, startsWithSolution: index.isMultiple(of: 2))
      guard pair.isMeasured else { continue }
      record.append(pair)
      let count = record.seconds.count
      if count == Self.pairsForHopeless && isHopeless(record) { break }
      if count >= Self.fewestPairs && ContinuousClock.now > deadline { break }
      if Self.looks.contains(count) && isNarrow(record) { break }
    }
  }
}

extension WorkloadRunner {
  private func isNarrow(_ record: WorkloadRecord) -> Bool {
    PairedRatio(of: record.seconds, to: record.referenceSeconds).map {
      $0.relativeWidth <= measurement.intervalWidth
    } ?? false
  }
}

// MARK: - Pairs

extension WorkloadRunner {
  /// The times of the two sides for one call.
  fileprivate struct Pair {
    var solution: Duration
    var reference: Duration

    /// Whether there is something to divide by.
    ///
    /// A machine that gives its processors to somebody else may take that time away from the clock of a
    /// process, and a little more.
    var isMeasured: Bool { reference > .zero }
  }

  /// A call for one pair.
  ///
  /// Every pair has an input of its own, so that remembering answers gains nothing.
  private func call(of workload: Workload, size: Int, pair: Int) -> any TimedCall {
    var seeds = SplitMix64(seed: measurement.seed &+ UInt64(pair))
    return workload.call(size: size, seed: seeds.next())
  }

  /// Makes a call on both sides and compares the answers: fast and wrong is wrong, whenever it is.
  private func pair(_ call: any TimedCall, startsWithSolution: Bool) throws -> Pair {
    let early = startsWithSolution ? try call.timed(on: state.solution) : nil
    let reference = try expected(of: call)
    let solution = try early ?? call.timed(on: state.solution)
    try state.compare(solution.result, with: reference.result, within: state.tolerance)
    return Pair(
      solution: solution.time.counted(beside: reference.time), reference: reference.time.run)
  }

  private func expected(of call: any TimedCall) throws -> (result: Any, time: CallTime) {
    do {
      return try call.timed(on: state.reference)
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

extension WorkloadRecord {
  fileprivate mutating func append(_ pair: WorkloadRunner.Pair) {
    seconds.append(pair.solution / .seconds(1))
    referenceSeconds.append(pair.reference / .seconds(1))
  }
}
