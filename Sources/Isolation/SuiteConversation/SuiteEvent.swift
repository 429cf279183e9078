public import Wire

/// What a suite process tells the judge, in the order in which it happens.
public enum SuiteEvent: Equatable, Sendable {
  /// The suite is there, and declares these sizes of workloads.
  case ready(workloads: [WorkloadRecord])
  /// A test begins.
  case testStarted(id: String)
  /// A test has ended.
  case testFinished(TestRecord)
  /// All tests that were asked for have been run.
  case testsFinished
  /// A size of a workload has been measured.
  case workloadFinished(WorkloadRecord)
  /// All workloads have been measured.
  case workloadsFinished
  /// The suite itself cannot go on.
  case fault(String)
}

// MARK: - Encoding

extension SuiteEvent {
  /// Appends the event to what an encoder holds.
  public func encode(into encoder: inout WireEncoder) {
    switch self {
    case .ready(let workloads):
      encoder.caseIndex(6)
      encoder.array(workloads) { encoder, record in record.encode(into: &encoder) }
    case .testStarted(let id):
      encoder.caseIndex(0)
      encoder.encode(id)
    case .testFinished(let record):
      encoder.caseIndex(1)
      record.encode(into: &encoder)
    case .testsFinished:
      encoder.caseIndex(2)
    case .workloadFinished(let record):
      encoder.caseIndex(3)
      record.encode(into: &encoder)
    case .workloadsFinished:
      encoder.caseIndex(4)
    case .fault(let text):
      encoder.caseIndex(5)
      encoder.encode(text)
    }
  }

  /// Decodes an event.
  public init(from decoder: inout WireDecoder) throws(WireError) {
    switch try decoder.caseIndex(below: 7) {
    case 0: self = .testStarted(id: try decoder.decode(String.self))
    case 1: self = .testFinished(try TestRecord(from: &decoder))
    case 2: self = .testsFinished
    case 3: self = .workloadFinished(try WorkloadRecord(from: &decoder))
    case 4: self = .workloadsFinished
    case 5: self = .fault(try decoder.decode(String.self))
    default:
      self = .ready(
        workloads: try decoder.array { decoder throws(WireError) in
          try WorkloadRecord(from: &decoder)
        })
    }
  }
}
