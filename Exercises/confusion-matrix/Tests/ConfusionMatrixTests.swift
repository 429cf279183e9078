import ExerciseKit
import SuiteKit
import XCTest

final class ConfusionMatrixTests: SuiteTestCase {
  // MARK: - Counting

  func testRowsAreTheTruthAndColumnsThePrediction() throws {
    try expect(
      confusionMatrix(truth: [0], prediction: [1], classes: 2), equals: [[0, 1], [0, 0]])
  }

  func testAnAbsentClassKeepsItsRowAndItsColumn() throws {
    try expect(
      confusionMatrix(truth: [1, 1], prediction: [1, 3], classes: 4),
      equals: [[0, 0, 0, 0], [0, 1, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0]])
  }

  func testBatchesAddUp() throws {
    var matrix = try ConfusionMatrix(classes: 2)
    _ = try matrix.add(truth: [0, 1], prediction: [0, 0])
    _ = try matrix.add(truth: [], prediction: [])
    _ = try matrix.add(truth: [0], prediction: [0])
    try expect(matrix.counts, equals: [[2, 0], [1, 0]])
  }

  func testWithoutABatchAllIsZero() throws {
    let matrix = try ConfusionMatrix(classes: 2, ignore: 1)
    try expect(matrix.counts, equals: [[0, 0], [0, 0]])
    for normalization in [Normalization.none, .truth, .prediction, .all] {
      try expect(matrix.normalized(by: normalization), equals: [[0, 0], [0, 0]])
    }
  }

  // MARK: - The ignored label

  func testAnIgnoredPairMayHaveAnyPrediction() throws {
    var matrix = try ConfusionMatrix(classes: 2, ignore: 255)
    try expect(
      matrix.add(truth: [255, 0, 255, 255, 255], prediction: [255, 1, 0, -1, 7]), equals: 1)
    try expect(matrix.counts, equals: [[0, 1], [0, 0]])
  }

  func testTheIgnoredLabelIsNoPrediction() throws {
    try expectInvalidInput {
      try confusionMatrix(truth: [0, 1], prediction: [0, 255], classes: 2, ignore: 255)
    }
  }

  func testTheIgnoredLabelMayBeAClass() throws {
    // Class 1 is never the truth, but can be predicted.
    try expect(
      confusionMatrix(truth: [0, 1, 1, 2], prediction: [1, 1, 0, 1], classes: 3, ignore: 1),
      equals: [[0, 1, 0], [0, 0, 0], [0, 1, 0]])
  }

  // MARK: - Refused batches

  func testRefusesATruthOutsideTheClasses() throws {
    for label in [2, -1, 255] {
      try expectInvalidInput { try confusionMatrix(truth: [label], prediction: [0], classes: 2) }
    }
  }

  func testRefusesAPredictionOutsideTheClasses() throws {
    for (label, wrong) in [(0, 2), (1, -1), (0, 255)] {
      try expectInvalidInput {
        try confusionMatrix(truth: [label], prediction: [wrong], classes: 2)
      }
    }
  }

  func testRefusesListsOfDifferentLengths() throws {
    try expectInvalidInput { try confusionMatrix(truth: [0, 1], prediction: [0], classes: 2) }
    try expectInvalidInput { try confusionMatrix(truth: [0], prediction: [0, 1], classes: 2) }
  }

  func testNothingOfARefusedBatchIsCounted() throws {
    var matrix = try ConfusionMatrix(classes: 2)
    _ = try matrix.add(truth: [1], prediction: [1])
    try expectInvalidInput { try matrix.add(truth: [0, 1, 0], prediction: [0, 0, 2]) }
    try expect(matrix.counts, equals: [[0, 0], [0, 1]])
  }
}
