import ExerciseKit
import SuiteKit
import XCTest

final class SoftNMSExamples: SuiteTestCase {
  let boxes = [
    Box(0, 0, 10, 10),  // A
    Box(2, 0, 12, 10),  // B
    Box(20, 0, 30, 10),  // C
    Box(0, 0, 10, 5),  // D
  ]
  let scores: [Float] = [0.9, 0.8, 0.5, 0.7]

  func testTheLinearForm() throws {
    try expect(
      softNMS(boxes, scores: scores, method: .linear(threshold: 0.3)),
      equals: [
        (index: 0, score: 0.9), (index: 2, score: 0.5), (index: 3, score: 0.35),
        (index: 1, score: 0.169697),
      ])
  }

  func testTheGaussianForm() throws {
    try expect(
      softNMS(boxes, scores: scores, method: .gaussian(sigma: 0.5)),
      equals: [
        (index: 0, score: 0.9), (index: 2, score: 0.5), (index: 3, score: 0.424571),
        (index: 1, score: 0.252462),
      ])
  }

  func testTheHardForm() throws {
    try expect(
      softNMS(boxes, scores: scores, method: .hard(threshold: 0.3)),
      equals: [(index: 0, score: 0.9), (index: 2, score: 0.5)])
  }

  func testALeastScore() throws {
    try expect(
      softNMS(boxes, scores: scores, method: .linear(threshold: 0.3), minScore: 0.2),
      equals: [(index: 0, score: 0.9), (index: 2, score: 0.5), (index: 3, score: 0.35)])
  }
}
