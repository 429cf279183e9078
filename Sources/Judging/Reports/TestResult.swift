/// What became of one test.
package struct TestResult: Sendable, Equatable {
  /// Who may read the source of a test.
  package enum Visibility: String, Sendable, Codable {
    /// A test of the hidden suite.
    case hidden
    /// One of the examples that everybody can read.
    case visible
  }

  /// The class and the method: "NMSTests/testKeepsABoxThatTouchesTheThreshold".
  package var id: String
  /// The method's name as a sentence: "Keeps a box that touches the threshold".
  package var title: String
  /// The verdict on this test.
  package var verdict: Verdict
  /// Who may read the source of this test.
  package var visibility: Visibility
  /// What is wrong, in one or a few short lines.
  package var message: String?
  /// Whether `message` is a rule in words, which quotes no value.
  package var statesRule: Bool
  /// Whether the test failed and nothing was asked of the solution but what was drawn at random.
  package var isDrawn: Bool
  /// The call that was made, as Swift: "nms([], scores: [], iouThreshold: 0.5)".
  package var call: String?
  /// What the call should have given, shortened when long.
  package var expected: String?
  /// What the call gave, shortened when long.
  package var actual: String?
  /// The values of the call, of what it should have given and of what it gave, unless they are too large.
  package var counterexample: Counterexample?
  /// How many more expectations of the same test failed after this one.
  package var furtherFailures: Int
  /// What the solution printed during this test, on both of its outputs.
  package var output: String?
  /// Whether the solution printed more than `output` holds.
  package var outputWasCut: Bool
  /// How the solution ended, when the verdict is a run-time error.
  package var reason: RunTimeErrorReason?
  /// Where in the solution a trap or the like happened.
  package var location: SourceLocation?
  /// The CPU time that the solution used.
  package var cpuTime: Duration?
  /// The time that the test took on the wall clock.
  package var wallTime: Duration?
  /// The largest resident memory of the solution's process.
  package var peakMemoryBytes: Int?

  /// Describes one test; the title is made from the identifier unless one is given.
  package init(
    id: String, title: String? = nil, verdict: Verdict, visibility: Visibility,
    message: String? = nil, statesRule: Bool = false, isDrawn: Bool = false, call: String? = nil,
    expected: String? = nil, actual: String? = nil, counterexample: Counterexample? = nil,
    furtherFailures: Int = 0, output: String? = nil,
    outputWasCut: Bool = false,
    reason: RunTimeErrorReason? = nil, location: SourceLocation? = nil, cpuTime: Duration? = nil,
    wallTime: Duration? = nil, peakMemoryBytes: Int? = nil
  ) {
    self.id = id
    self.title = title ?? TestTitle.title(forTest: id)
    self.verdict = verdict
    self.visibility = visibility
    self.message = message
    self.statesRule = statesRule
    self.isDrawn = isDrawn
    self.call = call
    self.expected = expected
    self.actual = actual
    self.counterexample = counterexample
    self.furtherFailures = furtherFailures
    self.output = output
    self.outputWasCut = outputWasCut
    self.reason = reason
    self.location = location
    self.cpuTime = cpuTime
    self.wallTime = wallTime
    self.peakMemoryBytes = peakMemoryBytes
  }
}

// MARK: - Codable

extension TestResult: Codable {
  private enum CodingKeys: String, CodingKey {
    case id
    case title
    case verdict
    case visibility
    case message
    case statesRule
    case isDrawn = "drawn"
    case call
    case expected
    case actual
    case counterexample
    case furtherFailures
    case output
    case outputWasCut
    case reason
    case location
    case cpuTime = "cpuSeconds"
    case wallTime = "wallSeconds"
    case peakMemoryBytes
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    title = try container.decode(String.self, forKey: .title)
    verdict = try container.decode(Verdict.self, forKey: .verdict)
    visibility = try container.decode(Visibility.self, forKey: .visibility)
    message = try container.decodeIfPresent(String.self, forKey: .message)
    statesRule = try container.decodeIfPresent(Bool.self, forKey: .statesRule) ?? false
    isDrawn = try container.decodeIfPresent(Bool.self, forKey: .isDrawn) ?? false
    call = try container.decodeIfPresent(String.self, forKey: .call)
    expected = try container.decodeIfPresent(String.self, forKey: .expected)
    actual = try container.decodeIfPresent(String.self, forKey: .actual)
    counterexample = try container.decodeIfPresent(Counterexample.self, forKey: .counterexample)
    furtherFailures = try container.decodeIfPresent(Int.self, forKey: .furtherFailures) ?? 0
    output = try container.decodeIfPresent(String.self, forKey: .output)
    outputWasCut = try container.decodeIfPresent(Bool.self, forKey: .outputWasCut) ?? false
    reason = try container.decodeIfPresent(RunTimeErrorReason.self, forKey: .reason)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
    cpuTime = try container.decodeSecondsIfPresent(forKey: .cpuTime)
    wallTime = try container.decodeSecondsIfPresent(forKey: .wallTime)
    peakMemoryBytes = try container.decodeIfPresent(Int.self, forKey: .peakMemoryBytes)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(visibility, forKey: .visibility)
    try container.encodeIfPresent(message, forKey: .message)
    if statesRule { try container.encode(statesRule, forKey: .statesRule) }
    if isDrawn { try container.encode(isDrawn, forKey: .isDrawn) }
    try container.encodeIfPresent(call, forKey: .call)
    try container.encodeIfPresent(expected, forKey: .expected)
    try container.encodeIfPresent(actual, forKey: .actual)
    try container.encodeIfPresent(counterexample, forKey: .counterexample)
    if furtherFailures > 0 { try container.encode(furtherFailures, forKey: .furtherFailures) }
    try container.encodeIfPresent(output, forKey: .output)
    if outputWasCut { try container.encode(outputWasCut, forKey: .outputWasCut) }
    try container.encodeIfPresent(reason, forKey: .reason)
    try container.encodeIfPresent(location, forKey: .location)
    try container.encodeSecondsIfPresent(cpuTime, forKey: .cpuTime)
    try container.encodeSecondsIfPresent(wallTime, forKey: .wallTime)
    try container.encodeIfPresent(peakMemoryBytes, forKey: .peakMemoryBytes)
  }
}
