import Isolation
import Judging

/// Results of the kinds that a report has to show, for the exercise "nms".
enum ReportSamples {
  static let environment = JudgingEnvironment(
    judge: "0.1.0", toolchain: "swift-6.3.1", exerciseDigest: "4f1c0d6e",
    box: ["landlock", "no-new-privileges", "resource-limits", "seccomp"], seed: 20_261_120)

  static let limits = TestLimits(
    cpuTime: .seconds(2), wallTime: .seconds(10), memoryBytes: 512 << 20, threads: 1)

  static let names = [
    "testKeepsTheHigherScoringOfTwoOverlappingBoxes", "testKeepsBoxesThatDoNotOverlap",
    "testGivesIndicesInOrderOfFallingScores", "testAcceptsAnEmptyList", "testAcceptsOneBox",
    "testKeepsABoxThatTouchesTheThreshold", "testBreaksTiesByTheLowerIndex",
    "testMeasuresBoxesWithoutAddingOne", "testTreatsEmptyBoxesAsNothing",
    "testDoesNotChangeTheScores", "testHandlesTenThousandBoxes", "testAcceptsAThresholdOfZero",
    "testAcceptsAThresholdOfOne", "testAgreesWithTorchvision",
    "testAgreesWithTheReferenceOnRandomBoxes",
  ]

  static func identifier(_ index: Int) -> String {
    index < 3 ? "NMSExamples/\(names[index])" : "NMSTests/\(names[index])"
  }

  /// All fifteen tests, accepted, except for those that are given.
  static func tests(except replaced: [Int: TestResult] = [:]) -> [TestResult] {
    names.indices.map { index in
      replaced[index]
        ?? TestResult(
          id: identifier(index), verdict: .accepted, visibility: index < 3 ? .visible : .hidden,
          cpuTime: .microseconds(400 + index * 37), wallTime: .microseconds(3_000 + index * 50),
          peakMemoryBytes: 9_437_184)
    }
  }

  static func result(
    _ verdict: Verdict, tests: [TestResult] = [], faults: [String] = [],
    timing: TimingResult? = nil, diagnostics: [Diagnostic] = [], omittedDiagnostics: Int = 0
  ) -> SubmissionResult {
    SubmissionResult(
      exercise: "nms", submission: "nms.swift", verdict: verdict, faults: faults, tests: tests,
      timing: timing, diagnostics: diagnostics, omittedDiagnostics: omittedDiagnostics,
      limits: limits,
      phases: PhaseTimes(
        contract: .milliseconds(20), compile: .milliseconds(90),
        optimizedCompile: .milliseconds(310),
        link: .milliseconds(13), suite: .milliseconds(41),
        timing: timing == nil ? nil : .seconds(1),
        total: .milliseconds(timing == nil ? 212 : 1_212)),
      environment: environment)
  }
}

// MARK: - Accepted

extension ReportSamples {
  static let accepted = result(
    .accepted, tests: tests(),
    timing: TimingResult(
      workloads: [
        workload("random boxes", 1_000, .accepted, milliseconds: 1.04, ratio: 0.98, 0.97, 1.0),
        workload("random boxes", 2_000, .accepted, milliseconds: 4.31, ratio: 1.03, 1.02, 1.05),
        workload("random boxes", 4_000, .accepted, milliseconds: 18.2, ratio: 1.08, 1.06, 1.11),
        workload(
          "all boxes overlap", 100_000, .accepted, milliseconds: 7.7, ratio: 2.4, 2.35, 2.48),
      ],
      growths: [
        GrowthResult(
          workload: "random boxes", exponent: 1.93,
          interval: RatioInterval(lower: 1.9, upper: 1.96),
          referenceExponent: 1.91, referenceInterval: RatioInterval(lower: 1.88, upper: 1.94))
      ],
      limitRatio: 5,
      warnings: [
        TimingWarning(.otherLoad, amount: 1.4),
        TimingWarning(
          .wideInterval, amount: 0.074,
          workload: WorkloadIdentifier(name: "all boxes overlap", size: 100_000)),
      ]))

  static func workload(
    _ name: String, _ size: Int, _ verdict: Verdict, milliseconds: Double, ratio: Double,
    _ lower: Double, _ upper: Double
  ) -> WorkloadResult {
    let microseconds = Int((milliseconds * 1000).rounded())
    return WorkloadResult(
      name: name, size: size, verdict: verdict, time: .microseconds(microseconds),
      referenceTime: .microseconds(Int((milliseconds / ratio * 1000).rounded())), ratio: ratio,
      interval: RatioInterval(lower: lower, upper: upper))
  }
}

