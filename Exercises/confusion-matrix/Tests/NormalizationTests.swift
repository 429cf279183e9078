import ExerciseKit
import SuiteKit
import XCTest

final class NormalizationTests: SuiteTestCase {
  let third = 1.0 / 3

  func testRowsWithoutTruthAreZeros() throws {
    try expect(
      confusionMatrix(
        truth: [0, 0, 0, 2], prediction: [0, 1, 1, 1], classes: 3, normalizedBy: .truth),
      equals: [[third, 1 - third, 0], [0, 0, 0], [0, 1, 0]])
  }

  func testColumnsThatAreNeverPredictedAreZeros() throws {
    try expect(
      confusionMatrix(
        truth: [0, 0, 0, 2], prediction: [0, 1, 1, 1], classes: 3, normalizedBy: .prediction),
      equals: [[1, 1 - third, 0], [0, 0, 0], [0, third, 0]])
  }

  func testIgnoredPairsAreInNoSum() throws {
    try expect(
      confusionMatrix(
        truth: [0, 0, 1, 9], prediction: [0, 0, 0, 0], classes: 2, ignore: 9, normalizedBy: .all),
      equals: [[1 - third, 0], [third, 0]])
  }

  func testAgreesWithScikitLearn() throws { try expectGolden("scikit-learn.jsonl") }
}
