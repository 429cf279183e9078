import ExerciseKit
import SuiteKit
import XCTest

final class RandomRegionsTests: SuiteTestCase {
  func testAgreesWithTheReference() throws {
    try property(cases: 150) { draw in
      let shape = [
        draw.size(in: 1...2), draw.size(in: 1...2), draw.size(in: 1...4), draw.size(in: 1...4),
      ]
      let outputSize = (draw.element(of: [1, 2, 4]), draw.element(of: [1, 2, 4]))
      let scale = draw.element(of: [1, 0.5, 0.125] as [Float])
      // Quarters, and at most two samples for each bin, so that every position is exact.
      func side(_ bins: Int) -> (Float, Float) {
        (Float(draw.int(in: -8...20)) / 4, Float(draw.int(in: 0...(8 * bins))) / 4)
      }
      let rois = draw.array(count: 0...2) { draw in
        let ((x, w), (y, h)) = (side(outputSize.1), side(outputSize.0))
        let box = Box(x / scale, y / scale, (x + w) / scale, (y + h) / scale)
        return (batch: draw.int(in: 0...(shape[0] - 1)), box: box)
      }
      try expectAgreement(
        on: Calls.roiAlign(
          draw.tensor(shape: shape, integers: -9...9), rois: rois, outputSize: outputSize,
          spatialScale: scale, samplingRatio: draw.element(of: [-1, 0, 1, 2, 4]),
          aligned: draw.bool()))
    }
  }

  func testSlopeHasItsValuesAtTheCentresOfTheBins() throws {
    try property(cases: 50) { draw in
      let (down, across) = (Float(draw.int(in: -3...3)), Float(draw.int(in: -3...3)))
      let data = (0..<64).map { down * Float($0 / 8) + across * Float($0 % 8) }
      let (x, y) = (Float(draw.int(in: 0...8)) / 2, Float(draw.int(in: 0...8)) / 2)
      let (w, h) = (Float(draw.int(in: 1...6)) / 2, Float(draw.int(in: 1...6)) / 2)
      let result = try roiAlign(
        Tensor(shape: [1, 1, 8, 8], data: data),
        rois: [(batch: 0, box: Box(x + 0.5, y + 0.5, x + w + 0.5, y + h + 0.5))],
        outputSize: (2, 2), samplingRatio: draw.int(in: 1...2), aligned: true)
      let centres = (0..<4).map { bin in
        let (row, column) = (Float(bin / 2) + 0.5, Float(bin % 2) + 0.5)
        return down * (y + h / 2 * row) + across * (x + w / 2 * column)
      }
      try expect(result, equals: Tensor(shape: [1, 1, 2, 2], data: centres))
    }
  }
}
