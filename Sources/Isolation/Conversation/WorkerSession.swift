import Glibc
import Wire

/// The trusted end of the conversation with one boxed worker.
///
/// Requests go out one at a time and each waits for its reply. Whatever else happens, a limit, a crash, a
/// frame out of turn, ends the process: the call throws a ``WorkerFailure``, and so does every later one.
/// There is no way to an answer but the worker's own frame of the right kind and number.
///
/// A session is used from one thread, which must be the one that started it and must outlive it.
public final class WorkerSession {
  let specification: WorkerSpecification
  var connection: WorkerConnection
  private let output: MemoryFile
  private let errorOutput: MemoryFile

  private var sequence: UInt32 = 0
  private var hasStarted = false
  private var hasLoaded = false
  private var hasGreeted = false
  private var ending: ProcessEnding?

  /// Set when there will be no more answers.
  private(set) var failure: WorkerFailure?

  /// Who answers when the worker calls a function that it was lent; without one it may call none.
  public weak var lender: (any FunctionLender)?
  /// How often it has called one and given some back, and how deep such calls are nested just now.
  var askedCount = 0
  var releaseCount = 0
  var depth = 0

  private init(
    specification: WorkerSpecification, connection: consuming WorkerConnection,
    output: consuming MemoryFile, errorOutput: consuming MemoryFile
  ) {
    self.specification = specification
    self.connection = connection
    self.output = output
    self.errorOutput = errorOutput
  }

  /// Starts a worker and returns at once; the first request waits for it to be ready.
  ///
  /// - Parameters:
  ///   - specification: the worker and its box.
  ///   - nursery: what starts workers of this specification quickly, if there will be many.
  /// - Returns: the session with the worker.
  /// - Throws: what kept the process from being started, which is no fault of the solution.
  public static func start(
    _ specification: WorkerSpecification, in nursery: WorkerNursery? = nil
  ) throws(SystemError) -> WorkerSession {
    var requests = try PipeEnds.make()
    var replies = try PipeEnds.make()
    let output = try MemoryFile(name: "worker standard output")
    let errorOutput = try MemoryFile(name: "worker standard error")
    let process = try ChildProcess(
      specification.process(descriptors: [
        1: output.descriptor, 2: errorOutput.descriptor, 3: requests.reading, 4: replies.writing,
      ]), in: nursery?.nursery)
    let connection = try WorkerConnection(
      process: process, requests: requests.takeWriting(), replies: replies.takeReading(),
      limits: specification.limits)
    let session = WorkerSession(
      specification: specification, connection: connection, output: output,
      errorOutput: errorOutput)
    if specification.allowsThreads { session.run(on: .current) }
    return session
  }

  /// Waits until the worker's program, which loads its solution later, runs and waits for that.
  ///
  /// - Throws: a `WorkerFailure` when it does not get there.
  public func waitUntilStarted() throws(WorkerFailure) {
    try guarded { () throws(Interruption) in
      connection.startClock()
      try awaitStart()
    }
  }

  /// Lets the worker run on these processors, or on as many of them as its threads can use.
  ///
  /// Dispatch makes a thread for each processor, and has one of its own for timers: on a machine with many,
  /// a solution would exceed a limit that it keeps on another.
  public func run(on processors: ProcessorAffinity) {
    let most = specification.allowsThreads ? max(1, specification.limits.threads - 2) : .max
    processors.some(most).apply(to: connection.process.identifier)
  }

  /// Has the worker load its solution, if it has not been told to, and returns at once.
  ///
  /// The first request does this too; this is for a worker that will be needed soon.
  ///
  /// - Throws: a `WorkerFailure` when the worker is gone.
  public func load() throws(WorkerFailure) {
    try guarded { () throws(Interruption) in try requestLibrary() }
  }

  /// Makes a call and returns what the worker says that it came to.
  ///
  /// - Parameters:
  ///   - function: the function's index in the contract.
  ///   - arguments: the encoded arguments.
  /// - Returns: the claimed result.
  /// - Throws: a `WorkerFailure` when there is no answer; an error thrown by the solution is an answer.
  public func call(function: Int, arguments: [UInt8]) throws(WorkerFailure) -> WorkerReply {
    try guarded { () throws(Interruption) in
      try exchange(.call, function: function, arguments).reply()
    }
  }

  /// Has the worker decode the arguments of a call, the first of three steps.
  ///
  /// - Parameters:
  ///   - function: the function's index in the contract.
  ///   - arguments: the encoded arguments.
  /// - Throws: a `WorkerFailure` when the worker does not say that it has done so.
  public func prepare(function: Int, arguments: [UInt8]) throws(WorkerFailure) {
    try guarded { () throws(Interruption) in
      try exchange(.prepare, function: function, arguments).expectEmpty(.prepared)
    }
  }

