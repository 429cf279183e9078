import ExerciseKit
import SuiteKit
import XCTest

final class TransposedConv2dTests: SuiteTestCase {
  // MARK: - Kernels

  func testPixelPutsDownTheKernelAsItIs() throws {
    try expect(
      convTranspose2d(
        Tensor(shape: [1, 1, 1, 1], data: [10]), weight: Tensor(counting: [1, 1, 2, 3])),
      equals: Tensor(shape: [1, 1, 2, 3], data: [10, 20, 30, 40, 50, 60]))
  }

  func testChannelsAddUpForEveryOutput() throws {
    try expect(
      convTranspose2d(
        Tensor(shape: [1, 2, 1, 1], data: [1, 10]), weight: Tensor(counting: [2, 3, 1, 1])),
      equals: Tensor(shape: [1, 3, 1, 1], data: [41, 52, 63]))
  }

  func testOnesOverlapUnevenlyWhereTheStrideDoesNotDivideTheKernel() throws {
    try expect(
      convTranspose2d(
        Tensor(repeating: 1, shape: [1, 1, 1, 3]),
        weight: Tensor(repeating: 1, shape: [1, 1, 2, 3]),
        stride: 2),
      equals: Tensor(shape: [1, 1, 2, 7], data: [1, 1, 2, 1, 2, 1, 1, 1, 1, 2, 1, 2, 1, 1]))
  }

  func testGapsBetweenTheKernelsHoldTheBias() throws {
    try expect(
      convTranspose2d(
        Tensor(counting: [1, 1, 2, 2]), weight: Tensor(shape: [1, 1, 1, 1], data: [10]), bias: [7],
        stride: 2),
      equals: Tensor(shape: [1, 1, 3, 3], data: [17, 7, 27, 7, 7, 7, 37, 7, 47]))
  }

  func testBiasIsAddedOncePerElement() throws {
    try expect(
      convTranspose2d(
        Tensor(repeating: 1, shape: [1, 2, 1, 2]),
        weight: Tensor(repeating: 1, shape: [2, 2, 1, 2]),
        bias: [100, -4]),
      equals: Tensor(shape: [1, 2, 1, 3], data: [102, 104, 102, -2, 0, -2]))
  }

  func testDilationSpreadsTheTaps() throws {
    try expect(
      convTranspose2d(
        Tensor(shape: [1, 1, 1, 2], data: [1, 10]), weight: Tensor(counting: [1, 1, 2, 2]),
        dilation: 3),
      equals: Tensor(
        shape: [1, 1, 4, 5],
        data: [1, 10, 0, 2, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 30, 0, 4, 40]))
  }

  func testChannelReachesTheOutputsOfItsGroupOnly() throws {
    try expect(
      convTranspose2d(
        Tensor(shape: [1, 4, 1, 1], data: [1, 10, 100, 1000]),
        weight: Tensor(counting: [4, 2, 1, 1]),
        groups: 2),
      equals: Tensor(shape: [1, 4, 1, 1], data: [31, 42, 7500, 8600]))
  }

  func testImagesOfABatchDoNotMix() throws {
    try expect(
      convTranspose2d(
        Tensor(shape: [2, 1, 1, 1], data: [1, 10]), weight: Tensor(counting: [1, 1, 1, 2]),
        bias: [100]),
      equals: Tensor(shape: [2, 1, 1, 2], data: [101, 102, 110, 120]))
  }

  // MARK: - Size

  func testPaddingCutsOffAllFourSides() throws {
    try expect(
      convTranspose2d(
        Tensor(shape: [1, 1, 1, 1], data: [1]), weight: Tensor(counting: [1, 1, 3, 4]), padding: 1),
      equals: Tensor(shape: [1, 1, 1, 2], data: [6, 7]))
  }

  func testOutputPaddingUncoversWhatThePaddingWouldCutOff() throws {
    try expect(
      convTranspose2d(
        Tensor(shape: [1, 1, 1, 1], data: [1]), weight: Tensor(counting: [1, 1, 3, 3]), stride: 3,
        padding: 1,
        outputPadding: 2),
      equals: Tensor(shape: [1, 1, 3, 3], data: [5, 6, 0, 8, 9, 0, 0, 0, 0]))
  }

