import ExerciseKit
import SuiteKit
import XCTest

final class Im2colTests: SuiteTestCase {
  // MARK: - Order

  func testRowsAreChannelsThenRowsThenColumnsOfTheKernel() throws {
    try expect(
      unfold(Tensor(counting: [1, 2, 2, 3]), kernel: (2, 3)),
      equals: Tensor(counting: [1, 12, 1]))
  }

  func testColumnsGoAlongTheRowsOfTheImage() throws {
    try expect(
      unfold(Tensor(counting: [1, 1, 2, 3]), kernel: (1, 1)), equals: Tensor(counting: [1, 1, 6]))
  }

  func testImagesOfABatchDoNotMix() throws {
    try expect(
      unfold(Tensor(counting: [2, 1, 1, 2]), kernel: (1, 2), padding: (0, 1)),
      equals: Tensor(shape: [2, 2, 3], data: [0, 1, 2, 1, 2, 0, 0, 3, 4, 3, 4, 0]))
    try expect(
      fold(Tensor(counting: [2, 2, 1]), outputSize: (1, 2), kernel: (1, 2)),
      equals: Tensor(counting: [2, 1, 1, 2]))
  }

  func testEmptyBatchKeepsTheOtherLengths() throws {
    try expect(
      unfold(Tensor(zeros: [0, 2, 4, 5]), kernel: (2, 3)), equals: Tensor(zeros: [0, 12, 9]))
    try expect(
      fold(Tensor(zeros: [0, 12, 9]), outputSize: (4, 5), kernel: (2, 3)),
      equals: Tensor(zeros: [0, 2, 4, 5]))
  }

  // MARK: - Options

  func testStrideIsRowsThenColumnsAndDropsTheRemainder() throws {
    try expect(
      unfold(Tensor(counting: [1, 1, 4, 6]), kernel: (1, 1), stride: (3, 2)),
      equals: Tensor(shape: [1, 1, 6], data: [1, 3, 5, 19, 21, 23]))
  }

  func testPaddingIsRowsThenColumnsOnBothSides() throws {
    try expect(
      unfold(Tensor(counting: [1, 1, 1, 2]), kernel: (1, 1), padding: (1, 0)),
      equals: Tensor(shape: [1, 1, 6], data: [0, 0, 1, 2, 0, 0]))
  }

  func testPixelsOutsideAreZeroAndNotTheNextRow() throws {
    try expect(
      unfold(Tensor(counting: [1, 1, 2, 2]), kernel: (1, 2), padding: (0, 1)),
      equals: Tensor(shape: [1, 2, 6], data: [0, 1, 2, 0, 3, 4, 1, 2, 0, 3, 4, 0]))
  }

  func testTapThatMeetsOnlyPaddingGivesZeros() throws {
    try expect(
      unfold(
        Tensor(shape: [1, 1, 1, 1], data: [7]), kernel: (1, 3), padding: (0, 2), dilation: (1, 2)),
      equals: Tensor(shape: [1, 3, 1], data: [0, 7, 0]))
  }

  func testDilationSpreadsTheTaps() throws {
    try expect(
      unfold(Tensor(counting: [1, 1, 2, 5]), kernel: (2, 2), dilation: (1, 3)),
      equals: Tensor(shape: [1, 4, 2], data: [1, 2, 4, 5, 6, 7, 9, 10]))
  }

  // MARK: - Fold

  func testFoldAddsWhatOverlaps() throws {
    try expect(
      fold(
        Tensor(shape: [1, 2, 3], data: [1, 2, 4, 10, 20, 40]), outputSize: (1, 4), kernel: (1, 2)),
      equals: Tensor(shape: [1, 1, 1, 4], data: [1, 12, 24, 40]))
  }

  func testFoldDropsWhatBelongsToThePadding() throws {
    try expect(
      fold(
        Tensor(shape: [1, 2, 3], data: [100, 2, 4, 10, 20, 1000]), outputSize: (1, 2),
        kernel: (1, 2), padding: (0, 1)),
      equals: Tensor(shape: [1, 1, 1, 2], data: [12, 24]))
  }

  func testFoldLeavesPixelsThatNoPatchHasAtZero() throws {
    try expect(
      fold(
        Tensor(shape: [1, 1, 2], data: [5, 6]), outputSize: (2, 3), kernel: (1, 1), stride: (2, 2)),
      equals: Tensor(shape: [1, 1, 2, 3], data: [5, 0, 6, 0, 0, 0]))
  }

  // MARK: - The authority

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
