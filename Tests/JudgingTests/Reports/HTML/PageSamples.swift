import Foundation
import Judging

/// Pages of the kinds that there are.
enum PageSamples {
  /// A list of numbers that follows the expected one and then leaves it.
  static let numbers = PictureSamples.convolution(
    .init(
      type: "[Double]",
      value: PictureSamples.numbers((0..<24).map { Double($0 * (24 - $0)) / 100 })),
    .init(
      type: "[Double]",
      value: PictureSamples.numbers((0..<24).map { Double($0 * (24 - max($0, 12))) / 100 })))

  /// A result with a failed test for each kind of picture.
  static let pictures = ReportSamples.result(
    .wrongAnswer,
    tests: (PictureSamples.all + [("numbers", numbers)]).map { name, counterexample in
      TestResult(
        id: "NMSTests/\(name)", title: "Draws \(name)", verdict: .wrongAnswer, visibility: .hidden,
        message: "the rule of \(name)", statesRule: true, call: "f()", expected: "[0, 2, 3, 4]",
        actual: "[0, 2, 4]", counterexample: counterexample, cpuTime: .milliseconds(1))
    } + ReportSamples.tests())

  static let all: [(name: String, result: SubmissionResult)] = [
    ("accepted", ReportSamples.accepted), ("wrong-answer", ReportSamples.wrongAnswer),
    ("trap", ReportSamples.trap), ("stack-overflow", ReportSamples.stackOverflow),
    ("time-limit", ReportSamples.timeLimit), ("too-slow", ReportSamples.tooSlow),
    ("compile-error", ReportSamples.compileError),
    ("missing-declaration", ReportSamples.missingDeclaration),
    ("judge-error", ReportSamples.judgeError), ("hostile", ReportSamples.hostile),
    ("pictures", pictures), ("diagnosed", ReportSamples.diagnosed),
    ("examples-only", ReportSamples.examplesOnly),
  ]

  /// The page of results whose exercises are not at hand.
  static func page(_ results: SubmissionResult...) -> String {
    HTMLReport(results.map { HTMLReport.Entry($0, exercise: .missing) }).text
  }
}
