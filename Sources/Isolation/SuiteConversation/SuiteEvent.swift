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
  /// Workloads are being measured; about this part of it is done.
  case measured(part: Double)
  /// A size of a workload has been measured.
  case workloadFinished(WorkloadRecord)
  /// All workloads have been measured, which took this suite and its workers so much CPU time.
  case workloadsFinished(cpuSeconds: Double)
  /// The mistakes that fit have been looked for.
  case diagnosed([DiagnosisRecord])
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
    case .workloadsFinished(let cpuSeconds):
      encoder.caseIndex(4)
      encoder.encode(cpuSeconds)
    case .measured(let part):
      encoder.caseIndex(8)
      encoder.encode(part)
    case .fault(let text):
      encoder.caseIndex(5)
      encoder.encode(text)
    case .diagnosed(let records):
      encoder.caseIndex(7)
      encoder.array(records) { encoder, record in record.encode(into: &encoder) }
    }
  }

  /// Decodes an event.
  public init(from decoder: inout WireDecoder) throws(WireError) {
    switch try decoder.caseIndex(below: 9) {
    case 0: self = .testStarted(id: try decoder.decode(String.self))
    case 1: self = .testFinished(try TestRecord(from: &decoder))
    case 2: self = .testsFinished
    case 3: self = .workloadFinished(try WorkloadRecord(from: &decoder))
    case 4: self = .workloadsFinished(cpuSeconds: try decoder.decode(Double.self))
    case 5: self = .fault(try decoder.decode(String.self))
    case 6:
      self = .ready(
        workloads: try decoder.array { decoder throws(WireError) in
          try WorkloadRecord(from: &decoder)
        })
    case 7:
      self = .diagnosed(
        try decoder.array { decoder throws(WireError) in try DiagnosisRecord(from: &decoder) })
    default: self = .measured(part: try decoder.decode(Double.self))
    }
  }
}
