import Foundation
import Isolation
import Judging
import XCTest

final class SubmissionResultTests: XCTestCase {
  /// A result in which everything that can be there is there.
  static let full: SubmissionResult = {
    let location = SourceLocation(
      file: "nms.swift", line: 12, column: 9, function: "nms(_:)", excerpt: "  boxes[0]")
    let tests = RunTimeErrorReasonTests.reasons.map { reason, _, _ in
      TestResult(
        id: "T/testA", verdict: .runTimeError, visibility: .hidden, message: "m",
        statesRule: true, isDrawn: true, call: "c",
        expected: "e", actual: "a",
        counterexample: Counterexample(
          function: "nms(_:)",
          arguments: [.init(name: "scores", type: "[Float]", value: .array([.integer(1)]))],
          expected: .init(type: "[Float]?", value: .array([.number(0.5), .string("nan")])),
          actual: .init(type: "[Float]?", value: .null)), furtherFailures: 2, output: "o",
        outputWasCut: true,
        reason: reason, location: location, cpuTime: .microseconds(400),
        wallTime: .milliseconds(3), peakMemoryBytes: 9_437_184)
    }
    var workload = WorkloadResult(
      name: "random boxes", size: 4_000, verdict: .runTimeError, time: .microseconds(18_200),
      referenceTime: .microseconds(16_800), ratio: 1.08,
      interval: RatioInterval(lower: 1.06, upper: 1.11), message: "m", reason: .stackOverflow)
    workload.pairs = 96
    workload.rounds = 8
    workload.peakMemoryBytes = 12_000_000
    workload.referencePeakMemoryBytes = 11_000_000
    let diagnostic = Diagnostic(
      file: "nms.swift", line: 12, column: 9, endColumn: 12, severity: .error, message: "m",
      excerpt: "x", expected: "e", found: "f")
    var result = SubmissionResult(
      exercise: "nms", submission: "nms.swift", verdict: .judgeError, faults: ["f"], tests: tests,
      timing: TimingResult(
        workloads: [workload],
        growths: [
          GrowthResult(
            workload: "random boxes", exponent: 1.93,
            interval: RatioInterval(lower: 1.9, upper: 1.96),
            referenceExponent: 1.91, referenceInterval: RatioInterval(lower: 1.88, upper: 1.94),
            memoryExponent: 1, referenceMemoryExponent: 1)
        ],
        limitRatio: 5,
        warnings: [
          TimingWarning(
            .borderline, amount: 1.01,
            workload: WorkloadIdentifier(name: "random boxes", size: 4_000))
        ]),
      diagnostics: [diagnostic], omittedDiagnostics: 3, limits: ReportSamples.limits,
      phases: PhaseTimes(
        contract: .milliseconds(1), compile: .milliseconds(2), optimizedCompile: .milliseconds(3),
        link: .milliseconds(4), suite: .milliseconds(5), timing: .milliseconds(6),
        diagnosis: .milliseconds(8), total: .milliseconds(7)),
      environment: ReportSamples.environment)
    result.diagnoses = [
      Diagnosis(
        id: "padding-ignored", text: "t", source: .knownMistake, agreeing: 40, telling: 12)
    ]
    result.diagnosisFault = "f"
    result.environment.machine = BenchSamples.machine
    result.environment.request = JudgingRequest(
      JudgingOptions(
        tests: ["testA"], measuresTime: true, sizes: [4_000], timingBudget: .seconds(8),
        diagnoses: true, box: .strong))
    result.sourceDigest = "9f86d081"
    result.examplesOnly = true
    result.feedback = .property
    result.askedFeedback = .counterexample
    return result
  }()

  func testComesBackTheSameAfterARoundTrip() throws {
    let samples = [
      Self.full, ReportSamples.accepted, ReportSamples.wrongAnswer, ReportSamples.trap,
      ReportSamples.stackOverflow, ReportSamples.timeLimit, ReportSamples.tooSlow,
      ReportSamples.compileError, ReportSamples.missingDeclaration, ReportSamples.judgeError,
      ReportSamples.hostile,
    ]
    for sample in samples {
      for layout in [JSONReport.Layout.pretty, .line] {
        let text = try JSONReport.text(for: sample, layout: layout)
        XCTAssertEqual(try JSONReport.decode(SubmissionResult.self, from: text), sample)
      }
    }
    let results = SubmissionResults(results: samples)
    let text = try JSONReport.text(for: results)
    XCTAssertEqual(try JSONReport.decode(SubmissionResults.self, from: text), results)
  }