  /// Has the worker make the prepared call, the second of three steps.
  ///
  /// - Returns: the CPU time of this step alone, read from outside.
  /// - Throws: a `WorkerFailure` when the worker does not say that it has done so.
  public func run() throws(WorkerFailure) -> Duration {
    try guarded { () throws(Interruption) in
      try greet()
      let start = try connection.checkedCPUTime()
      try exchange(.run).expectEmpty(.ran)
      return try connection.checkedCPUTime() - start
    }
  }

  /// Fetches what the call came to that was run last, the third of three steps.
  ///
  /// - Returns: the claimed result.
  /// - Throws: a `WorkerFailure` when there is no answer; an error thrown by the solution is an answer.
  public func fetch() throws(WorkerFailure) -> WorkerReply {
    try guarded { () throws(Interruption) in
      try exchange(.fetch).reply()
    }
  }
}

// MARK: - The clock

extension WorkerSession {
  /// The CPU time that the worker has used since it said that it is ready, read from outside.
  ///
  /// - Returns: the time from its start on.
  /// - Throws: a `WorkerFailure` when it is over the limit or the worker is gone.
  public func cpuTime() throws(WorkerFailure) -> Duration {
    try guarded { () throws(Interruption) in
      try greet()
      return try connection.checkedCPUTime()
    }
  }
}

// MARK: - Request and reply

extension WorkerSession {
  /// Sends a request and returns the frame that answers it.
  func exchange(
    _ request: FrameKind, function: Int? = nil, _ arguments: [UInt8] = []
  ) throws(Interruption) -> WorkerFrame {
    try greet()
    connection.startClock()
    try connection.checkSilence()
    sequence &+= 1
    var head = WireEncoder()
    if let function { head.encode(UInt32(function)) }
    try sendReleases()
    // Requests that are made in answer to the worker's own have further numbers.
    let number = sequence
    try connection.send(request, sequence: number, head.bytes, arguments)
    let frame = try reply(to: number)
    if frame.header.kind == .rejected {
      // Our own mistake, if it is true; but a solution that could blame us would never be wrong.
      throw .violation("rejected '\(request)': \(try frame.text().prefix(200))")
    }
    connection.stopClock()
    // A short overrun between two looks at the clock must not depend on when the looks fell.
    try connection.checkCPUTime()
    return frame
  }

  /// Sends the request that a worker needs before it can serve.
  private func requestLibrary() throws(Interruption) {
    guard let library = specification.pathToLoad, !hasLoaded else { return }
    hasLoaded = true
    var path = WireEncoder()
    path.encode(library)
    try connection.send(.load, sequence: 0, path.bytes, [])
  }

  /// Waits for the frame with which a program begins that loads its solution later.
  private func awaitStart() throws(Interruption) {
    guard specification.library != nil, !hasStarted else { return }
    hasStarted = true
    try connection.receive().expectEmpty(.started)
  }

  /// Waits for the frame that says which contract the worker serves.
  private func greet() throws(Interruption) {
    guard !hasGreeted else { return }
    connection.startClock()
    connection.enlargePipes()
    try requestLibrary()
    try awaitStart()
    let frame = try connection.receive()
    guard frame.header.kind == .ready, frame.header.sequence == 0 else {
      throw .violation("began with a '\(frame.header.kind)' frame instead of 'ready'")
    }
    let digest = try frame.text()
    guard digest == specification.contractDigest else {
      throw .violation(
        "serves the contract '\(digest.prefix(100))' instead of '\(specification.contractDigest)'")
    }
    connection.stopClock()
    hasGreeted = true
  }
}

// MARK: - The end

extension WorkerSession {
  /// How long a worker that has hung up or reported a crash may take to be gone.
  private var graceTime: Duration { min(.seconds(5), specification.limits.wallTimePerCall) }

  /// Ends the worker, if it has not ended, waits until it is gone, and returns what it printed and used.
  ///
  /// Every later call throws.
  ///
  /// - Returns: the usage of the whole session.
  public func finish() -> WorkerUsage {
    kill()
    return usage(cpuTime: ending?.cpuTime ?? .zero, peakBytes: ending?.peakResidentBytes)
  }

