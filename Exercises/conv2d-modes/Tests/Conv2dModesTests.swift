import ExerciseKit
import SuiteKit
import XCTest

final class Conv2dModesTests: SuiteTestCase {
  /// 0, 1, …, 11 as three rows of four.
  let ramp = Tensor([[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]])
  let evenKernel = Tensor([[1, 2], [3, 4]])

  // MARK: - The three modes

  func testFullCoversEveryOverlap() throws {
    try expect(
      convolve2d(ramp, evenKernel, mode: .full),
      equals: Tensor([
        [0, 1, 4, 7, 6], [4, 16, 26, 36, 26], [20, 56, 66, 76, 50], [24, 59, 66, 73, 44],
      ]))
    try expect(
      convolve2d(ramp, evenKernel, mode: .full, flip: false),
      equals: Tensor([
        [0, 4, 11, 18, 9], [16, 34, 44, 54, 24], [40, 74, 84, 94, 40], [16, 26, 29, 32, 11],
      ]))
  }

  func testSameWithFlipStartsAtHalfOfOneLessThanTheKernel() throws {
    try expect(
      convolve2d(ramp, evenKernel, mode: .same),
      equals: Tensor([[0, 1, 4, 7], [4, 16, 26, 36], [20, 56, 66, 76]]))
  }

  func testSameWithoutFlipStartsAtHalfTheKernel() throws {
    try expect(
      convolve2d(ramp, evenKernel, mode: .same, flip: false),
      equals: Tensor([[34, 44, 54, 24], [74, 84, 94, 40], [26, 29, 32, 11]]))
  }

  func testSameAlignsEachAxisByItself() throws {
    let image = Tensor([[1, 2, 3], [4, 5, 6]])
    try expect(
      convolve2d(image, Tensor([[1, 2, 3], [4, 5, 6]]), mode: .same),
      equals: Tensor([[4, 10, 12], [26, 56, 54]]))
    try expect(
      convolve2d(image, Tensor([[1, 2, 3], [4, 5, 6]]), mode: .same, flip: false),
      equals: Tensor([[58, 91, 58], [23, 32, 17]]))
    try expect(
      convolve2d(image, Tensor([[1, 2], [3, 4], [5, 6]]), mode: .same),
      equals: Tensor([[7, 23, 33], [17, 47, 65]]))
    try expect(
      convolve2d(image, Tensor([[1, 2], [3, 4], [5, 6]]), mode: .same, flip: false),
      equals: Tensor([[61, 79, 39], [37, 47, 21]]))
  }

  func testValidKeepsThePlacesWhereTheKernelLiesInside() throws {
    try expect(
      convolve2d(ramp, evenKernel, mode: .valid), equals: Tensor([[16, 26, 36], [56, 66, 76]]))
    try expect(
      convolve2d(ramp, evenKernel, mode: .valid, flip: false),
      equals: Tensor([[34, 44, 54], [74, 84, 94]]))
  }

  func testValidOfEqualSizesIsOneSum() throws {
    try expect(
      convolve2d(evenKernel, Tensor([[1, 10], [100, 1000]]), mode: .valid, flip: false),
      equals: Tensor([[4321]]))
    try expect(
      convolve2d(evenKernel, Tensor([[1, 10], [100, 1000]]), mode: .valid),
      equals: Tensor([[1234]]))
  }

  // MARK: - The kernel's orientation

  func testImpulseReturnsTheKernelWithFlip() throws {
    let kernel = Tensor([[1, 2, 3], [4, 5, 6]])
    try expect(convolve2d(Tensor([[1]]), kernel, mode: .full), equals: kernel)
  }

  func testImpulseReturnsTheRotatedKernelWithoutFlip() throws {
    try expect(
      convolve2d(Tensor([[1]]), Tensor([[1, 2, 3], [4, 5, 6]]), mode: .full, flip: false),
      equals: Tensor([[6, 5, 4], [3, 2, 1]]))
  }

  func testFlipRotatesTheRows() throws {
    try expect(
      convolve2d(Tensor([[1], [2], [4]]), Tensor([[1], [10]]), mode: .full),
      equals: Tensor([[1], [12], [24], [40]]))
  }

  func testFlipRotatesTheColumns() throws {
    try expect(
      convolve2d(Tensor([[1, 2, 4]]), Tensor([[1, 10]]), mode: .full),
      equals: Tensor([[1, 12, 24, 40]]))
  }

  func testFlipIsOnUnlessTurnedOff() throws {
    try expect(
      convolve2d(ramp, evenKernel, mode: .full),
      equals: convolve2d(ramp, evenKernel, mode: .full, flip: true))
  }

  // MARK: - Sizes

  func testOneByOneKernelScalesTheImageInEveryMode() throws {
    for mode in [ConvMode.full, .same, .valid] {
      for flip in [true, false] {
        try expect(
          convolve2d(Tensor([[1, -2, 3], [0, 5, 0.5]]), Tensor([[2]]), mode: mode, flip: flip),
          equals: Tensor([[2, -4, 6], [0, 10, 1]]))
      }
    }
  }

  func testRowImageIsOneDimensionalConvolution() throws {
    let row = Tensor([[1, 2, 3]])
    let kernel = Tensor([[0, 1, 0.5]])
    try expect(convolve2d(row, kernel, mode: .full), equals: Tensor([[0, 1, 2.5, 4, 1.5]]))
    try expect(convolve2d(row, kernel, mode: .same), equals: Tensor([[1, 2.5, 4]]))
    try expect(convolve2d(row, kernel, mode: .valid), equals: Tensor([[2.5]]))
  }

