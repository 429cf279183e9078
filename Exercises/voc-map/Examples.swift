import ExerciseKit
import SuiteKit
import XCTest

final class VOCMAPExamples: SuiteTestCase {
  let truths = [
    Truth(image: 0, label: 0, box: Box(0, 0, 10, 10)),  // A
    Truth(image: 0, label: 0, box: Box(20, 0, 30, 10), difficult: true),  // B
    Truth(image: 1, label: 0, box: Box(0, 0, 10, 10)),  // C
    Truth(image: 1, label: 1, box: Box(20, 20, 30, 30)),  // D
  ]
  let detections = [
    Detection(image: 0, label: 0, box: Box(0, 0, 10, 8), score: 0.9),
    Detection(image: 0, label: 0, box: Box(20, 0, 30, 10), score: 0.7),
    Detection(image: 0, label: 0, box: Box(0, 0, 10, 10), score: 0.6),
    Detection(image: 1, label: 0, box: Box(30, 0, 40, 10), score: 0.8),
    Detection(image: 1, label: 0, box: Box(0, 0, 10, 5), score: 0.5),
    Detection(image: 1, label: 2, box: Box(0, 0, 10, 10), score: 0.9),
  ]

  func testThreeClasses() throws {
    try expect(
      vocMAP(detections, truths: truths, classes: 3), equals: (map: 0.375, ap: [0.75, 0, nil]))
  }

  func testElevenPoints() throws {
    try expect(
      vocMAP(detections, truths: truths, classes: 3, kind: .voc11),
      equals: (map: 17.0 / 44, ap: [17.0 / 22, 0, nil]))
  }

  func testHigherThreshold() throws {
    // The last detection of class 0 is no hit any more.
    try expect(
      vocMAP(detections, truths: truths, classes: 3, iouThreshold: 0.75),
      equals: (map: 0.25, ap: [0.5, 0, nil]))
  }

  func testNothing() throws {
    try expect(vocMAP([], truths: [], classes: 1), equals: (map: nil, ap: [nil]))
  }
}
