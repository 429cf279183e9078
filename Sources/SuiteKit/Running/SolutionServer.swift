import Isolation
import Wire

/// The trusted end of the pipes to a solution: starts its workers and makes calls to them.
///
/// A fresh worker serves each test. The next ones are started before they are needed: a process needs
/// 2 ms to start, which is more than most tests take, and the other core has nothing to do.
public final class SolutionServer {
  private let specification: WorkerSpecification?
  private var session: WorkerSession?
  /// Workers that have been started and not been asked anything, the oldest first.
  private var waiting: [WorkerSession] = []
  /// Why the current worker no longer answers.
  private(set) var failure: WorkerFailure?
  /// Why the first worker of the test that died no longer answers.
  private(set) var firstFailure: WorkerFailure?
  /// The last call since it was forgotten.
  var lastCall: RecordedCall?

  /// Creates a server that has no worker and cannot be called.
  init(contract: String) {
    specification = nil
  }

  /// Creates a server for a program.
  init(
    contract: String, worker: String, limits: SuiteLimits, wallSecondsPerCall: Double = .infinity
  ) {
    specification = WorkerSpecification(
      program: worker, contractDigest: contract,
      limits: WorkerLimits(
        cpuTime: .seconds(limits.cpuSeconds),
        wallTimePerCall: .seconds(min(limits.wallSeconds, wallSecondsPerCall)),
        wallTime: .seconds(limits.wallSeconds),
        addressSpaceBytes: limits.memoryBytes, outputBytes: limits.outputBytes),
      readablePaths: limits.readablePaths, executablePaths: limits.executablePaths,
      requiredLayers: limits.level.layers, optionalLayers: limits.level.layers)
  }

  // MARK: - Tests

  /// Begins a test with a worker that nothing has been asked of.
  func begin() {
    firstFailure = nil
    lastCall = nil
    takeNext()
  }

  /// Replaces the worker within a test.
  func replace() {
    _ = session?.finish()
    takeNext()
  }

  private func takeNext() {
    failure = nil
    do {
      session = waiting.isEmpty ? try start() : waiting.removeFirst()
      while waiting.count < Self.reserve { waiting.append(try start()) }
    } catch {
      note(WorkerFailure(.judgeFault("A worker could not be started: \(error)")))
    }
  }

  private func note(_ failure: WorkerFailure) {
    self.failure = failure
    firstFailure = firstFailure ?? failure
  }

  /// Ends a test: writes what its worker used into the record, and kills it.
  func end(filling record: inout TestRecord) {
    guard let usage = session?.finish() else { return }
    session = nil
    record.output = usage.output
    record.isOutputCut = usage.isOutputCut
    // What a solution that died says on standard error is in the reason of its death already.
    if case .died = record.outcome {
    } else {
      record.output += usage.errorOutput
      record.isOutputCut = usage.isOutputCut || usage.isErrorOutputCut
    }
    record.cpuSeconds = usage.cpuTime / .seconds(1)
    record.peakMemoryBytes = usage.peakResidentBytes
    record.layers = usage.layers.map(\.rawValue).sorted()
  }

  /// Kills what is left.
  func shutDown() {
    _ = session?.finish()
    for worker in waiting { _ = worker.finish() }
    session = nil
    waiting = []
  }

  /// How many workers wait: enough for a few tests that take less time than a start.
  private static let reserve = 3

  private func start() throws -> WorkerSession {
    guard let specification else {
      throw Mismatch(message: "A call was made outside of a test.")
    }
    return try WorkerSession.start(specification)
  }
}

// MARK: - Calls

extension SolutionServer {
  /// Makes a call and returns its result.
  ///
  /// - Throws: `SolutionError` if the solution threw; otherwise what ends the test.
  public func perform<Result>(_ call: Call<Result>) throws -> Result {
    lastCall = RecordedCall(text: { call.description }, result: nil)
    let reply = try asking { session in
      try session.call(function: call.function, arguments: call.encodedArguments())
    }
    return try result(of: call, from: reply)
  }

  /// Makes a call in three steps and returns its result and the CPU time of each.
  func performTimed<Result>(_ call: Call<Result>) throws -> (result: Result, time: CallTime) {
    lastCall = RecordedCall(text: { call.description }, result: nil)
    var time = CallTime()
    let reply = try asking { session in
      let start = try session.cpuTime()
      try session.prepare(function: call.function, arguments: call.encodedArguments())
      time.run = try session.run()
      let reply = try session.fetch()
      time.around = try session.cpuTime() - start - time.run
      return reply
    }
    return (try result(of: call, from: reply), time)
  }

  private func asking<Answer>(_ body: (WorkerSession) throws -> Answer) throws -> Answer {
    if let failure { throw failure }
    do {
      if session == nil { session = try start() }
      guard let session else { throw Mismatch(message: "There is no worker.") }
      return try body(session)
    } catch let failure as WorkerFailure {
      note(failure)
      throw failure
    }
  }

  private func result<Result>(of call: Call<Result>, from reply: WorkerReply) throws -> Result {
    switch reply {
    case .threw(let type, let description):
      let error = SolutionError(type: type, message: description)
      lastCall?.result = error
      throw error
    case .returned(let bytes):
      do throws(WireError) {
        let result = try call.result(from: bytes)
        lastCall?.result = result
        return result
      } catch {
        let failure = WorkerFailure(.invalidValue("\(error)"))
        note(failure)
        throw failure
      }
    }
  }
}