  func testSameKeepsTheSizeOfTheImageUnderALargerKernel() throws {
    let image = Tensor([[1, 2], [3, 4]])
    let kernel = Tensor([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]])
    try expect(
      convolve2d(image, kernel, mode: .same), equals: Tensor([[26, 36], [66, 76]]))
    try expect(
      convolve2d(image, kernel, mode: .same, flip: false), equals: Tensor([[94, 84], [54, 44]]))
  }

  func testFullUnderALargerKernel() throws {
    try expect(
      convolve2d(Tensor([[1, 2]]), Tensor([[1, 2, 3], [4, 5, 6]]), mode: .full),
      equals: Tensor([[1, 4, 7, 6], [4, 13, 16, 12]]))
    try expect(
      convolve2d(Tensor([[1, 2]]), Tensor([[1, 2, 3], [4, 5, 6]]), mode: .full, flip: false),
      equals: Tensor([[6, 17, 14, 8], [3, 8, 5, 2]]))
  }

  func testValidIsEmptyUnderALargerKernel() throws {
    let image = Tensor(repeating: 1, shape: [3, 5])
    for flip in [true, false] {
      try expect(
        convolve2d(image, Tensor(repeating: 1, shape: [4, 2]), mode: .valid, flip: flip),
        equals: Tensor(zeros: [0, 4]))
      try expect(
        convolve2d(image, Tensor(repeating: 1, shape: [2, 6]), mode: .valid, flip: flip),
        equals: Tensor(zeros: [2, 0]))
      try expect(
        convolve2d(image, Tensor(repeating: 1, shape: [9, 9]), mode: .valid, flip: flip),
        equals: Tensor(zeros: [0, 0]))
    }
  }

  func testEmptyImageGivesZeros() throws {
    let kernel = Tensor(repeating: 1, shape: [2, 3])
    try expect(
      convolve2d(Tensor(zeros: [0, 4]), kernel, mode: .full), equals: Tensor(zeros: [1, 6]))
    try expect(
      convolve2d(Tensor(zeros: [4, 0]), kernel, mode: .same), equals: Tensor(zeros: [4, 0]))
    try expect(
      convolve2d(Tensor(zeros: [0, 4]), kernel, mode: .valid), equals: Tensor(zeros: [0, 2]))
  }

  // MARK: - The border

  func testPixelsOutsideAreZeroAndNotTheNextRow() throws {
    try expect(
      convolve2d(Tensor([[1, 2], [30, 40]]), Tensor([[1, 1, 1]]), mode: .same),
      equals: Tensor([[3, 3], [70, 70]]))
    try expect(
      convolve2d(Tensor([[1, 2], [30, 40]]), Tensor([[1, 1, 1]]), mode: .full),
      equals: Tensor([[1, 3, 3, 2], [30, 70, 70, 40]]))
  }

  // MARK: - Laws

  func testFullIsCommutative() throws {
    try property(cases: 60) { draw in
      let one = draw.tensor(
        shape: [draw.size(in: 1...5), draw.size(in: 1...5)], integers: -9...9)
      let other = draw.tensor(
        shape: [draw.size(in: 1...5), draw.size(in: 1...5)], integers: -9...9)
      try expect(
        convolve2d(one, other, mode: .full), equals: convolve2d(other, one, mode: .full))
    }
  }

  func testIsLinearInTheImage() throws {
    try property(cases: 60) { draw in
      let shape = [draw.size(in: 1...6), draw.size(in: 1...6)]
      let one = draw.tensor(shape: shape, integers: -9...9)
      let other = draw.tensor(shape: shape, integers: -9...9)
      let kernel = draw.tensor(
        shape: [draw.size(in: 1...4), draw.size(in: 1...4)], integers: -9...9)
      let mode = draw.element(of: [ConvMode.full, .same, .valid])
      let flip = draw.bool()
      let sum = Tensor(shape: shape, data: zip(one.data, other.data).map { $0 + 3 * $1 })

      let first = try convolve2d(one, kernel, mode: mode, flip: flip)
      let second = try convolve2d(other, kernel, mode: mode, flip: flip)
      let expected = Tensor(
        shape: first.shape, data: zip(first.data, second.data).map { $0 + 3 * $1 })
      try expect(convolve2d(sum, kernel, mode: mode, flip: flip), equals: expected)
    }
  }

  func testNoFlipIsFlipOfTheRotatedKernel() throws {
    try property(cases: 60) { draw in
      let image = draw.tensor(
        shape: [draw.size(in: 1...6), draw.size(in: 1...6)], integers: -9...9)
      let kernel = draw.tensor(
        shape: [draw.size(in: 1...6), draw.size(in: 1...6)], integers: -9...9)
      let rotated = Tensor(shape: kernel.shape, data: kernel.data.reversed())
      let mode = draw.element(of: [ConvMode.full, .valid])
      try expect(
        convolve2d(image, kernel, mode: mode, flip: false),
        equals: convolve2d(image, rotated, mode: mode))
    }
  }

  // MARK: - Reference and authority

  func testAgreesWithTheReferenceOnRandomImages() throws {
    try property(cases: 200) { draw in
      let image = draw.tensor(
        shape: [draw.size(in: 1...8), draw.size(in: 1...8)], integers: -9...9)
      let kernel = draw.tensor(
        shape: [draw.size(in: 1...6), draw.size(in: 1...6)], integers: -9...9)
      let mode = draw.element(of: [ConvMode.full, .same, .valid])
      let flip = draw.bool()
      try expect(
        convolve2d(image, kernel, mode: mode, flip: flip),
        equals: Reference.convolve2d(image, kernel, mode: mode, flip: flip))
    }
  }

  func testAgreesWithSciPy() throws {
    try expectGolden("scipy.jsonl")
  }
}