  /// Ends the worker, if it has not ended, and returns what it printed and used up to now.
  ///
  /// It can do nothing more, but takes a while to be gone; ``isGone`` says when it is, and `finish` waits.
  /// Every later call throws.
  ///
  /// - Returns: the usage of the whole session.
  public func stop() -> WorkerUsage {
    guard ending == nil, let cpuTime = try? connection.process.cpuTime() else { return finish() }
    connection.process.kill()
    return usage(cpuTime: cpuTime, peakBytes: connection.process.peakBytes())
  }

  /// Whether the process of a worker that has been ended is gone.
  public var isGone: Bool {
    if ending == nil { ending = try? connection.process.waitUntilExit(deadline: .now) }
    return ending != nil
  }

  private func usage(cpuTime: Duration, peakBytes: Int?) -> WorkerUsage {
    failure = failure ?? WorkerFailure(.judgeFault("the session has been finished"))
    let limit = specification.limits.outputBytes
    return WorkerUsage(
      output: Self.text(of: output, upTo: limit),
      errorOutput: Self.text(of: errorOutput, upTo: limit),
      isOutputCut: Self.isFull(output, limit: limit),
      isErrorOutputCut: Self.isFull(errorOutput, limit: limit),
      cpuTime: cpuTime, peakResidentBytes: peakBytes, layers: connection.process.layers)
  }

  /// Does something that may be interrupted, after which there is nothing more to be done.
  func guarded<Value>(
    _ body: () throws(Interruption) -> Value
  ) throws(WorkerFailure) -> Value {
    if let failure { throw failure }
    do throws(Interruption) {
      return try body()
    } catch {
      let newFailure = describe(error)
      failure = newFailure
      throw newFailure
    }
  }

  /// Ends the worker and finds out why it gave no answer.
  private func describe(_ interruption: Interruption) -> WorkerFailure {
    switch interruption {
    case .cpuLimit:
      return killed(.cpuLimit)
    case .wallLimit:
      // Dispatch tries for ever to get a thread that it is refused.
      let waitsForThreads =
        specification.allowsThreads && connection.process.hasReachedTaskLimit()
      return killed(waitsForThreads ? .threadLimit : .wallLimit)
    case .violation(let text):
      return killed(.protocolViolation(text))
    case .tooDeep:
      return killed(.stackOverflow)
    case .givenUp:
      return failure ?? killed(.judgeFault("the suite has given the call up"))
    case .fault(let text):
      return killed(.judgeFault(text))
    case .crashed(let report):
      guard let ending = waitForEnd() else {
        return killed(.protocolViolation("reported a crash and lived on"))
      }
      return died(ending, report, isFrameIncomplete: false)
    case .ended(let isFrameIncomplete):
      guard let ending = waitForEnd() else {
        return killed(.protocolViolation("closed its end of a pipe and lived on"))
      }
      let report = isFrameIncomplete ? nil : connection.lastWords()
      return died(ending, report, isFrameIncomplete: isFrameIncomplete)
    }
  }

  private func killed(_ reason: WorkerFailure.Reason) -> WorkerFailure {
    kill()
    return WorkerFailure(reason, errorOutput: keptErrorOutput)
  }

  private func died(
    _ ending: ProcessEnding, _ report: CrashReport?, isFrameIncomplete: Bool
  ) -> WorkerFailure {
    let diagnosis = Diagnosis(
      ending: ending, cpuLimit: specification.limits.cpuTime,
      isFrameIncomplete: isFrameIncomplete, report: report, errorOutput: keptErrorOutput)
    return WorkerFailure(
      diagnosis.reason, frames: report?.frames ?? [], errorOutput: diagnosis.errorOutput)
  }

  private func waitForEnd() -> ProcessEnding? {
    ending = try? connection.process.waitUntilExit(deadline: .now + graceTime)
    return ending
  }

  /// Kills and reaps the worker, once.
  private func kill() {
    guard ending == nil else { return }
    connection.process.kill()
    // Nothing survives SIGKILL for long, and when the kernel cannot say how it ended, the reason for the
    // failure is known already.
    ending = try? connection.process.waitUntilExit(deadline: nil)
  }

  private var keptErrorOutput: String {
    Self.text(of: errorOutput, upTo: specification.limits.outputBytes)
  }

  /// What a worker printed is shown and never judged: when it cannot be read, nothing is shown.
  private static func text(of file: borrowing MemoryFile, upTo limit: Int) -> String {
    String(decoding: (try? file.contents(upTo: limit)) ?? [], as: UTF8.self)
  }

  private static func isFull(_ file: borrowing MemoryFile, limit: Int) -> Bool {
    ((try? file.size()) ?? 0) >= limit
  }
}
