import ExerciseKit
import SuiteKit
import XCTest

final class MaxPool2dTests: SuiteTestCase {
  /// An image of one channel.
  func image(_ rows: [[Float]]) -> Tensor {
    Tensor(rows).reshaped(to: [1, 1, rows.count, rows[0].count])
  }

  // MARK: - The maximum

  func testPaddingIsNeverTheMaximum() throws {
    try expect(
      maxPool2d(image([[-5, -7], [-6, -8]]), kernel: 3, stride: 2, padding: 1),
      equals: (output: image([[-5]]), indices: [0]))
  }

  func testFirstOfEqualPixelsInRowMajorOrderWins() throws {
    try expect(
      maxPool2d(image([[0, 0, 4], [0, 4, 0], [4, 0, 0]]), kernel: 3, stride: 1),
      equals: (output: image([[4]]), indices: [2]))
    try expect(
      maxPool2d(Tensor(repeating: 1, shape: [1, 1, 3, 3]), kernel: 2, stride: 1),
      equals: (output: Tensor(repeating: 1, shape: [1, 1, 2, 2]), indices: [0, 1, 3, 4]))
  }

  func testWindowOfMinusInfinitiesHasItsFirstPixel() throws {
    try expect(
      maxPool2d(Tensor(repeating: -.infinity, shape: [1, 1, 2, 3]), kernel: 2, stride: 1),
      equals: (output: image([[-.infinity, -.infinity]]), indices: [0, 1]))
  }

  func testNaNIsTheMaximumOfItsWindows() throws {
    try expect(
      maxPool2d(image([[1, .nan, 3, 4]]).reshaped(to: [1, 1, 2, 2]), kernel: 2, stride: 1),
      equals: (output: image([[.nan]]), indices: [1]))
    try expect(
      maxPool2d(image([[1, 2, .nan], [9, 9, 0], [0, 0, 0]]), kernel: 2, stride: 1),
      equals: (output: image([[9, .nan], [9, 9]]), indices: [3, 2, 3, 4]))
  }

  func testIndicesCountFromTheBeginningOfTheirPlane() throws {
    let x = Tensor(
      shape: [2, 2, 2, 3],
      data: [1, 0, 5, 0, 0, 0, 0, 0, 2, 6, 0, 0] + [Float](repeating: 7, count: 12))
    try expect(
      maxPool2d(x, kernel: 2, stride: 1),
      equals: (
        output: Tensor(shape: [2, 2, 1, 2], data: [1, 5, 6, 2, 7, 7, 7, 7]),
        indices: [0, 2, 3, 2, 0, 1, 0, 1]
      ))
  }

  func testEmptyBatchKeepsTheOtherLengths() throws {
    try expect(
      maxPool2d(Tensor(zeros: [0, 2, 4, 6]), kernel: 3, stride: 2),
      equals: (output: Tensor(zeros: [0, 2, 1, 2]), indices: []))
    try expect(
      maxUnpool2d(Tensor(zeros: [0, 2, 1, 2]), indices: [], outputSize: (4, 6)),
      equals: Tensor(zeros: [0, 2, 4, 6]))
  }

  // MARK: - Windows

  func testStrideMayBeLargerThanTheKernel() throws {
    try expect(
      maxPool2d(image([[9, 1, 9, 9, 2, 9]]), kernel: 1, stride: 3),
      equals: (output: image([[9, 9]]), indices: [0, 3]))
    try expect(
      maxPool2d(image([[1, 2, 9, 3, 6], [4, 0, 9, 7, 5]]), kernel: 2, stride: 3),
      equals: (output: image([[4, 7]]), indices: [5, 8]))
  }

  func testDilationSpreadsTheTaps() throws {
    try expect(
      maxPool2d(
        image([[1, 9, 2, 9], [9, 9, 9, 9], [3, 9, 0, 8]]), kernel: 2, stride: 1, dilation: 2),
      equals: (output: image([[3, 9]]), indices: [8, 1]))
  }

  func testTapsBeforeTheImageKeepTheirDistance() throws {
    try expect(
      maxPool2d(
        image([[9, 1, 9, 2], [9, 9, 9, 9], [9, 3, 9, 4]]), kernel: 2, stride: 4, padding: 1,
        dilation: 2),
      equals: (output: image([[9]]), indices: [5]))
  }

  func testCeilModeKeepsThePartOfAWindowThatIsLeft() throws {
    let x = image([[1, 2, 3, 4, 5], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [9, 8, 7, 6, 5]])
    try expect(
      maxPool2d(x, kernel: 3, stride: 2, ceilMode: true),
      equals: (output: image([[3, 5], [9, 7]]), indices: [2, 4, 15, 17]))
  }

  func testCeilModeDropsAWindowThatBeginsBehindTheImage() throws {
    try expect(
      maxPool2d(
        image([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), kernel: 2, stride: 2, padding: 1, ceilMode: true),
      equals: (output: image([[1, 3], [7, 9]]), indices: [0, 2, 6, 8]))
    try expect(
      maxPool2d(image([[1, 2, 3, 4]]), kernel: 1, stride: 4, ceilMode: true),
      equals: (output: image([[1]]), indices: [0]))
  }

  // MARK: - Refusals

  func testRefusesAPaddingOfMoreThanHalfOfTheKernel() throws {
    let x = image([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    try expect(
      maxPool2d(x, kernel: 2, stride: 3, padding: 1),
      equals: (output: image([[1, 3], [7, 9]]), indices: [0, 2, 6, 8]))
    try expectInvalidInput { try maxPool2d(x, kernel: 3, stride: 1, padding: 2) }
    try expectInvalidInput { try maxPool2d(x, kernel: 1, stride: 1, padding: 1) }
    try expectInvalidInput { try maxPool2d(x, kernel: 3, stride: 1, padding: 2, dilation: 2) }
  }

  func testRefusesAWindowLargerThanThePaddedImage() throws {
    let x = image([[1, 2], [3, 4]])
    try expectInvalidInput { try maxPool2d(x, kernel: 3, stride: 2) }
    try expectInvalidInput { try maxPool2d(x, kernel: 2, stride: 4, dilation: 2) }
    try expectInvalidInput { try maxPool2d(image([[1, 2, 3]]), kernel: 2, stride: 1) }
  }

  func testCeilModeLacksLessThanAStride() throws {
    let x = image([[1, 2], [4, 3]])
    try expect(
      maxPool2d(x, kernel: 4, stride: 3, ceilMode: true),
      equals: (output: image([[4]]), indices: [2]))
    try expectInvalidInput { try maxPool2d(x, kernel: 4, stride: 2, ceilMode: true) }
  }

  // MARK: - Unpooling

  func testIndicesBelongToThePlaneOfTheOutputSize() throws {
    try expect(
      maxUnpool2d(image([[5, 6]]), indices: [4, 0], outputSize: (2, 3)),
      equals: image([[6, 0, 0], [0, 5, 0]]))
  }

  func testEachValueGoesToItsOwnPlane() throws {
    try expect(
      maxUnpool2d(
        Tensor(shape: [2, 2, 1, 1], data: [1, 2, 3, 4]), indices: [0, 1, 1, 0], outputSize: (1, 2)),
      equals: Tensor(shape: [2, 2, 1, 2], data: [1, 0, 0, 2, 0, 3, 4, 0]))
  }

  func testUnpoolingWritesAndDoesNotAdd() throws {
    try expect(
      maxUnpool2d(image([[8, 8, -3]]), indices: [1, 1, 2], outputSize: (1, 4)),
      equals: image([[0, 8, -3, 0]]))
  }

  // MARK: - The authority

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
