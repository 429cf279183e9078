import Wire
import XCTest

@testable import SuiteKit

final class KnownMistakesTests: XCTestCase {
  private let schema = Schema(
    functions: [
      Schema.Function(
        "f",
        [
          Schema.Parameter("kernel", .named("Tensor")),
          Schema.Parameter("options", .named("Options")),
          Schema.Parameter("limit", .float) { $0.encode(Float(0.5)) },
        ], .named("Scores"))
    ],
    types: [
      "Tensor": .structure([.init("shape", .array(.integer("Int"))), .init("data", .array(.float))]
      ),
      "Options": .structure([
        .init("stride", .tuple([.init(nil, .integer("Int")), .init(nil, .integer("Int"))])),
        .init("mode", .named("Mode")),
      ]),
      "Mode": .enumeration([.init("full", []), .init("same", [])]),
      "Scores": .structure([.init("mean", .optional(.double))]),
    ])

  private var mistakes: [Mistake] {
    KnownMistakes(schema: schema).mistakes(in: 0) { SolutionServer(contract: "") }
  }

  func testMistakesAreNamedAfterTheParameterOrTheFieldThatTheyAreAbout() {
    let names = Set(mistakes.map(\.name))
    for name in [
      "kernel-rotated", "kernel-transposed", "stride-ignored", "stride-pair-exchanged",
      "mode-always-same", "limit-ignored", "limit-equal-counts-as-below", "mean-one-too-large",
      "mean-missing-counts-as-0",
    ] {
      XCTAssertTrue(names.contains(name), name)
    }
    XCTAssertFalse(names.contains("shape-reversed"), "A shape is no argument of its own.")
  }

  func testWhatHasNoEffectComesBeforeWhatIsMisread() throws {
    let names = mistakes.map(\.name)
    let ignored = try XCTUnwrap(names.lastIndex(of: "mode-always-same"))
    let misread = try XCTUnwrap(names.firstIndex(of: "kernel-rotated"))
    XCTAssertLessThan(ignored, misread)
  }

  func testEverySentenceNamesItsSubjectAndEndsInAFullStop() {
    for mistake in mistakes {
      XCTAssertTrue(mistake.sentence.hasSuffix("."), mistake.sentence)
      XCTAssertNotEqual(mistake.sentence.first?.isLowercase, true, mistake.sentence)
      XCTAssertTrue(
        mistake.sentence.contains("'") || mistake.sentence.localizedStandardContains("the result"),
        mistake.sentence)
    }
  }

  func testAChangeOfTheAnswerIsMadeAtItsPlace() throws {
    let right = Answer.value(.record(type: "Scores", fields: [("mean", .null)]))
    let probe = Probe(
      input: Probe.Input(function: 0, bytes: []), arguments: [], right: right, actual: right)
    let mistake = try XCTUnwrap(mistakes.first { $0.name == "mean-missing-counts-as-0" })
    let answer = try XCTUnwrap(try mistake.answer(probe))
    let expected = Value.number(0, text: "0.0", isSingle: false)
    XCTAssertTrue(
      answer.agrees(
        with: .value(.record(type: "Scores", fields: [("mean", expected)])), within: .exact))
    XCTAssertFalse(answer.agrees(with: right, within: .exact))
  }
}
