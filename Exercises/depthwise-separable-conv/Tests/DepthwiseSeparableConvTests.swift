import ExerciseKit
import SuiteKit
import XCTest

final class DepthwiseSeparableConvTests: SuiteTestCase {
  /// The weights of a second stage that hands its planes on as they are.
  func identity(_ count: Int) -> Tensor {
    Tensor((0..<count).map { row in (0..<count).map { $0 == row ? 1 : 0 } })
  }

  // MARK: - Depthwise stage

  func testFilterSeesItsOwnChannelOnly() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(shape: [1, 3, 1, 2], data: [1, 2, 30, 40, 500, 600]),
        depthwise: Tensor(shape: [3, 1, 1, 2], data: [1, 1, 1, 0, 0, 1]), pointwise: identity(3)),
      equals: Tensor(shape: [1, 3, 1, 1], data: [3, 30, 600]))
  }

  func testKernelIsNotRotated() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(counting: [1, 1, 2, 3]),
        depthwise: Tensor(shape: [1, 1, 2, 2], data: [1, 10, 100, 1000]), pointwise: identity(1)),
      equals: Tensor(shape: [1, 1, 1, 2], data: [5421, 6532]))
  }

  func testFiltersOfAChannelAreNeighbours() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(shape: [1, 3, 1, 1], data: [1, 10, 100]), depthwise: Tensor(counting: [6, 1, 1, 1]),
        pointwise: identity(6)),
      equals: Tensor(shape: [1, 6, 1, 1], data: [1, 2, 30, 40, 500, 600]))
  }

  func testPixelsOutsideAreZeroAndNotTheNextRow() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(counting: [1, 2, 2, 2]), depthwise: Tensor(repeating: 1, shape: [2, 1, 1, 3]),
        pointwise: identity(2), padding: 1),
      equals: Tensor(
        shape: [1, 2, 4, 2], data: [0, 0, 3, 3, 7, 7, 0, 0, 0, 0, 11, 11, 15, 15, 0, 0]))
  }

  func testTapsThatMeetOnlyPaddingAddNothing() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(shape: [1, 1, 1, 1], data: [7]), depthwise: Tensor(counting: [1, 1, 5, 5]),
        pointwise: identity(1), padding: 2),
      equals: Tensor(shape: [1, 1, 1, 1], data: [91]))
  }

  func testStrideDropsTheRemainder() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(counting: [1, 1, 4, 6]), depthwise: Tensor(counting: [1, 1, 1, 1]),
        pointwise: identity(1), stride: 3
      ),
      equals: Tensor(shape: [1, 1, 2, 2], data: [1, 4, 19, 22]))
  }

  // MARK: - Pointwise stage

  func testOutputsMixAllPlanesAtTheSamePlace() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(shape: [1, 2, 1, 2], data: [1, 2, 10, 20]),
        depthwise: Tensor(repeating: 1, shape: [2, 1, 1, 1]),
        pointwise: Tensor([[1, 2], [3, 4], [0, -1]])),
      equals: Tensor(shape: [1, 3, 1, 2], data: [21, 42, 43, 86, -10, -20]))
  }

  func testBiasIsAddedOnceBehindTheSecondStage() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(shape: [1, 2, 1, 1], data: [1, 1]),
        depthwise: Tensor(repeating: 1, shape: [2, 1, 1, 1]),
        pointwise: Tensor([[2, 3], [4, 5]]), bias: [10, -100]),
      equals: Tensor(shape: [1, 2, 1, 1], data: [15, -91]))
  }

  func testNegativePlanesAreNotCutOffBetweenTheStages() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(shape: [1, 1, 1, 1], data: [-3]), depthwise: Tensor(counting: [1, 1, 1, 1]),
        pointwise: Tensor([[2], [-2]])),
      equals: Tensor(shape: [1, 2, 1, 1], data: [-6, 6]))
  }

  // MARK: - Shapes

  func testShrinksSixBySixToThreeByThree() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(repeating: 1, shape: [1, 3, 6, 6]),
        depthwise: Tensor(repeating: 1, shape: [3, 1, 4, 4]),
        pointwise: Tensor(repeating: 1, shape: [5, 3])),
      equals: Tensor(repeating: 48, shape: [1, 5, 3, 3]))
  }

  func testImagesOfABatchDoNotMix() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(shape: [2, 2, 1, 1], data: [1, 2, 30, 40]),
        depthwise: Tensor(repeating: 1, shape: [2, 1, 1, 1]), pointwise: Tensor([[1, 1]]),
        bias: [500]),
      equals: Tensor(shape: [2, 1, 1, 1], data: [503, 570]))
  }

  func testEmptyBatchKeepsTheOtherLengths() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(zeros: [0, 2, 4, 5]), depthwise: Tensor(zeros: [2, 1, 2, 3]),
        pointwise: Tensor(zeros: [4, 2])),
      equals: Tensor(zeros: [0, 4, 3, 3]))
  }

  // MARK: - Reference and authority

  func testAgreesWithTheReferenceOnRandomLayers() throws {
    try property(cases: 100) { draw in
      let (channels, multiplier) = (draw.size(in: 1...3), draw.size(in: 1...2))
      let taps = (draw.size(in: 1...5), draw.size(in: 1...5))
      let (padding, step) = (draw.size(in: 0...2), draw.int(in: 1...3))
      let images = [
        draw.size(in: 1...2), channels, max(1, taps.0 - 2 * padding) + draw.size(in: 0...3),
        max(1, taps.1 - 2 * padding) + draw.size(in: 0...3),
      ]
      let outputs = draw.size(in: 1...3)
      let x = draw.tensor(shape: images, integers: -9...9)
      let depthwise = draw.tensor(
        shape: [channels * multiplier, 1, taps.0, taps.1], integers: -9...9)
      let pointwise = draw.tensor(shape: [outputs, channels * multiplier], integers: -9...9)
      let numbers = draw.array(count: outputs) { Float($0.int(in: -9...9)) }
      try expectAgreement(
        on: Calls.depthwiseSeparableConv(
          x, depthwise: depthwise, pointwise: pointwise, bias: draw.bool() ? numbers : nil,
          stride: step, padding: padding))
    }
  }

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