// MARK: - With a copy for students

extension ReportSamples {
  static let examplesOnly = {
    var copy = result(
      .judgeError, tests: Array(tests().prefix(3)),
      faults: [JudgeFault.examplesOnly(passed: 3).description])
    copy.examplesOnly = true
    return copy
  }()
}

// MARK: - Failing tests

extension ReportSamples {
  /// A wrong answer that two mistakes explain.
  static let diagnosed = {
    var result = wrongAnswer
    result.diagnoses = [
      Diagnosis(
        id: "suppressEqual-ignored",
        text: "'suppressEqual' has no effect: its default value counts instead.",
        source: .knownMistake, agreeing: 124, telling: 11),
      Diagnosis(
        id: "ignores-suppress-equal", text: "The option suppressEqual has no effect.",
        source: .wrongSubmission, agreeing: 124, telling: 11),
    ]
    return result
  }()

  static let wrongAnswer = result(
    .wrongAnswer,
    tests: tests(except: [
      1: TestResult(
        id: identifier(1), verdict: .wrongAnswer, visibility: .visible,
        message: "2 elements, expected 3",
        call: "nms([Box(0, 0, 10, 10), Box(20, 20, 30, 30), Box(40, 40, 50, 50)], "
          + "scores: [0.9, 0.8, 0.7], iouThreshold: 0.5)",
        expected: "[0, 1, 2]", actual: "[0, 2]",
        output: "checking 0\nchecking 1\n  IoU 0.0\nchecking 2\n", cpuTime: .microseconds(412)),
      7: TestResult(
        id: identifier(7), verdict: .wrongAnswer, visibility: .hidden,
        message: "element [1, 0] is 0.55 where 0.5 is expected (tolerance 1e-4)",
        call: "pairwiseIoU([Box(0, 0, 1, 1), Box(0, 0, 1, 2)])",
        expected: "[[1.0, 0.5],\n [0.5, 1.0]]", actual: "[[1.0, 0.5],\n [0.55, 1.0]]",
        furtherFailures: 2, cpuTime: .microseconds(398)),
    ]))

  static let trap = result(
    .runTimeError,
    tests: tests(except: [
      3: TestResult(
        id: identifier(3), verdict: .runTimeError, visibility: .hidden,
        call: "nms([], scores: [], iouThreshold: 0.5)",
        reason: .trap(message: "Index out of range"),
        location: SourceLocation(
          file: "nms.swift", line: 12, column: 20, function: "nms(_:scores:iouThreshold:)",
          excerpt: "  var best = boxes[order[0]]"), cpuTime: .microseconds(301)),
      9: TestResult(
        id: identifier(9), verdict: .runTimeError, visibility: .hidden,
        call: "nms([Box(0, 0, 1, 1)], scores: [0.5], iouThreshold: 0.5)",
        output: (1...30).map { "line \($0)" }.joined(separator: "\n"), outputWasCut: true,
        reason: .earlyExit(code: 0), cpuTime: .microseconds(301)),
    ]))

  static let stackOverflow = result(
    .runTimeError,
    tests: tests(except: [
      10: TestResult(
        id: identifier(10), verdict: .runTimeError, visibility: .hidden,
        call:
          "nms([Box(0, 0, 1, 1), Box(1, 0, 2, 1), … 9,998 more], scores: [0.5, 0.5, … 9,998 more], "
          + "iouThreshold: 0.5)",
        reason: .stackOverflow,
        location: SourceLocation(
          file: "nms.swift", line: 31, function: "suppress(_:kept:)",
          excerpt: "\treturn suppress(rest, kept: kept + [first])"), cpuTime: .milliseconds(52))
    ]))

  static let timeLimit = result(
    .timeLimitExceeded,
    tests: tests(except: [
      10: TestResult(
        id: identifier(10), verdict: .timeLimitExceeded, visibility: .hidden,
        call:
          "nms([Box(0, 0, 1, 1), … 9,999 more], scores: [0.5, … 9,999 more], iouThreshold: 0.5)",
        cpuTime: .milliseconds(2_004), wallTime: .milliseconds(2_110)),
      11: TestResult(
        id: identifier(11), verdict: .timeLimitExceeded, visibility: .hidden,
        call: "nms([Box(0, 0, 1, 1)], scores: [0.5], iouThreshold: 0)",
        cpuTime: .microseconds(2_100), wallTime: .milliseconds(10_020)),
      12: TestResult(
        id: identifier(12), verdict: .memoryLimitExceeded, visibility: .hidden,
        call: "nms([Box(0, 0, 1, 1)], scores: [0.5], iouThreshold: 1)",
        cpuTime: .milliseconds(700), peakMemoryBytes: 498 << 20),
      14: TestResult(
        id: identifier(14), verdict: .accepted, visibility: .hidden, cpuTime: .milliseconds(840)),
    ]))

