import Glibc
import Isolation
import Wire

/// The trusted end of the pipes to a solution: starts its workers and makes calls to them.
///
/// A fresh worker serves each test. Workers are started before they are needed: a process needs a millisecond or
/// more to start, which is more than most tests take. Where one solution is judged, most of them are started while
/// it is still being compiled, for the other core has nothing to do. Where there are many, they are copies of one
/// (`WorkerNursery`).
public final class SolutionServer {
  private let specification: WorkerSpecification?
  /// What starts workers, where there are many.
  private var nursery: WorkerNursery?
  /// How many workers have been started.
  private var started = 0
  private var session: WorkerSession?
  /// What the current worker and this process have lent each other.
  var desk: LendingDesk?
  /// Workers that have been started and not been asked anything, the oldest first.
  private var waiting: [WorkerSession] = []
  /// How many more workers will be needed, as far as that is known.
  private var wanted = 0
  /// How many may wait for a solution.
  private let mostWaiting: Int
  /// Workers that have been ended and may not be gone yet: on another core that takes no time of ours.
  private var leaving: [WorkerSession] = []
  /// Why the current worker no longer answers.
  private(set) var failure: WorkerFailure?
  /// Why the first worker of the test that died no longer answers.
  private(set) var firstFailure: WorkerFailure?
  /// The last call since it was forgotten.
  var lastCall: RecordedCall?
  /// Whether the arguments of calls are being drawn at random.
  var isDrawing = false
  /// The errors of functions of the suite that came back through the solution since the test began.
  var passedOn: [any Error] = []
  /// Answers calls in place of the solution, for the sake of their inputs.
  var collector: ProbeCollector?
  /// The names and the story of the objects of the current worker.
  let objects = ObjectLedger()
  /// The calls of the test whose arguments were drawn at random, and the others.
  private var calls = (drawn: 0, fixed: 0)

  /// Creates a server that has no worker and cannot be called.
  init(contract: String) {
    specification = nil
    mostWaiting = 0
  }

  /// Creates a server for a program.
  ///
  /// - Parameters:
  ///   - contract: The digest of the contract.
  ///   - worker: The program and what it loads.
  ///   - count: How many workers will be needed if all of them live.
  ///   - startsAhead: Whether all of them may be started before there is a solution, or no more than wait while
  ///     tests run.
  ///   - limits: What a worker may use.
  ///   - wallSecondsPerCall: How long it may take over a call.
  ///   - isTimed: Whether its calls are timed.
  init(
    contract: String, worker: WorkerProgram, count: Int, startsAhead: Bool = false,
    limits: SuiteLimits, wallSecondsPerCall: Double = .infinity, isTimed: Bool = false
  ) {
    wanted = count
    mostWaiting = startsAhead ? Self.mostAhead : Self.reserve
    specification = WorkerSpecification(
      serving: worker, contractDigest: contract, within: limits,
      wallSecondsPerCall: wallSecondsPerCall, isTimed: isTimed)
  }

  // MARK: - Workloads

  /// Begins with a fresh worker that runs on these processors only.
  func begin(on processors: ProcessorAffinity) {
    begin()
    session?.run(on: processors)
  }

  // MARK: - Tests

  /// Starts another worker that will be needed; returns false when there are enough.
  ///
  /// It runs when this returns, and until then on the processor of this process, which waits: on any other
  /// it would take turns of milliseconds with the compiler of the solution, which somebody waits for.
  func prepareWorker() -> Bool {
    guard waiting.count < min(wanted, mostWaiting) else { return false }
    let processors = ProcessorAffinity.current
    ProcessorAffinity.thisProcessor.apply()
    defer { processors.apply() }
    // What keeps it from being started will keep the next one too, and that one's test says so.
    guard let worker = try? start() else { return false }
    try? worker.waitUntilStarted()
    worker.run(on: processors)
    waiting.append(worker)
    return true
  }

  /// Begins a test with a worker that nothing has been asked of.
  func begin() {
    firstFailure = nil
    lastCall = nil
    calls = (0, 0)
    passedOn = []
    takeNext()
  }

  /// Whether all calls of the test, and there were some, had arguments drawn at random.
  ///
  /// One fixed call is enough to make it false: what a solution was told once it can print, or give back as
  /// the answer to a later call.
  var hasOnlyDrawnCalls: Bool { calls.drawn > 0 && calls.fixed == 0 }

  /// Replaces the worker within a test.
  func replace() {
    release()
    takeNext()
  }

  /// Ends the current worker and returns what it used.
  @discardableResult
  func release() -> WorkerUsage? {
    guard let session else { return nil }
    self.session = nil
    desk = nil
    leaving.append(session)
    return session.stop()
  }

  private func takeNext() {
    failure = nil
    objects.beginStory(keepsNames: false)
    leaving.removeAll(where: \.isGone)
    do {
      let session = waiting.isEmpty ? try start() : waiting.removeFirst()
      self.session = session
      desk = LendingDesk(session: session, server: self)
      wanted -= 1
      try session.load()
      while waiting.count < min(wanted, Self.reserve) { waiting.append(try start()) }
      // A worker that dies of this says so when its turn comes.
      for worker in waiting.prefix(Self.loadedAhead) { try? worker.load() }
    } catch let failure as WorkerFailure {
      note(failure)
    } catch {
      note(WorkerFailure(.judgeFault("A worker could not be started: \(error)")))
    }
  }

