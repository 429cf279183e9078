import ExerciseKit
import SuiteKit
import XCTest

final class ROCAUCExamples: SuiteTestCase {
  let scores: [Float] = [0.1, 0.4, 0.35, 0.8, 0.4, 0.4]
  let positive = [false, false, true, true, false, true]

  func testSixSamples() throws {
    try expect(rocAUC(scores: scores, positive: positive), equals: 2.0 / 3)
  }

  func testTwoSamples() throws {
    try expect(rocAUC(scores: [0.9, 0.2], positive: [true, false]), equals: 1)
    try expect(rocAUC(scores: [0.2, 0.9], positive: [true, false]), equals: 0)
    try expect(rocAUC(scores: [0.5, 0.5], positive: [true, false]), equals: 0.5)
  }

  func testOneClass() throws {
    try expect(rocAUC(scores: [0.9, 0.2], positive: [true, true]), equals: nil)
  }
}
