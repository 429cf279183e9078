import Isolation

extension TestResult {
  /// The result of a test, from what the suite saw.
  ///
  /// - Parameters:
  ///   - record: What the suite saw.
  ///   - visibility: Whether everyone may see the test.
  ///   - location: Where in the solution it trapped.
  ///   - contract: What the values of a failing call are decoded by.
  init(
    _ record: TestRecord, visibility: Visibility, location: SourceLocation?, contract: Contract
  ) {
    let ruling = record.outcome.ruling
    self.init(
      id: record.id, verdict: ruling.verdict, visibility: visibility,
      message: record.message ?? ruling.message, statesRule: record.statesRule,
      isDrawn: record.isDrawn, call: record.call, expected: record.expected,
      actual: record.actual,
      counterexample: record.counterexample.flatMap { Counterexample($0, contract: contract) },
      output: record.output.isEmpty ? nil : record.output,
      outputWasCut: record.isOutputCut, reason: ruling.reason, location: location,
      cpuTime: .seconds(record.cpuSeconds), wallTime: .seconds(record.wallSeconds),
      peakMemoryBytes: record.peakMemoryBytes)
  }
}

extension TestRecord.Outcome {
  /// What an outcome means: the verdict, with the reason where the solution did not answer.
  var ruling: (verdict: Verdict, reason: RunTimeErrorReason?, message: String?) {
    switch self {
    case .passed: (.accepted, nil, nil)
    case .wrongAnswer: (.wrongAnswer, nil, nil)
    case .fault: (.judgeError, nil, nil)
    case .died(let reason): reason.ruling
    }
  }
}

extension WorkerFailure.Reason {
  fileprivate var ruling: (verdict: Verdict, reason: RunTimeErrorReason?, message: String?) {
    switch self {
    // The figures in the record say which limit it was.
    case .cpuLimit, .wallLimit: (.timeLimitExceeded, nil, nil)
    case .memoryLimit: (.memoryLimitExceeded, nil, nil)
    case .stackOverflow: (.runTimeError, .stackOverflow, nil)
    case .threadLimit: (.runTimeError, .threadLimit, nil)
    case .trap(let message): (.runTimeError, .trap(message: message), nil)
    case .signal(let number): (.runTimeError, .signal(number: number), nil)
    case .earlyExit(let code): (.runTimeError, .earlyExit(code: code), nil)
    case .refusedSystemCall(let name): (.runTimeError, .refusedSystemCall(name: name), nil)
    case .protocolViolation(let text): (.runTimeError, .protocolViolation(detail: text), nil)
    case .invalidValue(let text): (.runTimeError, .invalidValue(detail: text), nil)
    case .judgeFault(let text): (.judgeError, nil, text)
    }
  }
}
