import Foundation
import XCTest

@testable import Judging

/// What each level of feedback lets through, for a result whose every text is a secret.
///
/// The secrets are put in through the document, wherever a text stands, so that a key that is added later
/// has one too and must be listed here before it may be shown.
final class SubmissionResultFeedbackTests: XCTestCase {
  /// What the tests of the sample are, in their order.
  private static let kinds = ["hidden", "visible", "drawn"]

  /// Keys whose texts are words of ours and not free.
  private static let words: Set<String> = [
    "format", "verdict", "visibility", "kind", "severity", "feedback", "askedFeedback",
    "source", "box",
  ]

  /// A result with everything in it, and in each text the name of its place.
  private func sample(_ reason: RunTimeErrorReason, verdict: Verdict) throws -> SubmissionResult {
    var sample = SubmissionResultTests.full
    sample.verdict = verdict
    sample.feedback = .counterexample
    sample.askedFeedback = nil
    sample.timing?.workloads[0].reason = reason
    var test = try XCTUnwrap(sample.tests.first)
    test.reason = reason
    test.isDrawn = false
    sample.tests = Self.kinds.map { kind in
      var test = test
      test.visibility = kind == "visible" ? .visible : .hidden
      test.isDrawn = kind == "drawn"
      return test
    }
    let document = try JSONSerialization.jsonObject(with: Data(JSONReport.text(for: sample).utf8))
    let marked = try JSONSerialization.data(withJSONObject: Self.marking(document, at: ""))
    return try JSONReport.decode(
      SubmissionResult.self, from: String(decoding: marked, as: UTF8.self))
  }

  /// Returns a document with the name of its place in each text.
  private static func marking(_ value: Any, at place: String) -> Any {
    switch value {
    case let object as [String: Any]:
      return Dictionary(
        uniqueKeysWithValues: object.map { key, value in
          (key, words.contains(key) ? value : marking(value, at: place + "/" + key))
        })
    case let array as [Any]:
      return array.enumerated().map { index, value in
        let isTest = place == "/tests"
        return marking(value, at: isTest ? "/\(kinds[index])" : place)
      }
    case is String: return place + "!"
    default: return value
    }
  }

