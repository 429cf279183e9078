import ExerciseKit
import SuiteKit
import XCTest

final class RandomDetectionsTests: SuiteTestCase {
  func testAgreesWithTheReferenceOnRandomDetections() throws {
    try property(cases: 200) { draw in
      let truths = draw.array(count: 0...6) { draw in
        Truth(
          image: draw.int(in: 0...1), label: draw.int(in: 0...1), box: box(draw),
          difficult: draw.element(of: [false, false, false, true]))
      }
      let detections = draw.array(count: 0...8) { draw in
        Detection(
          image: draw.int(in: 0...1), label: draw.int(in: 0...1),
          box: draw.bool() || truths.isEmpty ? box(draw) : draw.element(of: truths).box,
          score: Float(draw.int(in: 0...8)) / 8)
      }
      try expectAgreement(
        on: Calls.vocMAP(
          detections, truths: truths, classes: 2,
          iouThreshold: draw.element(of: [0.5, 0.25, 0.75]),
          kind: draw.element(of: [.vocAll, .voc11]), integerBoxes: draw.bool()))
    }
  }

  func testDetectionsBelowAllOthersCannotLowerThePrecision() throws {
    try property(cases: 50) { draw in
      let truths = draw.array(count: 1...4) { Truth(image: 0, label: 0, box: box($0)) }
      let detections = draw.array(count: 0...5) {
        Detection(image: 0, label: 0, box: box($0), score: Float($0.int(in: 1...4)))
      }
      let more = detections + [Detection(image: 0, label: 0, box: box(draw), score: 0)]
      let before = try vocMAP(detections, truths: truths, classes: 1).map ?? 0
      try expect(
        vocMAP(more, truths: truths, classes: 1).map ?? -1 >= before - 1e-9,
        "A further detection with the lowest score does not lower the average precision.")
    }
  }
}

/// Draws a box with area and small whole-numbered corners.
private func box(_ draw: Draw) -> Box {
  let (x, y) = (Float(draw.int(in: 0...3)), Float(draw.int(in: 0...3)))
  return Box(x, y, x + Float(draw.int(in: 1...3)), y + Float(draw.int(in: 1...3)))
}
