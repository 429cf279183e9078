import ExerciseKit
import SuiteKit
import XCTest

final class RefusedInputTests: SuiteTestCase {
  func testRefusesAPredictionOutsideTheClasses() throws {
    for label in [-1, 3, 4, 255] {
      // At the first and at the last pixel, where a flat index may still lie inside the matrix.
      try expectRefusal([0, 1, 2], [label, 1, 2])
      try expectRefusal([0, 1, 2], [0, 1, label])
    }
  }

  func testRefusesATruthOutsideTheClasses() throws {
    for label in [-1, 3, 254] {
      try expectRefusal([label, 1, 2], [0, 1, 2])
      try expectRefusal([0, 1, label], [0, 1, 2])
    }
  }

  func testRefusesThePredictedIgnoreLabel() throws {
    try expectRefusal([0, 1, 2, 255], [0, 1, 255, 255])
  }

  func testRefusesLabel255UnlessItIsIgnored() throws {
    let truth = [LabelMap([[0, 255]])]
    let prediction = [LabelMap([[0, 0]])]
    try expectInvalidInput {
      try segmentationScores(truth: truth, prediction: prediction, classes: 3, ignore: nil)
    }
    try expectInvalidInput {
      try perImageMIoU(truth: truth, prediction: prediction, classes: 3, ignore: nil)
    }
  }

  func testRefusesMapsOfDifferentSizes() throws {
    // As many pixels in another arrangement do not fit either.
    let maps = [
      LabelMap(height: 2, width: 3, data: [0, 0, 0, 0, 0, 0]),
      LabelMap(height: 3, width: 2, data: [0, 0, 0, 0, 0, 0]),
      LabelMap(height: 1, width: 3, data: [0, 0, 0]),
    ]
    for (truth, prediction) in [(0, 1), (0, 2), (2, 0)] {
      try expectInvalidInput {
        try segmentationScores(
          truth: [maps[truth]], prediction: [maps[prediction]], classes: 1, ignore: nil)
      }
      try expectInvalidInput {
        try perImageMIoU(
          truth: [maps[truth]], prediction: [maps[prediction]], classes: 1, ignore: nil)
      }
    }
  }

  func testRefusesDifferentNumbersOfMaps() throws {
    let map = LabelMap([[0, 1]])
    for (truths, predictions) in [(2, 1), (1, 2), (1, 0), (0, 1)] {
      let truth = [LabelMap](repeating: map, count: truths)
      let prediction = [LabelMap](repeating: map, count: predictions)
      try expectInvalidInput {
        try segmentationScores(truth: truth, prediction: prediction, classes: 2, ignore: nil)
      }
      try expectInvalidInput {
        try perImageMIoU(truth: truth, prediction: prediction, classes: 2, ignore: nil)
      }
    }
  }

  func testRefusesASubsetOutsideTheClasses() throws {
    let map = LabelMap([[0, 1]])
    for subset in [[2], [0, -1], [0, 1, 255]] {
      try expectInvalidInput {
        try segmentationScores(
          truth: [map], prediction: [map], classes: 2, ignore: 255, over: subset)
      }
    }
  }

  /// Both functions refuse the second of two images; the labels 0, 1, 2 are classes, 255 is ignored.
  private func expectRefusal(_ truth: [Int], _ prediction: [Int]) throws {
    let good = LabelMap([[0, 1]])
    try expectInvalidInput {
      try segmentationScores(
        truth: [good, LabelMap([truth])], prediction: [good, LabelMap([prediction])], classes: 3,
        ignore: 255)
    }
    try expectInvalidInput {
      try perImageMIoU(
        truth: [good, LabelMap([truth])], prediction: [good, LabelMap([prediction])], classes: 3,
        ignore: 255)
    }
  }
}
