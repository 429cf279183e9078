import ExerciseKit
import SuiteKit
import XCTest

final class NMSExamples: SuiteTestCase {
  let boxes = [
    Box(0, 0, 10, 10),  // A
    Box(1, 1, 11, 11),  // B
    Box(8, 8, 18, 18),  // C
    Box(0, 0, 10, 5),  // D
    Box(50, 50, 60, 60),  // E
  ]
  let scores: [Float] = [0.9, 0.8, 0.7, 0.6, 0.5]

  func testFiveBoxesAtOneHalf() throws {
    try expect(nms(boxes, scores: scores, iouThreshold: 0.5), equals: [0, 2, 3, 4])
  }

  func testFiveBoxesAtOneHalfWithSuppressEqual() throws {
    try expect(
      nms(boxes, scores: scores, iouThreshold: 0.5, suppressEqual: true), equals: [0, 2, 4])
  }

  func testFiveBoxesAtZero() throws {
    try expect(nms(boxes, scores: scores, iouThreshold: 0), equals: [0, 4])
  }

  func testAChainOfThreeBoxes() throws {
    let chain = [Box(0, 0, 10, 10), Box(4, 0, 14, 10), Box(8, 0, 18, 10)]
    try expect(nms(chain, scores: [0.9, 0.8, 0.7], iouThreshold: 0.25), equals: [0, 2])
  }

  func testTheBestScoreComesFirst() throws {
    let apart = [Box(0, 0, 10, 10), Box(20, 0, 30, 10), Box(40, 0, 50, 10)]
    try expect(nms(apart, scores: [0.3, 0.9, 0.6], iouThreshold: 0.5), equals: [1, 2, 0])
  }
}
