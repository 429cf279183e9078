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
    for workload in workloads {
      for size in workload.sizes {
        let record = record(of: workload, size: size)
        try report(record)
        if record.outcome != .passed || isHopeless(record) { return }
      }
    }
  }

  /// Whether a solution takes so much longer than the reference that it is not waited for.
  private func isHopeless(_ record: WorkloadRecord) -> Bool {
    zip(record.seconds, record.referenceSeconds).contains { $0 > $1 * measurement.stopRatio }
  }

  /// Measures one size of a workload.
  ///
  /// Both sides are called once without being timed. Then they take turns, the one that begins
  /// changing from pair to pair, so that a drift of the machine's speed falls on both.
  func record(of workload: Workload, size: Int) -> WorkloadRecord {
    var record = WorkloadRecord(name: workload.name, size: size)
    let call = workload.call(size: size, seed: measurement.seed)
    state.serve(
      solution: measurement.solution, reference: measurement.reference,
      limits: measurement.limits)
    let (solution, reference) = (state.solution, state.reference)
    defer {
      solution.shutDown()
      reference.shutDown()
    }
    do {
      try measure(call, into: &record)
    } catch let mismatch as Mismatch {
      record.outcome = .wrongAnswer
      record.message = mismatch.message
      (record.call, record.expected, record.actual) =
        (call.description, mismatch.expected, mismatch.actual)
    } catch let error as SolutionError where reference.failure == nil {
      record.outcome = .wrongAnswer
      record.message = "The solution threw an error that it should not have."
      (record.call, record.actual) = (call.description, error.description)
    } catch {
      if let failure = reference.failure {
        record.outcome = .fault
        record.message = "The reference did not answer: \(failure)"
      } else if let failure = solution.failure {
        record.outcome = .died(failure.reason)
        record.call = call.description
      } else {
        record.outcome = .fault
        record.message = "The workload itself failed: \(error)"
      }
    }
    return record
  }

  private func measure(_ call: any TimedCall, into record: inout WorkloadRecord) throws {
    let (solution, reference) = (state.solution, state.reference)
    // The answer of the call that warms up is the one that is checked: fast and wrong is wrong.
    let referenceTime = try call.time(on: reference)
    let expected = try call.fetch(from: reference)
    let solutionTime = try call.time(on: solution)
    let actual = try call.fetch(from: solution)
    state.forgetCalls()
    try state.compare(actual, with: expected, within: state.tolerance)

    // What takes many times the limit is measured once.
    if solutionTime > referenceTime * measurement.stopRatio {
      record.seconds.append(solutionTime / .seconds(1))
      record.referenceSeconds.append(referenceTime / .seconds(1))
      return
    }
    let started = ContinuousClock.now
    for pair in 0..<measurement.pairs {
      let isFirst = pair.isMultiple(of: 2)
      var times: [Duration] = []
      for server in isFirst ? [solution, reference] : [reference, solution] {
        times.append(try call.time(on: server))
      }
      record.seconds.append(times[isFirst ? 0 : 1] / .seconds(1))
      record.referenceSeconds.append(times[isFirst ? 1 : 0] / .seconds(1))
      let elapsed = (ContinuousClock.now - started) / .seconds(1)
      if elapsed > measurement.budgetSeconds && pair >= 4 { break }
    }
  }
}
