import ExerciseKit
import SuiteKit
import XCTest

final class Conv2dBackwardTests: SuiteTestCase {
  // MARK: - The images

  func testNextImageOfABatchHasItsOwnGradient() throws {
    let gradients = try conv2dBackward(
      x: Tensor(shape: [2, 1, 1, 2], data: [1, 2, 3, 4]),
      weight: Tensor(shape: [1, 1, 1, 1], data: [5]),
      gradOutput: Tensor(shape: [2, 1, 1, 2], data: [1, 10, 100, 1000]), options: Conv2dOptions())
    try expect(gradients.gradInput, equals: Tensor(shape: [2, 1, 1, 2], data: [5, 50, 500, 5000]))
  }

  func testKernelIsPutDownAsItIs() throws {
    let gradients = try conv2dBackward(
      x: Tensor(zeros: [1, 1, 3, 3]),
      weight: Tensor(shape: [1, 1, 3, 3], data: [1, 2, 3, 4, 5, 6, 7, 8, 9]),
      gradOutput: Tensor(shape: [1, 1, 1, 1], data: [10]), options: Conv2dOptions())
    try expect(
      gradients.gradInput,
      equals: Tensor(shape: [1, 1, 3, 3], data: [10, 20, 30, 40, 50, 60, 70, 80, 90]))
  }

  func testEveryFilterAddsToTheGradientOfAPixel() throws {
    let gradients = try conv2dBackward(
      x: Tensor(zeros: [1, 2, 1, 1]),
      weight: Tensor(shape: [3, 2, 1, 1], data: [1, 2, 3, 4, 5, 6]),
      gradOutput: Tensor(shape: [1, 3, 1, 1], data: [1, 10, 100]), options: Conv2dOptions())
    try expect(gradients.gradInput, equals: Tensor(shape: [1, 2, 1, 1], data: [531, 642]))
  }

  func testRowsAndColumnsThatTheStrideLeavesHaveGradientZero() throws {
    let gradients = try conv2dBackward(
      x: Tensor(zeros: [1, 1, 4, 3]), weight: Tensor(shape: [1, 1, 2, 1], data: [1, 2]),
      gradOutput: Tensor(shape: [1, 1, 1, 2], data: [1, 10]),
      options: Conv2dOptions(stride: (3, 2)))
    try expect(
      gradients.gradInput,
      equals: Tensor(shape: [1, 1, 4, 3], data: [1, 0, 10, 2, 0, 20, 0, 0, 0, 0, 0, 0]))
  }

  // MARK: - The weights

  func testGradientsOfTheParametersAreSumsOverTheBatch() throws {
    let gradients = try conv2dBackward(
      x: Tensor(shape: [2, 1, 1, 2], data: [1, 2, 3, 4]),
      weight: Tensor(shape: [1, 1, 1, 1], data: [5]),
      gradOutput: Tensor(shape: [2, 1, 1, 2], data: [1, 10, 100, 1000]), options: Conv2dOptions())
    try expect(gradients.gradWeight, equals: Tensor(shape: [1, 1, 1, 1], data: [4321]))
    try expect(gradients.gradBias, equals: [1111])
  }

  func testWeightHasAGradientForEachFilterAndChannel() throws {
    let gradients = try conv2dBackward(
      x: Tensor(shape: [1, 2, 1, 1], data: [3, 7]), weight: Tensor(zeros: [3, 2, 1, 1]),
      gradOutput: Tensor(shape: [1, 3, 1, 1], data: [1, 10, 100]), options: Conv2dOptions())
    try expect(
      gradients.gradWeight,
      equals: Tensor(shape: [3, 2, 1, 1], data: [3, 7, 30, 70, 300, 700]))
    try expect(gradients.gradBias, equals: [1, 10, 100])
  }

  // MARK: - Options

