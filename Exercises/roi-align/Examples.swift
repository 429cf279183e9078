import ExerciseKit
import SuiteKit
import XCTest

final class RoIAlignExamples: SuiteTestCase {
  /// The element in row y and column x is 4 y + x.
  let map = Tensor(
    shape: [1, 1, 4, 4], data: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
  let whole = [(batch: 0, box: Box(0, 0, 64, 64))]

  func testWholeMap() throws {
    try expect(
      roiAlign(
        map, rois: whole, outputSize: (2, 2), spatialScale: 0.0625, samplingRatio: 2, aligned: true),
      equals: Tensor(shape: [1, 1, 2, 2], data: [2.5, 4.5, 10.5, 12.5]))
    try expect(
      roiAlign(map, rois: whole, outputSize: (2, 2), spatialScale: 0.0625, samplingRatio: 2),
      equals: Tensor(shape: [1, 1, 2, 2], data: [5, 6.75, 12, 13.75]))
  }

  func testOneSampleBetweenFourElements() throws {
    let small = [(batch: 0, box: Box(20, 24, 36, 40))]
    try expect(
      roiAlign(
        map, rois: small, outputSize: (1, 1), spatialScale: 0.0625, samplingRatio: 1, aligned: true),
      equals: Tensor(shape: [1, 1, 1, 1], data: [7.25]))
  }

  func testAsManySamplesAsElements() throws {
    let tall = [(batch: 0, box: Box(1, 0, 2, 3))]
    try expect(
      roiAlign(map, rois: tall, outputSize: (1, 1)),
      equals: Tensor(shape: [1, 1, 1, 1], data: [7.5]))
  }

  func testNoRegions() throws {
    try expect(roiAlign(map, rois: [], outputSize: (2, 3)), equals: Tensor(zeros: [0, 1, 2, 3]))
  }
}
