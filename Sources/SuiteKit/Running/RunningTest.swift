import Isolation

/// A test while it runs, and the rules by which it ends.
struct RunningTest {
  /// Why a test has failed.
  enum Failure {
    /// An answer was not the expected one.
    case mismatch(Mismatch)
    /// A worker gave no answer. It may have been replaced since, while an input was made smaller.
    case death(SolutionDeath)
    /// An assertion of XCTest failed, or the test threw something of its own.
    case assertion(String)
    /// The suite itself is at fault.
    case fault(String)
  }

  let id: String
  private let started = ContinuousClock.now
  private var failures: [Failure] = []
  /// Whether anything was drawn in it.
  var dependsOnSeed = false

  init(id: String) {
    self.id = id
  }

  mutating func note(_ failure: Failure) {
    failures.append(failure)
  }

  /// Returns what became of the test and gives its worker back.
  ///
  /// A fault of ours comes first, then the death of the solution: a test whose worker has died has not
  /// passed, whatever it made of the error. Only then the assertions count.
  func record(solution: SolutionServer, reference: SolutionServer) -> TestRecord {
    var record = TestRecord(id: id, outcome: .passed)
    record.wallSeconds = (ContinuousClock.now - started) / .seconds(1)
    record.dependsOnSeed = dependsOnSeed
    let lastCall = solution.lastCall
    if let failure = reference.failure {
      record.outcome = .fault
      record.message = "The reference did not answer: \(failure)"
    } else if let fault = failures.lazy.compactMap(\.fault).first {
      record.outcome = .fault
      record.message = fault
    } else if let death = failures.lazy.compactMap(\.death).first
      ?? solution.firstFailure.map({ SolutionDeath(failure: $0, call: lastCall?.failed()) })
    {
      if case .judgeFault(let text) = death.failure.reason {
        record.outcome = .fault
        record.message = text
      } else {
        record.outcome = .died(death.failure.reason)
      }
      record.frames = death.failure.frames
      record.call = death.call?.text
      record.counterexample = death.call?.counterexample(expected: nil)
    } else if let failure = failures.first {
      record.outcome = .wrongAnswer
      record.message = failure.message
      record.statesRule = failure.mismatch?.statesRule ?? false
      let call = failure.mismatch?.call ?? lastCall?.failed()
      record.call = call?.text
      record.counterexample = call?.counterexample(expected: failure.mismatch?.expectedResult)
      record.expected = failure.mismatch?.expected
      record.actual = failure.mismatch?.actual ?? lastCall?.resultText()
    }
    switch record.outcome {
    case .wrongAnswer, .died: record.isDrawn = solution.hasOnlyDrawnCalls
    case .passed, .fault: break
    }
    solution.end(filling: &record)
    return record
  }
}

// MARK: - Parts of a failure

extension RunningTest.Failure {
  var fault: String? {
    if case .fault(let text) = self { text } else { nil }
  }

  var death: SolutionDeath? {
    if case .death(let death) = self { death } else { nil }
  }

  var mismatch: Mismatch? {
    if case .mismatch(let mismatch) = self { mismatch } else { nil }
  }

  var message: String {
    switch self {
    case .mismatch(let mismatch): mismatch.message
    case .death(let death): death.failure.description
    case .assertion(let text), .fault(let text): text
    }
  }
}
