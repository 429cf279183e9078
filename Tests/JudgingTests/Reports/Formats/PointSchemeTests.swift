import Foundation
import XCTest

@testable import Judging

final class PointSchemeTests: XCTestCase {
  private let file = URL(filePath: "/course/points.json")

  private func scheme(_ text: String) throws -> PointScheme {
    try PointScheme(parsing: Array(text.utf8), from: file)
  }

  func testReadsWhatExercisesAreWorth() throws {
    let scheme = try scheme(
      """
      { "formatVersion": 1,
        "exercises": [
          { "exercise": "nms", "points": 10, "award": "partial",
            "weights": [ { "test": "NMSTests/testA", "weight": 3 } ] } ],
        "otherwise": { "points": 2.5 } }
      """)
    XCTAssertEqual(
      scheme,
      PointScheme(
        exercises: [
          "nms": PointScheme.Entry(
            points: 10, award: .partial, weights: ["NMSTests/testA": 3])
        ], otherwise: PointScheme.Entry(points: 2.5)))
  }

  func testAFaultIsNamedWithItsLine() {
    let faults = [
      ("{\n \"formatVersion\": 2 }", "/course/points.json:2: 'formatVersion' must be 1"),
      (
        "{ \"formatVersion\": 1,\n \"exercise\": [] }",
        "/course/points.json:2: Unknown key 'exercise'. Did you mean 'exercises'?"
      ),
      (
        "{ \"formatVersion\": 1, \"otherwise\":\n { \"award\": \"parts\" } }",
        "/course/points.json:2: 'otherwise.award' must be one of all-or-nothing, partial"
      ),
      (
        "{ \"formatVersion\": 1, \"otherwise\": {\n \"points\": -1 } }",
        "/course/points.json:2: 'otherwise.points' must be zero or more"
      ),
      (
        """
        { "formatVersion": 1, "exercises": [ { "exercise": "a" },
          { "exercise": "a" } ] }
        """, "/course/points.json:2: 'exercises[1].exercise' must be an exercise that has not"
      ),
    ]
    for (text, beginning) in faults {
      XCTAssertThrowsError(try scheme(text)) { error in
        XCTAssertTrue("\(error)".hasPrefix(beginning), "\(error)")
      }
    }
  }

  func testAllOrNothingIsAllForAnAcceptedSolutionOnly() {
    let scheme = PointScheme(otherwise: PointScheme.Entry(points: 4))
    XCTAssertEqual(scheme.award(for: ReportSamples.accepted).earned, 4)
    XCTAssertEqual(scheme.award(for: ReportSamples.wrongAnswer).earned, 0)
    XCTAssertEqual(scheme.award(for: ReportSamples.tooSlow).earned, 0)
    XCTAssertEqual(scheme.award(for: ReportSamples.compileError).earned, 0)
  }

  func testAJudgeErrorEarnsNeitherPointsNorNone() {
    XCTAssertNil(PointScheme().award(for: ReportSamples.judgeError).earned)
  }

  func testPartsAreGivenByWeight() {
    let tests = [
      TestResult(id: "T/testA", verdict: .accepted, visibility: .hidden),
      TestResult(id: "T/testB", verdict: .wrongAnswer, visibility: .hidden),
      TestResult(id: "T/testC", verdict: .accepted, visibility: .hidden),
    ]
    let result = ReportSamples.result(.wrongAnswer, tests: tests)
    let entry = PointScheme.Entry(points: 6, award: .partial, weights: ["T/testC": 4])
    let award = PointScheme(exercises: ["nms": entry]).award(for: result)
    XCTAssertEqual(award.earned, 5)
    XCTAssertEqual(award.parts.map(\.most), [1, 1, 4])
    XCTAssertEqual(award.parts.map(\.earned), [1, 0, 4])
  }
}