  func testWritesTheSameBytesEveryTime() throws {
    try assertSnapshot(JSONReport.text(for: Self.full) + "\n", named: "full.json")
    try assertSnapshot(
      JSONReport.text(for: ReportSamples.wrongAnswer, layout: .line) + "\n",
      named: "wrong-answer.jsonl")
  }

  func testALineIsOneLine() throws {
    let line = try JSONReport.text(for: ReportSamples.hostile, layout: .line)
    XCTAssertFalse(line.contains { $0.isNewline && $0 != "\u{2028}" })
  }

  func testLeavesOutWhatIsNotThere() throws {
    let test = TestResult(id: "T/testA", verdict: .accepted, visibility: .visible)
    XCTAssertEqual(
      try JSONReport.text(for: test, layout: .line),
      #"{"id":"T/testA","title":"A","verdict":"accepted","visibility":"visible"}"#)
    let result = SubmissionResult(
      exercise: "nms", submission: "nms.swift", verdict: .compileError,
      environment: JudgingEnvironment(
        judge: "0.1.0", toolchain: "swift-6.3.1", exerciseDigest: "d", box: [], seed: .max))
    XCTAssertEqual(
      try JSONReport.text(for: result, layout: .line),
      #"{"diagnostics":[],"environment":{"box":[],"exerciseDigest":"d","judge":"0.1.0","#
        + #""seed":18446744073709551615,"toolchain":"swift-6.3.1"},"exercise":"nms","#
        + #""feedback":"counterexample","format":"judge-result/1","phases":{},"submission":"nms.swift","tests":[],"#
        + #""verdict":"compile-error"}"#)
  }

  func testNumbersThatAreNoneAreStillJSON() throws {
    let timing = TimingResult(
      workloads: [
        WorkloadResult(
          name: "w", size: 1, verdict: .judgeError, ratio: .infinity,
          interval: RatioInterval(lower: -.infinity, upper: .nan))
      ], growths: [GrowthResult(workload: "w", exponent: .nan)], limitRatio: 5)
    let text = try JSONReport.text(for: timing, layout: .line)
    XCTAssertEqual(
      text,
      #"{"growth":"nan","growths":[{"exponent":"nan","workload":"w"}],"limitRatio":5,"workloads":[{"interval":["-inf","nan"],"name":"w","#
        + #""ratio":"inf","size":1,"verdict":"judge-error"}]}"#)
    let decoded = try JSONReport.decode(TimingResult.self, from: text)
    XCTAssertEqual(decoded.growths.first?.exponent?.isNaN, true)
    XCTAssertEqual(decoded.workloads[0].ratio, .infinity)
  }

  func testReadsADocumentWithKeysThatItDoesNotKnow() throws {
    var text = try JSONReport.text(for: Self.full, layout: .line)
    text = text.replacing("{", with: #"{"somethingNew":[{"deep":null}],"#)
    XCTAssertEqual(try JSONReport.decode(SubmissionResult.self, from: text), Self.full)
  }

  func testADocumentFromBeforeThereWereLevelsShowsEverything() throws {
    let text = try JSONReport.text(for: ReportSamples.accepted, layout: .line)
    let without = text.replacing(#""feedback":"counterexample","#, with: "")
    XCTAssertNotEqual(without, text)
    let result = try JSONReport.decode(SubmissionResult.self, from: without)
    XCTAssertEqual(result.feedback, .counterexample)
  }

  func testADocumentFromBeforeMachinesWereRecordedHasNone() throws {
    let text = try JSONReport.text(for: ReportSamples.accepted, layout: .line)
    XCTAssertFalse(text.contains(#""machine":"#), text)
    XCTAssertNil(try JSONReport.decode(SubmissionResult.self, from: text).environment.machine)
  }

  func testRefusesADocumentOfAnotherFormat() throws {
    let text = try JSONReport.text(for: Self.full, layout: .line)
    let other = text.replacing("judge-result/1", with: "judge-result/2")
    XCTAssertThrowsError(try JSONReport.decode(SubmissionResult.self, from: other)) { error in
      XCTAssertTrue("\(error)".contains("judge-result/2"), "\(error)")
    }
    XCTAssertThrowsError(try JSONReport.decode(SubmissionResults.self, from: text))
  }

  func testAVerdictThatIsMissingIsNotAccepted() throws {
    let text = try JSONReport.text(for: ReportSamples.accepted, layout: .line)
    let without = text.replacing(#""verdict":"accepted""#, with: #""was":"accepted""#)
    XCTAssertThrowsError(try JSONReport.decode(SubmissionResult.self, from: without))
  }

  func testRefusesSecondsThatAreNone() {
    for seconds in ["\"nan\"", "\"inf\"", "1e300"] {
      XCTAssertThrowsError(
        try JSONReport.decode(TestLimits.self, from: #"{"cpuSeconds":\#(seconds)}"#), seconds)
    }
  }
}

// MARK: - The page that describes the format

extension SubmissionResultTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/Judging/Judging.docc/ResultFormat.md")

  /// The section that describes the object below a key.
  private static let sections = [
    "results": "The document", "tests": "A test", "reason": "A reason", "location": "A location",
    "diagnostics": "A diagnostic", "timing": "Timing", "workloads": "A workload",
    "growths": "A growth", "warnings": "A warning",
    "counterexample": "A counterexample", "arguments": "A value", "expected": "A value",
    "actual": "A value", "limits": "Limits", "diagnoses": "A diagnosis", "phases": "Phases",
    "environment": "Environment", "machine": "A machine", "request": "A request",
  ]

  func testEveryKeyIsDescribed() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let document = try JSONSerialization.jsonObject(
      with: Data(JSONReport.text(for: SubmissionResults(results: [Self.full])).utf8))
    let keys = Self.keys(of: document, below: "results")
    XCTAssertEqual(Set(keys.keys), Set(Self.sections.values))
    for (section, names) in keys {
      let parts = text.components(separatedBy: "\n## \(section)\n")
      XCTAssertEqual(parts.count, 2, "ResultFormat.md has no section '\(section)'.")
      let body = parts.last?.components(separatedBy: "\n## ").first ?? ""
      for name in names.sorted() {
        XCTAssertTrue(
          body.contains("| `\(name)` |"),
          "ResultFormat.md does not describe '\(name)' in the section '\(section)'.")
      }
    }
  }

  func testTheFullResultHoldsEverything() {
    // Otherwise a key could be added that the test above never sees.
    XCTAssertEqual(Self.absent(in: Self.full, path: "result"), [])
  }

  func testEveryWordOfAnEnumerationIsDescribed() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    for verdict in Verdict.allCases { XCTAssertTrue(text.contains("`\(verdict.rawValue)`")) }
    for level in FeedbackLevel.allCases { XCTAssertTrue(text.contains("| `\(level.rawValue)` |")) }
    for source in [Diagnosis.Source.knownMistake, .exercise, .wrongSubmission] {
      XCTAssertTrue(text.contains("| `\(source.rawValue)` |"))
    }
    for (_, _, json) in RunTimeErrorReasonTests.reasons {
      let kind = json.components(separatedBy: #""kind":""#)[1].components(separatedBy: "\"")[0]
      XCTAssertTrue(text.contains("`\(kind)`"), kind)
    }
  }

  /// Returns the keys of each kind of object in a document, by the section that describes it.
  private static func keys(of value: Any, below key: String) -> [String: Set<String>] {
    switch value {
    case let object as [String: Any]:
      let own = [sections[key, default: "(none for \(key))"]: Set(object.keys)]
      return object.reduce(into: own) {
        $0.merge(keys(of: $1.value, below: $1.key)) { $0.union($1) }
      }
    case let array as [Any]:
      return array.reduce(into: [:]) { $0.merge(keys(of: $1, below: key)) { $0.union($1) } }
    default: return [:]
    }
  }

  /// Returns the paths at which a value holds nothing; reasons may, they hold what they need.
  private static func absent(in value: Any, path: String) -> [String] {
    if value is RunTimeErrorReason { return [] }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional, mirror.children.isEmpty { return [path] }
    if mirror.displayStyle == .collection, mirror.children.isEmpty { return [path] }
    return mirror.children.flatMap { absent(in: $0.value, path: "\(path).\($0.label ?? "[]")") }
  }
}