  /// The places of a document that hold something, apart from environment, phases and limits.
  private func places(in result: SubmissionResult) throws -> Set<String> {
    func places(_ value: Any, at place: String) -> Set<String> {
      switch value {
      case let object as [String: Any]:
        return object.reduce(into: []) { $0.formUnion(places($1.value, at: place + "/" + $1.key)) }
      case let array as [Any]:
        return array.reduce(into: []) { $0.formUnion(places($1, at: place)) }
      default: return [place]
      }
    }
    var document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(JSONReport.text(for: result).utf8))
        as? [String: Any])
    for key in ["environment", "phases", "limits", "diagnostics"] { document[key] = nil }
    for test in document.removeValue(forKey: "tests") as? [[String: Any]] ?? [] {
      let title = try XCTUnwrap(test["title"] as? String)
      document[try XCTUnwrap(Self.kinds.first(where: title.contains))] = test
    }
    return places(document, at: "")
  }

  /// The names of the places whose secrets are in a text.
  private func secrets(in text: String) -> Set<String> {
    Set(text.matches(of: /(\/[A-Za-z]+)+!/).map { String($0.output.0) })
  }

  private func page(_ result: SubmissionResult) -> String {
    [false, true].map { isVerbose in
      TerminalReport(style: TerminalStyle(width: 200), isVerbose: isVerbose).text(for: result)
    }.joined()
  }

  private static let reasons = RunTimeErrorReasonTests.reasons.map(\.reason)

  // MARK: - What is let through

  /// The places of the document that each level has besides those of the level before.
  private static let shown: [(level: FeedbackLevel, places: [String])] = [
    (
      .verdict,
      [
        "/format", "/exercise", "/submission", "/sourceDigest", "/verdict", "/examplesOnly",
        "/faults", "/omittedDiagnostics",
        "/feedback",
      ]
    ),
    (
      .names,
      [
        "/hidden/id", "/hidden/title", "/hidden/verdict", "/hidden/visibility",
        "/hidden/reason/kind", "/hidden/reason/name", "/hidden/reason/number",
        "/hidden/location/file", "/hidden/location/line", "/hidden/location/column",
        "/hidden/location/function", "/hidden/location/excerpt",
        "/timing/growth", "/timing/referenceGrowth", "/timing/limitRatio",
        "/timing/workloads/name", "/timing/workloads/size", "/timing/workloads/verdict",
        "/timing/workloads/seconds", "/timing/workloads/referenceSeconds",
        "/timing/workloads/ratio", "/timing/workloads/interval",
        "/timing/workloads/reason/kind", "/timing/workloads/reason/name",
        "/timing/workloads/reason/number", "/timing/workloads/pairs", "/timing/workloads/rounds",
        "/timing/workloads/peakMemoryBytes", "/timing/workloads/referencePeakMemoryBytes",
        "/timing/growths/workload", "/timing/growths/exponent", "/timing/growths/interval",
        "/timing/growths/referenceExponent", "/timing/growths/referenceInterval",
        "/timing/growths/memoryExponent", "/timing/growths/referenceMemoryExponent",
        "/timing/warnings/kind", "/timing/warnings/amount", "/timing/warnings/workload",
        "/timing/warnings/size", "/timing/warnings/message", "/timing/warnings/advice",
      ]
    ),
    (.property, ["/hidden/message", "/hidden/statesRule"]),
  ]

  /// The places that a level shows.
  private func shown(at level: FeedbackLevel) -> Set<String> {
    Set(Self.shown.filter { $0.level <= level }.flatMap(\.places))
  }

  func testNothingIsInTheDocumentThatIsNotListed() throws {
    for verdict in [Verdict.runTimeError, .judgeError] {
      for reason in Self.reasons {
        let sample = try sample(reason, verdict: verdict)
        for level in FeedbackLevel.allCases where level < .counterexample {
          let result = sample.showing(level)
          let places = try places(in: result).filter { !$0.hasPrefix("/visible/") }
          // What a test on random input is shown of is what a hidden one is.
          let hidden = Set(places.map { $0.replacing("/drawn/", with: "/hidden/") })
          XCTAssertEqual(hidden.subtracting(shown(at: level)), [], "\(level), \(reason)")
          XCTAssertEqual(result.feedback, level)
        }
      }
    }
  }

  func testEverythingThatIsListedIsInADocument() throws {
    for level in FeedbackLevel.allCases where level < .counterexample {
      var found: Set<String> = []
      for reason in Self.reasons {
        found.formUnion(try places(in: sample(reason, verdict: .runTimeError).showing(level)))
      }
      XCTAssertEqual(shown(at: level).subtracting(found), [], "\(level)")
    }
  }

  func testNoSecretIsInTheDocumentOrOnThePageThatIsNotListed() throws {
    for verdict in [Verdict.runTimeError, .judgeError] {
      for reason in Self.reasons {
        let sample = try sample(reason, verdict: verdict)
        for level in FeedbackLevel.allCases where level < .counterexample {
          let result = sample.showing(level)
          let secrets = try secrets(in: JSONReport.text(for: result) + page(result))
          let open = ["/visible/", "/diagnostics/", "/environment/"]
          let found = secrets.filter { secret in !open.contains(where: secret.hasPrefix) }
            .map { String($0.dropLast()).replacing("/drawn/", with: "/hidden/") }
          // There is a fault at every level, and it is our sentence.
          let allowed = shown(at: level).subtracting(["/faults"])
          XCTAssertEqual(Set(found).subtracting(allowed), [], "\(level), \(reason)")
        }
      }
    }
  }

  func testEveryTextOfTheSampleIsASecretThatFullFeedbackShows() throws {
    let sample = try sample(.trap(message: "m"), verdict: .runTimeError)
    let secrets = try secrets(in: JSONReport.text(for: sample.showing(.counterexample)))
    for kind in Self.kinds {
      for key in [
        "id", "title", "message", "call", "expected", "actual", "output", "reason/message",
      ] {
        XCTAssertTrue(secrets.contains("/\(kind)/\(key)!"), "\(kind), \(key)")
      }
    }
    XCTAssertTrue(secrets.contains("/faults!"))
    XCTAssertTrue(secrets.contains("/timing/workloads/message!"))
    XCTAssertTrue(self.secrets(in: page(sample)).contains("/hidden/output!"))
  }

  func testFullFeedbackIsTheResultItself() throws {
    for reason in Self.reasons {
      let sample = try sample(reason, verdict: .runTimeError)
      XCTAssertEqual(sample.showing(.counterexample), sample)
    }
  }

  // MARK: - The limit of an exercise

  func testTheLowerOfLevelAndLimitIsShown() throws {
    let sample = try sample(.trap(message: "m"), verdict: .runTimeError)
    for asked in FeedbackLevel.allCases {
      for limit in FeedbackLevel.allCases {
        let result = sample.showing(asked, atMost: limit)
        XCTAssertEqual(result.feedback, min(asked, limit))
        XCTAssertEqual(result.askedFeedback, asked > limit ? asked : nil)
        let (visible, hidden) = (sample.tests[1], sample.tests[0])
        XCTAssertTrue(result.tests.contains(visible))
        XCTAssertEqual(result.tests.contains(hidden), min(asked, limit) == .counterexample)
        // The limit binds what is fixed.
        XCTAssertEqual(result.tests.contains(sample.tests[2]), asked == .counterexample)
      }
    }
  }

  func testThePageSaysThatTheExerciseAllowsNoMore() {
    for sample in [ReportSamples.wrongAnswer, ReportSamples.trap, ReportSamples.judgeError] {
      let page = page(sample.showing(.counterexample, atMost: .names))
      XCTAssertTrue(
        page.contains(
          "Shown is 'names', not 'counterexample': this exercise allows no more."),
        page)
      XCTAssertFalse(self.page(sample.showing(.names, atMost: .names)).contains("Shown is"))
    }
    for sample in [ReportSamples.accepted, ReportSamples.compileError] {
      XCTAssertFalse(page(sample.showing(.counterexample, atMost: .names)).contains("Shown is"))
    }
  }

  // MARK: - Single rules

  func testOfAMessageOfATrapOnlyThatOfSwiftIsShownWithTheRules() throws {
    var sample = ReportSamples.trap
    sample.tests[3].reason = .trap(message: "Index out of range")
    XCTAssertEqual(sample.showing(.names).tests[3].reason, .trap(message: nil))
    XCTAssertEqual(
      sample.showing(.property).tests[3].reason, .trap(message: "Index out of range"))
    sample.tests[3].reason = .trap(message: "Index out of range 7")
    XCTAssertEqual(sample.showing(.property).tests[3].reason, .trap(message: nil))
  }

  func testAMessageThatStatesNoRuleIsNotShownWithTheRules() {
    let shown = ReportSamples.wrongAnswer.showing(.property)
    XCTAssertNil(shown.tests[7].message)
    XCTAssertEqual(shown.tests[1], ReportSamples.wrongAnswer.tests[1])
  }

  func testTheTestsThatWereAskedForAreNotNamedBesideTheVerdict() {
    let request = SubmissionResultTests.full.environment.request
    XCTAssertEqual(request?.tests, ["testA"])
    for level in FeedbackLevel.allCases {
      let shown = SubmissionResultTests.full.showing(level).environment.request
      XCTAssertEqual(shown?.tests, level == .verdict ? [] : ["testA"])
      XCTAssertEqual(shown?.sizes, level == .verdict ? [] : [4_000])
      XCTAssertEqual(shown?.box, request?.box)
    }
  }

  func testStepsThatSayHowFarItCameAreNotShownBesideTheVerdict() {
    let phases = SubmissionResultTests.full.showing(.verdict).phases
    XCTAssertEqual(
      phases,
      PhaseTimes(contract: .milliseconds(1), compile: .milliseconds(2), link: .milliseconds(4)))
  }

  // MARK: - Pages

  func testShowsFailingTestsAtEachLevel() throws {
    for level in FeedbackLevel.allCases {
      let report = TerminalReport(style: TerminalStyle(), title: "Greedy non-maximum suppression")
      var ruled = ReportSamples.wrongAnswer
      ruled.tests[9].verdict = .wrongAnswer
      ruled.tests[9].message = "This does not hold: Scores are left as they are."
      ruled.tests[9].statesRule = true
      let text = [ruled, ReportSamples.trap, ReportSamples.timeLimit, ReportSamples.tooSlow]
        .map { report.text(for: $0.showing(level, atMost: .property)) }.joined(separator: "\n")
      try assertSnapshot(text, named: "feedback-\(level.rawValue).txt")
    }
  }

  func testAnAcceptedSolutionIsNotCountedWhereOnlyTheVerdictIsShown() {
    let report = TerminalReport(style: TerminalStyle())
    let text = report.text(for: ReportSamples.accepted.showing(.verdict))
    XCTAssertTrue(text.hasSuffix("✓ Accepted   all tests passed\n"), text)
  }
}