  func note(_ failure: WorkerFailure) {
    self.failure = failure
    firstFailure = firstFailure ?? failure
  }

  /// Ends a test: writes what its worker used into the record, and ends it.
  func end(filling record: inout TestRecord) {
    guard let usage = release() else { return }
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
    release()
    for worker in waiting { _ = worker.stop() }
    for worker in waiting + leaving { _ = worker.finish() }
    waiting = []
    leaving = []
    nursery = nil
  }

  /// How many workers wait while tests run: enough for a few that take less time than a start.
  private static let reserve = 3
  /// How many of them have loaded the solution.
  private static let loadedAhead = 2
  /// How many are started before there is a solution: each takes some megabytes and eight descriptors, of
  /// which this process may have only so many.
  private static let mostAhead = min(64, max(0, sysconf(Int32(_SC_OPEN_MAX)) - 64) / 8)

  /// For so few workers it does not pay to prepare anything.
  private static let mostWithoutNursery = 2

  private func start() throws -> WorkerSession {
    guard let specification else {
      throw Mismatch(message: "A call was made outside of a test.")
    }
    // `wanted` says what is known beforehand; a test run that stops at the first failure knows of one.
    if nursery == nil, started + max(wanted, 0) > Self.mostWithoutNursery {
      nursery = try WorkerNursery(for: specification)
    }
    started += 1
    do {
      return try WorkerSession.start(specification, in: nursery)
    } catch {
      // What its processes share may be gone.
      nursery = nil
      throw error
    }
  }
}

// MARK: - Calls

extension SolutionServer {
  /// Makes a call and returns its result.
  ///
  /// - Throws: `SolutionError` if the solution threw; otherwise what ends the test.
  public func perform<Result>(_ call: Call<Result>) throws -> Result {
    if let collector { return try collector.answer(call) }
    try check(call.objects)
    note(call)
    let (desk, reply) = try asking { session, desk in
      (desk, try session.call(function: call.function, arguments: arguments(of: call, at: desk)))
    }
    return try result(of: call, from: reply, desk)
  }

  /// Makes a call in three steps and returns its result and the CPU time of each.
  ///
  /// - Throws: What keeps the result from arriving; an `UntimedResult` for one that holds functions.
  func performTimed<Result>(_ call: Call<Result>) throws -> (result: Result, time: CallTime) {
    guard !call.holds.contains(.result) else {
      throw UntimedResult(function: call.name)
    }
    try check(call.objects)
    note(call)
    var time = CallTime()
    let (desk, reply) = try asking { session, desk in
      let start = try session.cpuTime()
      try session.prepare(function: call.function, arguments: arguments(of: call, at: desk))
      time.run = try session.run()
      let reply = try session.fetch()
      time.around = try session.cpuTime() - start - time.run
      return (desk, reply)
    }
    return (try result(of: call, from: reply, desk), time)
  }

  /// Encodes the arguments of a call that is about to be made, and remembers what led to it.
  private func arguments<Result>(of call: Call<Result>, at desk: LendingDesk) -> [UInt8] {
    let bytes = call.encodedArguments(lending: desk)
    remember(call, byteCount: bytes.count)
    return bytes
  }

  private func note<Result>(_ call: Call<Result>) {
    lastCall = RecordedCall(call)
    noteExchange()
  }

  /// Notes that the solution is told something.
  func noteExchange() {
    if isDrawing { calls.drawn += 1 } else { calls.fixed += 1 }
  }

  private func asking<Answer>(
    _ body: (WorkerSession, LendingDesk) throws -> Answer
  ) throws -> Answer {
    if let failure { throw failure }
    do {
      // The reference has one worker for all tests and begins none of them.
      if session == nil || desk?.reason != nil {
        release()
        takeNext()
      }
      if let failure { throw failure }
      guard let session, let desk else { throw Mismatch(message: "There is no worker.") }
      desk.transcript = lastCall?.transcript ?? CallTranscript()
      do {
        return try body(session, desk)
      } catch {
        throw reason(for: error, desk)
      }
    } catch let failure as WorkerFailure {
      note(failure)
      throw failure
    }
  }

  private func result<Result>(
    of call: Call<Result>, from reply: WorkerReply, _ desk: LendingDesk
  ) throws -> Result {
    switch reply {
    case .threw(let type, let description):
      let error = SolutionError(type: type, message: description)
      lastCall?.note(error: error)
      throw error
    case .rethrew(let number):
      throw try error(number, of: desk)
    case .returned(let bytes):
      do throws(WireError) {
        desk.beginAnswer()
        let result = try call.result(from: bytes, borrowing: desk)
        if desk.receivedObjects.isEmpty {
          lastCall?.note(result: result, bytes: bytes)
        } else if let entry = lastCall?.entry {
          // Who remembers an object keeps it from being released.
          objects.note(received: desk.receivedObjects, by: entry)
        }
        return result
      } catch {
        throw noted(.invalidValue("\(error)"))
      }
    }
  }

  func noted(_ reason: WorkerFailure.Reason) -> WorkerFailure {
    let failure = WorkerFailure(reason)
    note(failure)
    return failure
  }
}
