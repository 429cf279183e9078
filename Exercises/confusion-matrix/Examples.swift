import ExerciseKit
import SuiteKit
import XCTest

final class ConfusionMatrixExamples: SuiteTestCase {
  let truth = [0, 0, 1, 1, 2, 255]
  let prediction = [0, 1, 1, 1, 0, 2]

  func testSixPairs() throws {
    var matrix = try ConfusionMatrix(classes: 3, ignore: 255)
    try expect(matrix.add(truth: truth, prediction: prediction), equals: 5)
    try expect(matrix.counts, equals: [[1, 1, 0], [0, 2, 0], [1, 0, 0]])
    try expect(
      matrix.normalized(by: .truth), equals: [[0.5, 0.5, 0], [0, 1, 0], [1, 0, 0]])
    try expect(
      matrix.normalized(by: .prediction),
      equals: [[0.5, 1.0 / 3, 0], [0, 2.0 / 3, 0], [0.5, 0, 0]])
    try expect(
      matrix.normalized(by: .all), equals: [[0.2, 0.2, 0], [0, 0.4, 0], [0.2, 0, 0]])
  }

  func testTwoBatches() throws {
    var sum = try ConfusionMatrix(classes: 2)
    try expect(sum.add(truth: [0, 1, 1], prediction: [0, 0, 1]), equals: 3)
    try expect(sum.add(truth: [1], prediction: [0]), equals: 1)
    try expect(sum.counts, equals: [[1, 0], [2, 1]])
    try expect(sum.merged(with: sum).counts, equals: [[2, 0], [4, 2]])
    try expectInvalidInput { try sum.add(truth: [0, 2], prediction: [0, 0]) }
    try expect(sum.counts, equals: [[1, 0], [2, 1]])
  }

  func testAllAtOnce() throws {
    try expect(
      confusionMatrix(truth: [0, 1, 1, 1], prediction: [0, 0, 1, 0], classes: 2),
      equals: [[1, 0], [2, 1]])
    try expect(
      confusionMatrix(
        truth: [0, 1, 1, 1], prediction: [0, 0, 1, 0], classes: 2, normalizedBy: .truth),
      equals: [[1, 0], [2.0 / 3, 1.0 / 3]])
  }
}