  func testOutputPaddingMayBeAsLargeAsTheStrideUnderALargerDilation() throws {
    try expect(
      convTranspose2d(
        Tensor(shape: [1, 1, 1, 1], data: [1]), weight: Tensor(counting: [1, 1, 1, 2]),
        outputPadding: 1,
        dilation: 2),
      equals: Tensor(shape: [1, 1, 2, 4], data: [1, 0, 2, 0, 0, 0, 0, 0]))
  }

  func testEmptyBatchKeepsTheOtherLengths() throws {
    try expect(
      convTranspose2d(
        Tensor(zeros: [0, 4, 3, 2]), weight: Tensor(zeros: [4, 3, 3, 3]), stride: 2, padding: 1,
        outputPadding: 1, groups: 2),
      equals: Tensor(zeros: [0, 6, 6, 4]))
  }

  // MARK: - Refusals

  func testRefusesOutputPaddingThatIsNotBelowStrideOrDilation() throws {
    for (stride, dilation, outputPadding) in [(1, 1, 1), (2, 1, 2), (2, 3, 3), (2, 1, -1)] {
      try expectInvalidInput {
        try convTranspose2d(
          Tensor(zeros: [1, 1, 2, 2]), weight: Tensor(zeros: [1, 1, 2, 2]), stride: stride,
          outputPadding: outputPadding, dilation: dilation)
      }
    }
  }

  func testRefusesPaddingThatLeavesNothing() throws {
    for shape in [[1, 1, 2, 3], [1, 1, 3, 2], [1, 1, 1, 1]] {
      try expectInvalidInput {
        try convTranspose2d(
          Tensor(zeros: [1, 1, 1, 1]), weight: Tensor(zeros: shape), padding: 1)
      }
    }
  }

  func testRefusesChannelsThatDoNotFit() throws {
    try expectInvalidInput {
      try convTranspose2d(Tensor(zeros: [1, 3, 1, 1]), weight: Tensor(zeros: [2, 3, 1, 1]))
    }
    try expectInvalidInput {
      try convTranspose2d(
        Tensor(zeros: [1, 3, 1, 1]), weight: Tensor(zeros: [3, 2, 1, 1]), groups: 2)
    }
  }

  func testRefusesABiasForAnotherNumberOfOutputs() throws {
    let weight = Tensor(zeros: [2, 3, 1, 1])
    for (bias, groups) in [([], 1), ([1, 2], 1), ([1, 2, 3], 2)] as [([Float], Int)] {
      try expectInvalidInput {
        try convTranspose2d(
          Tensor(zeros: [1, 2, 1, 1]), weight: weight, bias: bias, groups: groups)
      }
    }
  }

  func testRefusesOptionsOutOfRange() throws {
    let (x, weight) = (Tensor(zeros: [1, 2, 3, 3]), Tensor(zeros: [2, 1, 2, 2]))
    try expectInvalidInput { try convTranspose2d(x, weight: weight, stride: 0, dilation: 2) }
    try expectInvalidInput { try convTranspose2d(x, weight: weight, stride: 2, dilation: 0) }
    try expectInvalidInput { try convTranspose2d(x, weight: weight, padding: -1) }
    try expectInvalidInput { try convTranspose2d(x, weight: weight, groups: 0) }
    try expectInvalidInput { try convTranspose2d(x, weight: weight, groups: -1) }
  }

  // MARK: - Bilinear kernel

  func testBilinearKernelOfAnOddFactorHasOneMiddle() throws {
    let tents = Tensor(
      [[1, 2, 3, 2, 1], [2, 4, 6, 4, 2], [3, 6, 9, 6, 3], [2, 4, 6, 4, 2], [1, 2, 3, 2, 1]])
    try expect(
      bilinearKernel(factor: 3),
      equals: Tensor(shape: [1, 1, 5, 5], data: tents.data.map { $0 / 9 }))
    try expect(bilinearKernel(factor: 1), equals: Tensor(shape: [1, 1, 1, 1], data: [1]))
  }

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
