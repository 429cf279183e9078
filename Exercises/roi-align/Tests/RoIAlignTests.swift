import ExerciseKit
import SuiteKit
import XCTest

final class RoIAlignTests: SuiteTestCase {
  /// The element in row y and column x is 4 y + x.
  let map = Tensor(
    shape: [1, 1, 4, 4], data: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])

  /// A result of one channel.
  func bins(_ rows: [[Float]]) -> Tensor {
    Tensor(rows).reshaped(to: [1, 1, rows.count, rows[0].count])
  }

  // MARK: - Bins and samples

  func testNothingIsRounded() throws {
    // From (0.75, 0.25) to (2.25, 2.75) on the map: bins of 0.75 × 1.25.
    try expect(
      roiAlign(
        map, rois: [(0, Box(20, 12, 44, 52))], outputSize: (2, 2), spatialScale: 0.0625,
        samplingRatio: 1, aligned: true),
      equals: bins([[4.625, 5.375], [9.625, 10.375]]))
  }

  func testBinIsTheMeanOfItsSamples() throws {
    let peak = Tensor(shape: [1, 1, 2, 2], data: [-8, 0, 0, -4])
    try expect(
      roiAlign(
        peak, rois: [(0, Box(0, 0, 2, 2))], outputSize: (1, 1), samplingRatio: 2, aligned: true),
      equals: bins([[-3]]))
  }

  func testSamplesLieInTheMiddleOfTheirParts() throws {
    // The samples are at 1.25 and 1.75, where a map of squares tells them from their mean.
    let squares = Tensor(shape: [1, 1, 1, 5], data: [0, 1, 4, 9, 16])
    try expect(
      roiAlign(squares, rois: [(0, Box(1, 0, 2, 1))], outputSize: (1, 1), samplingRatio: 2),
      equals: bins([[2.5]]))
    try expect(
      roiAlign(squares, rois: [(0, Box(0, 0, 4, 1))], outputSize: (1, 1), samplingRatio: 2),
      equals: bins([[5]]))
  }

  func testWithoutARatioABinHasASampleForEachElement() throws {
    // A side of 2.5 has three samples, and one of 1 has one.
    let spikes = Tensor(shape: [1, 1, 1, 7], data: [0, 6, 0, 0, 6, 0, 0])
    try expect(
      roiAlign(spikes, rois: [(0, Box(0.5, 0, 5.5, 1))], outputSize: (1, 2), aligned: true),
      equals: bins([[7.0 / 3, 7.0 / 3]]))
    try expect(
      roiAlign(
        spikes, rois: [(0, Box(0.5, 0, 5.5, 1))], outputSize: (1, 2), samplingRatio: 0,
        aligned: true),
      equals: bins([[7.0 / 3, 7.0 / 3]]))
  }

  func testBinsMayBeSmallerThanElements() throws {
    try expect(
      roiAlign(map, rois: [(0, Box(1, 1, 2, 2))], outputSize: (1, 4)),
      equals: bins([[7.125, 7.375, 7.625, 7.875]]))
  }

  // MARK: - Aligned

  func testOnlyAlignedRegionsAreShifted() throws {
    let roi = [(0, Box(8, 8, 40, 40))]
    try expect(
      roiAlign(
        map, rois: roi, outputSize: (1, 1), spatialScale: 0.0625, samplingRatio: 1, aligned: true),
      equals: bins([[5]]))
    try expect(
      roiAlign(map, rois: roi, outputSize: (1, 1), spatialScale: 0.0625, samplingRatio: 1),
      equals: bins([[7.5]]))
  }

  func testSmallRegionsGrowToOneOnlyIfNotAligned() throws {
    let roi = [(0, Box(1, 1, 1.25, 1.5))]
    try expect(
      roiAlign(map, rois: roi, outputSize: (1, 1), samplingRatio: 1), equals: bins([[7.5]]))
    try expect(
      roiAlign(map, rois: roi, outputSize: (1, 1), samplingRatio: 1, aligned: true),
      equals: bins([[3.625]]))
  }

  func testAlignedRegionOfWholeElementsIsACopy() throws {
    try expect(
      roiAlign(map, rois: [(0, Box(1, 0, 3, 3))], outputSize: (3, 2), aligned: true),
      equals: bins([[1, 2], [5, 6], [9, 10]]))
  }

  func testEmptyRegionHasNoSamplesWithoutARatio() throws {
    let roi = [(0, Box(2, 2, 2, 2))]
    try expect(
      roiAlign(map, rois: roi, outputSize: (1, 2), aligned: true), equals: bins([[0, 0]]))
    try expect(
      roiAlign(map, rois: roi, outputSize: (1, 2), samplingRatio: 1, aligned: true),
      equals: bins([[7.5, 7.5]]))
    try expect(roiAlign(map, rois: roi, outputSize: (1, 2)), equals: bins([[12.25, 12.75]]))
  }

  // MARK: - Outside

  func testSamplesUpToOneOutsideAreThoseAtTheEdge() throws {
    // The samples are at -1, -0.5, …, 4.5 of a row, of which the last one is too far.
    let row = Tensor(shape: [1, 1, 1, 4], data: [5, 6, 7, 8])
    try expect(
      roiAlign(row, rois: [(0, Box(-1.25, 0, 4.75, 1))], outputSize: (1, 12), samplingRatio: 1),
      equals: bins([[5, 5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8, 8, 0]]))
    let column = Tensor(shape: [1, 1, 2, 1], data: [3, 9])
    try expect(
      roiAlign(column, rois: [(0, Box(0, -1.5, 1, 2.5))], outputSize: (4, 1), samplingRatio: 1),
      equals: bins([[3], [3], [9], [9]]))
  }

  func testSamplesFartherOutsideAreZero() throws {
    try expect(
      roiAlign(map, rois: [(0, Box(-3, 0, 1, 1))], outputSize: (1, 1), samplingRatio: 2),
      equals: bins([[1]]))
    try expect(
      roiAlign(
        map, rois: [(0, Box(-20, 0, -10, 4)), (0, Box(0, 5, 4, 9))], outputSize: (1, 1),
        samplingRatio: 1),
      equals: Tensor(zeros: [2, 1, 1, 1]))
  }

  // MARK: - Shapes

  func testRegionNamesItsMap() throws {
    let maps = Tensor(shape: [2, 2, 1, 1], data: [1, 2, 3, 4])
    let box = Box(0, 0, 1, 1)
    try expect(
      roiAlign(maps, rois: [(1, box), (0, box), (1, box)], outputSize: (1, 1)),
      equals: Tensor(shape: [3, 2, 1, 1], data: [3, 4, 1, 2, 3, 4]))
  }

  // MARK: - The authority

  func testAgreesWithTorchvision() throws { try expectGolden("torchvision.jsonl") }
}
