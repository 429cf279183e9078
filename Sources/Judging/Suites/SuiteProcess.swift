import Foundation
import Isolation
import Wire

/// A suite that is running: a process of ours that waits for commands and tells what happens.
///
/// It is started before the solution is compiled, because loading XCTest takes a while and the command
/// to run tests can come later.
struct SuiteProcess: ~Copyable {
  private var process: ChildProcess
  private var commands: Descriptor?
  private let events: Descriptor
  private let output: MemoryFile
  private var declared: [WorkloadRecord]?
  /// The test that it has begun, by its identifier.
  private var running: String?
  /// Whether it has started workers that have not been used.
  private(set) var isPrepared = false
  /// How long it may say nothing.
  private var patience = Duration.seconds(300)

  /// Starts the suite; it waits until it is told what to do.
  ///
  /// - Parameters:
  ///   - suite: The suite.
  ///   - nursery: What has it loaded; without one it is executed.
  /// - Throws: What keeps it from being started.
  init(starting suite: BuiltSuite, in nursery: Nursery? = nil) throws {
    var commandPipe = try PipeEnds.make()
    var eventPipe = try PipeEnds.make()
    let output = try MemoryFile(name: "suite")
    var specification = Self.specification(of: suite)
    specification.descriptors = [
      0: commandPipe.reading, 1: output.descriptor, 2: output.descriptor, 3: eventPipe.writing,
    ]
    let process = try ChildProcess(specification, in: nursery)
    self.process = process
    self.output = output
    commands = commandPipe.takeWriting()
    events = eventPipe.takeReading()
  }

  /// The process number.
  var identifier: Int32 { process.identifier }

  /// The program of a suite with everything that it gets, but for its descriptors.
  static func specification(of suite: BuiltSuite) -> ProcessSpecification {
    ProcessSpecification(
      executable: suite.program.path, arguments: [suite.goldenFolder.path],
      environment: [
        "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
        // Large pages: tensors of workloads are new memory each time, and cross half again as fast.
        "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
      ])
  }

  /// The sizes of workloads that the suite declares; waits until it has said so.
  mutating func workloads() throws -> [WorkloadRecord] {
    if let declared { return declared }
    guard case .ready(let workloads) = try receive() else {
      throw SuiteFailure(text: "The suite did not begin by saying what it has.", output: printed())
    }
    declared = workloads
    return workloads
  }

  /// Asks a suite for its workloads, which only it knows, and ends it.
  static func workloads(of suite: BuiltSuite) throws -> [WorkloadIdentifier] {
    var process = try SuiteProcess(starting: suite)
    defer {
      process.dismiss()
      process.end()
    }
    return try process.workloads().map { WorkloadIdentifier(name: $0.name, size: $0.size) }
  }

  /// Has the suite start workers for tests, and returns at once.
  mutating func prepare(_ preparation: SuiteCommand.Preparation) throws {
    patience = Self.patience(limits: preparation.limits)
    try send(.prepare(preparation))
    isPrepared = true
  }

  /// Runs tests with the workers that have been prepared, and returns what became of them.
  ///
  /// Whatever arrives is returned, also when the suite dies half-way: the rules of the verdict notice
  /// what is missing. `observe` is told of every test that has ended.
  mutating func runTests(
    _ run: SuiteCommand.TestRun, observe: (TestRecord) -> Void = { _ in }
  ) throws -> [TestRecord] {
    _ = try workloads()
    isPrepared = false
    try send(.runTests(run))
    var records: [TestRecord] = []
    while true {
      switch try receive() {
      case .testStarted(let id): running = id
      case .testFinished(let record):
        running = nil
        records.append(record)
        observe(record)
      case .testsFinished: return records
      case let event: throw unexpected(event)
      }
    }
  }

  /// Measures the workloads; `observe` is told how much of it is done, 1 for all.
  ///
  /// - Returns: What was measured, and the CPU time that this took, in seconds.
  mutating func measure(
    _ measurement: SuiteCommand.Measurement, observe: (Double) -> Void = { _ in }
  ) throws -> (records: [WorkloadRecord], cpuSeconds: Double) {
    _ = try workloads()
    patience = Self.patience(limits: measurement.limits)
    try send(.measure(measurement))
    var records: [WorkloadRecord] = []
    while true {
      switch try receive() {
      case .measured(let part): observe(part)
      case .workloadFinished(let record): records.append(record)
      case .workloadsFinished(let cpuSeconds): return (records, cpuSeconds)
      case let event: throw unexpected(event)
      }
    }
  }

  /// Has the suite find the mistakes that fit the solution whose tests it has run.
  mutating func diagnose(_ request: DiagnosisRequest) throws -> [DiagnosisRecord] {
    patience = Self.patience(limits: request.limits)
    try send(.diagnose(request))
    guard case .diagnosed(let records) = try receive() else {
      throw SuiteFailure(text: "The suite did not say what it diagnosed.", output: printed())
    }
    return records
  }

  /// Tells the suite that nothing more is wanted of it.
  ///
  /// It ends by itself and removes the control groups of its workers first, which takes a moment after a
  /// worker is gone.
  mutating func dismiss() { commands = nil }

  /// Waits for a suite that has been dismissed; one that does not end is killed.
  mutating func end() {
    _ = try? process.waitUntilExit(deadline: .now + .seconds(5))
  }

  private func send(_ command: SuiteCommand) throws {
    var encoder = WireEncoder()
    command.encode(into: &encoder)
    switch commands {
    case .some(let pipe): try MessagePipe.send(encoder.take(), to: pipe.rawValue)
    case .none:
      throw SuiteFailure(text: "The suite was asked for more after its end.", output: printed())
    }
  }

  /// Waits for the next event; its limits see to it that a test ends, so this guards only against a
  /// suite that hangs by itself.
  private func receive() throws -> SuiteEvent {
    let deadline = ContinuousClock.now + patience
    guard try Polling.waitUntilReadable(events.rawValue, deadline: deadline) else {
      throw SuiteFailure(text: "The suite did not say anything for \(patience).", output: printed())
    }
    guard let bytes = try MessagePipe.receive(from: events.rawValue) else {
      let place = running.map { " It was running '\($0)'." } ?? ""
      throw SuiteFailure(text: "The suite ended before it was done.\(place)", output: printed())
    }
    var decoder = WireDecoder(bytes)
    let event = try SuiteEvent(from: &decoder)
    try decoder.finish()
    return event
  }

  /// Long enough for a test that gives up on a solution and tries smaller inputs on some more workers.
  private static func patience(limits: SuiteLimits) -> Duration {
    .seconds(300 + 8 * limits.wallSeconds)
  }

  private func unexpected(_ event: SuiteEvent) -> SuiteFailure {
    if case .fault(let text) = event { return SuiteFailure(text: text, output: printed()) }
    return SuiteFailure(text: "The suite sent an event out of order: \(event)", output: printed())
  }

  private func printed() -> String {
    String(decoding: (try? output.contents(upTo: 64 << 10)) ?? [], as: UTF8.self)
  }
}
