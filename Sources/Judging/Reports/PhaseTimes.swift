/// How long each step of judging took on the wall clock; a step that did not happen is absent.
package struct PhaseTimes: Sendable, Equatable {
  /// Checking the solution against the exercise's contract.
  package var contract: Duration?
  /// Compiling the checked build, on which the tests run.
  package var compile: Duration?
  /// Compiling the optimised build, on which the workloads run.
  package var optimizedCompile: Duration?
  /// Linking both.
  package var link: Duration?
  /// Running the tests.
  package var suite: Duration?
  /// Running the workloads.
  package var timing: Duration?
  /// Looking for the mistake that fits; it is no part of `total`.
  package var diagnosis: Duration?
  /// Everything, from reading the file to the verdict; less than the sum where steps overlap.
  package var total: Duration?

  /// States how long each step took.
  package init(
    contract: Duration? = nil, compile: Duration? = nil, optimizedCompile: Duration? = nil,
    link: Duration? = nil, suite: Duration? = nil, timing: Duration? = nil,
    diagnosis: Duration? = nil, total: Duration? = nil
  ) {
    self.contract = contract
    self.compile = compile
    self.optimizedCompile = optimizedCompile
    self.link = link
    self.suite = suite
    self.timing = timing
    self.diagnosis = diagnosis
    self.total = total
  }
}

// MARK: - Codable

extension PhaseTimes: Codable {
  private enum CodingKeys: String, CodingKey {
    case contract = "contractSeconds"
    case compile = "compileSeconds"
    case optimizedCompile = "optimizedCompileSeconds"
    case link = "linkSeconds"
    case suite = "suiteSeconds"
    case timing = "timingSeconds"
    case diagnosis = "diagnosisSeconds"
    case total = "totalSeconds"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    contract = try container.decodeSecondsIfPresent(forKey: .contract)
    compile = try container.decodeSecondsIfPresent(forKey: .compile)
    optimizedCompile = try container.decodeSecondsIfPresent(forKey: .optimizedCompile)
    link = try container.decodeSecondsIfPresent(forKey: .link)
    suite = try container.decodeSecondsIfPresent(forKey: .suite)
    timing = try container.decodeSecondsIfPresent(forKey: .timing)
    diagnosis = try container.decodeSecondsIfPresent(forKey: .diagnosis)
    total = try container.decodeSecondsIfPresent(forKey: .total)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeSecondsIfPresent(contract, forKey: .contract)
    try container.encodeSecondsIfPresent(compile, forKey: .compile)
    try container.encodeSecondsIfPresent(optimizedCompile, forKey: .optimizedCompile)
    try container.encodeSecondsIfPresent(link, forKey: .link)
    try container.encodeSecondsIfPresent(suite, forKey: .suite)
    try container.encodeSecondsIfPresent(timing, forKey: .timing)
    try container.encodeSecondsIfPresent(diagnosis, forKey: .diagnosis)
    try container.encodeSecondsIfPresent(total, forKey: .total)
  }
}