  static let tooSlow = result(
    .timeLimitExceeded, tests: tests(),
    timing: TimingResult(
      workloads: [
        workload("random boxes", 1_000, .accepted, milliseconds: 4.6, ratio: 4.37, 4.31, 4.52),
        workload(
          "random boxes", 2_000, .timeLimitExceeded, milliseconds: 36.4, ratio: 8.71, 8.6, 8.9),
        WorkloadResult(
          name: "random boxes", size: 4_000, verdict: .timeLimitExceeded,
          message: "stopped after 0.8 s, 50 times what the reference takes"),
      ],
      growths: [
        GrowthResult(workload: "random boxes", exponent: 2.98, referenceExponent: 1.91)
      ], limitRatio: 5))
}

// MARK: - Not compiled, not judged

extension ReportSamples {
  static let compileError = result(
    .compileError,
    diagnostics: [
      Diagnostic(
        file: "nms.swift", line: 14, column: 12, endColumn: 18, severity: .error,
        message: "cannot find 'scoers' in scope; did you mean 'scores'?",
        excerpt: "  for s in scoers.indices where s > 0 {"),
      Diagnostic(
        file: "nms.swift", line: 8, column: 32, severity: .note, message: "'scores' declared here",
        excerpt: "public func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float) -> [Int] {"),
      Diagnostic(
        file: "nms.swift", line: 15, column: 9, severity: .warning,
        message: "variable 'x' was never used", excerpt: "    var x = 1"),
      Diagnostic(
        file: "nms.swift", line: 19, column: 103, endColumn: 111, severity: .error,
        message: "cannot convert return expression of type 'Set<Int>' (aka 'Set<Int>') to return "
          + "type '[Int]'",
        excerpt:
          "    let 面积 = boxes.map { ($0.x2 - $0.x1) * ($0.y2 - $0.y1) }; return boxes.isEmpty "
          + "? [] : Set(order.map { kept[$0] })"),
    ]
      + (20...30).map {
        Diagnostic(
          file: "nms.swift", line: $0, column: 1, severity: .error, message: "expected '}'")
      }, omittedDiagnostics: 3)

  static let missingDeclaration = result(
    .compileError,
    diagnostics: [
      Diagnostic(
        file: "nms.swift", line: 8, column: 13, severity: .error,
        message: "'nms' does not have the labels that the exercise asks for",
        excerpt: "public func nms(boxes: [Box], scores: [Float], threshold: Float) -> [Int] {",
        expected: "public func nms(_ boxes: [Box], scores: [Float], iouThreshold: Float) -> [Int]",
        found: "public func nms(boxes: [Box], scores: [Float], threshold: Float) -> [Int]"),
      Diagnostic(
        file: "nms.swift", severity: .error, message: "there is no function 'pairwiseIoU'",
        expected: "public func pairwiseIoU(_ boxes: [Box]) -> [[Float]]"),
    ])

  static let judgeError = result(
    .judgeError, tests: Array(tests().dropLast(2)),
    faults: [
      JudgeFault.missing(.test, [identifier(13), identifier(14)]).description,
      JudgeFault.failed(
        .test, identifier(4), message: "open '/proc/self/mem': Permission denied (13)"
      ).description,
    ])

  /// Everything that a solution can say, said by one that means harm.
  static let hostile = result(
    .wrongAnswer,
    tests: [
      TestResult(
        id: "NMSTests/testX", title: "贪心非极大值抑制：当两个框的重叠刚好等于阈值的时候保留得分较低的那一个框并且顺序不变",
        verdict: .wrongAnswer, visibility: .hidden,
        message: "\u{1B}[2J\u{1B}[32m✓ Accepted\u{1B}[0m\r15 tests passed\u{202E}drow\u{7}",
        call: "label(\"猫\(String(repeating: "狗", count: 60))\")",
        expected: "\"\(String(repeating: "ab", count: 70))\"",
        actual: "\"\(String(repeating: "ab", count: 69))ba\"",
        output: "e\(String(repeating: "\u{301}", count: 100))\n"
          + "\(String(repeating: "=", count: 200))\n\u{9B}31m\u{2028}zero\u{200B}width\ttab\0")
    ])
}