  func testGradientOfThePaddingIsDropped() throws {
    let gradients = try conv2dBackward(
      x: Tensor(shape: [1, 1, 2, 2], data: [1, 2, 3, 4]),
      weight: Tensor(shape: [1, 1, 1, 2], data: [1, 100]),
      gradOutput: Tensor(repeating: 1, shape: [1, 1, 3, 3]),
      options: Conv2dOptions(padding: .explicit(top: 0, bottom: 1, left: 1, right: 0)))
    try expect(
      gradients.gradInput, equals: Tensor(shape: [1, 1, 2, 2], data: [101, 101, 101, 101]))
    try expect(gradients.gradWeight, equals: Tensor(shape: [1, 1, 1, 2], data: [10, 10]))
    try expect(gradients.gradBias, equals: [9])
  }

  func testSamePutsTheExtraZeroAtTheBottomAndTheRight() throws {
    let gradients = try conv2dBackward(
      x: Tensor(zeros: [1, 1, 1, 2]),
      weight: Tensor(shape: [1, 1, 2, 2], data: [1, 10, 100, 1000]),
      gradOutput: Tensor(shape: [1, 1, 1, 2], data: [1, 2]),
      options: Conv2dOptions(padding: .same))
    try expect(gradients.gradInput, equals: Tensor(shape: [1, 1, 1, 2], data: [1, 12]))
  }

  func testDilationSpreadsBothGradients() throws {
    let gradients = try conv2dBackward(
      x: Tensor(shape: [1, 1, 2, 4], data: [1, 2, 3, 4, 5, 6, 7, 8]),
      weight: Tensor(shape: [1, 1, 2, 2], data: [1, 10, 100, 1000]),
      gradOutput: Tensor(shape: [1, 1, 1, 1], data: [1]), options: Conv2dOptions(dilation: (1, 3)))
    try expect(
      gradients.gradInput,
      equals: Tensor(shape: [1, 1, 2, 4], data: [1, 0, 0, 10, 100, 0, 0, 1000]))
    try expect(gradients.gradWeight, equals: Tensor(shape: [1, 1, 2, 2], data: [1, 4, 5, 8]))
  }

  func testStrideIsRowsThenColumns() throws {
    let gradients = try conv2dBackward(
      x: Tensor(shape: [1, 1, 2, 2], data: [1, 2, 3, 4]),
      weight: Tensor(shape: [1, 1, 1, 1], data: [1]),
      gradOutput: Tensor(shape: [1, 1, 1, 2], data: [1, 10]),
      options: Conv2dOptions(stride: (2, 1)))
    try expect(gradients.gradInput, equals: Tensor(shape: [1, 1, 2, 2], data: [1, 10, 0, 0]))
    try expect(gradients.gradWeight, equals: Tensor(shape: [1, 1, 1, 1], data: [21]))
  }

  func testFilterPassesItsGradientToItsGroupOnly() throws {
    let gradients = try conv2dBackward(
      x: Tensor(shape: [1, 4, 1, 1], data: [1, 2, 3, 4]),
      weight: Tensor(shape: [4, 2, 1, 1], data: [1, 2, 3, 4, 5, 6, 7, 8]),
      gradOutput: Tensor(shape: [1, 4, 1, 1], data: [1, 10, 100, 1000]),
      options: Conv2dOptions(groups: 2))
    try expect(
      gradients.gradInput, equals: Tensor(shape: [1, 4, 1, 1], data: [31, 42, 7500, 8600]))
    try expect(
      gradients.gradWeight,
      equals: Tensor(shape: [4, 2, 1, 1], data: [1, 2, 10, 20, 300, 400, 3000, 4000]))
  }

  func testEmptyBatchGivesZerosForTheParameters() throws {
    try expect(
      conv2dBackward(
        x: Tensor(zeros: [0, 2, 3, 3]), weight: Tensor(repeating: 1, shape: [2, 2, 2, 2]),
        gradOutput: Tensor(zeros: [0, 2, 2, 2]), options: Conv2dOptions()),
      equals: (
        gradInput: Tensor(zeros: [0, 2, 3, 3]), gradWeight: Tensor(zeros: [2, 2, 2, 2]),
        gradBias: [0, 0]
      ))
  }

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
