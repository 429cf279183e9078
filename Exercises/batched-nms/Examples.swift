import ExerciseKit
import SuiteKit
import XCTest

final class BatchedNMSExamples: SuiteTestCase {
  let boxes = [
    Box(0, 0, 10, 10),  // A, a person
    Box(1, 1, 11, 11),  // B, a horse
    Box(2, 0, 12, 10),  // C, a person
    Box(0, 0, 10, 10),  // D, a horse
    Box(40, 0, 50, 10),  // E, a person
  ]
  let scores: [Float] = [0.9, 0.8, 0.7, 0.6, 0.5]
  let groups = [1, 19, 1, 19, 1]

  func testTwoClassesAndOne() throws {
    try expect(
      batchedNMS(boxes, scores: scores, groups: groups, iouThreshold: 0.5), equals: [0, 1, 4])
    try expect(
      batchedNMS(boxes, scores: scores, groups: [1, 1, 1, 1, 1], iouThreshold: 0.5),
      equals: [0, 4])
  }

  func testCaps() throws {
    try expect(
      batchedNMS(boxes, scores: scores, groups: groups, iouThreshold: 0.5, maxPerGroup: 1),
      equals: [0, 1])
    try expect(
      batchedNMS(boxes, scores: scores, groups: groups, iouThreshold: 0.75, maxTotal: 3),
      equals: [0, 1, 2])
  }
}
