import ExerciseKit
import SuiteKit
import XCTest

final class ImageResizeTests: SuiteTestCase {
  // MARK: - Positions

  func testPixelsAreSampledAtTheirCentres() throws {
    try expect(resize(Tensor([[0, 6]]), to: (1, 3), mode: .bilinear), equals: Tensor([[0, 3, 6]]))
    try expect(
      resize(Tensor([[0], [8], [16], [24]]), to: (2, 1), mode: .bicubic),
      equals: Tensor([[3.25], [20.75]]))
  }

  func testScaleIsNoWholeNumber() throws {
    try expect(
      resize(Tensor([[0, 6, 12, 18, 24]]), to: (1, 3), mode: .bilinear),
      equals: Tensor([[2, 12, 22]]))
  }

  func testAxesHaveTheirOwnScales() throws {
    try expect(
      resize(Tensor([[0, 4], [8, 12]]), to: (1, 4), mode: .bilinear),
      equals: Tensor([[4, 5, 7, 8]]))
    try expect(
      resize(Tensor([[1, 2], [3, 4]]), to: (4, 1), mode: .nearest),
      equals: Tensor([[1], [1], [3], [3]]))
  }

  func testAlignedCornersAreExact() throws {
    try expect(
      resize(Tensor([[0, 3, 9]]), to: (1, 5), mode: .bilinear, alignCorners: true),
      equals: Tensor([[0, 1.5, 3, 6, 9]]))
    try expect(
      resize(Tensor([[0], [3], [9], [5]]), to: (2, 1), mode: .bicubic, alignCorners: true),
      equals: Tensor([[0], [5]]))
  }

  func testAlignedSinglePixelIsTheFirst() throws {
    let x = Tensor([[5, 6], [7, 9]])
    try expect(
      resize(x, to: (1, 1), mode: .bilinear, alignCorners: true), equals: Tensor([[5]]))
    try expect(
      resize(x, to: (2, 1), mode: .bicubic, alignCorners: true), equals: Tensor([[5], [7]]))
    try expect(
      resize(x, to: (1, 1), mode: .bilinear), equals: Tensor([[6.75]]))
  }

  func testSameSizeChangesNothing() throws {
    let x = Tensor([[3, 1, 4], [1, 5, 9]])
    for mode in [Interpolation.nearest, .bilinear, .bicubic] {
      try expect(resize(x, to: (2, 3), mode: mode), equals: x)
      try expect(resize(x, to: (2, 3), mode: mode, alignCorners: true), equals: x)
    }
  }

  // MARK: - Nearest

  func testNearestTakesThePixelUnderTheUpperLeftCorner() throws {
    try expect(
      resize(Tensor([[0, 1, 2, 3, 4]]), to: (1, 3), mode: .nearest), equals: Tensor([[0, 1, 3]]))
    try expect(
      resize(Tensor([[0], [1], [2]]), to: (5, 1), mode: .nearest),
      equals: Tensor([[0], [0], [1], [1], [2]]))
  }

  func testNearestDoesNotAlignCorners() throws {
    try expect(
      resize(Tensor([[0, 1, 2, 3]]), to: (1, 2), mode: .nearest, alignCorners: true),
      equals: Tensor([[0, 2]]))
  }

  // MARK: - Bilinear

  func testBilinearRepeatsTheEdges() throws {
    try expect(
      resize(Tensor([[8, 0, 8]]), to: (1, 6), mode: .bilinear),
      equals: Tensor([[8, 6, 2, 2, 6, 8]]))
  }

  func testSmallerImagesAreNotSmoothed() throws {
    try expect(
      resize(Tensor([[9, 0, 9, 9, 2, 9]]), to: (1, 2), mode: .bilinear), equals: Tensor([[0, 2]]))
  }

  // MARK: - Bicubic

  func testBicubicImpulseShowsTheKernel() throws {
    try expect(
      resize(Tensor([[0, 0, 1, 0, 0]]), to: (1, 10), mode: .bicubic),
      equals: Tensor([
        [0, -0.0352, -0.1055, 0.2617, 0.8789, 0.8789, 0.2617, -0.1055, -0.0352, 0]
      ]))
  }

  func testBicubicRepeatsTheEdges() throws {
    try expect(
      resize(Tensor([[64, 0]]), to: (1, 4), mode: .bicubic),
      equals: Tensor([[70.75, 49.5, 14.5, -6.75]]))
  }

  func testBicubicOvershoots() throws {
    try expect(
      resize(Tensor([[0], [0], [1], [1]]), to: (8, 1), mode: .bicubic, alignCorners: true),
      equals: Tensor([[0], [-0.0787], [-0.0787], [0.2638], [0.7362], [1.0787], [1.0787], [1]]))
  }

  // MARK: - Shapes

  func testLeadingAxesAreKept() throws {
    try expect(
      resize(
        Tensor(shape: [2, 1, 2, 1, 2], data: [1, 2, 3, 4, 5, 6, 7, 8]), to: (1, 1), mode: .bilinear),
      equals: Tensor(shape: [2, 1, 2, 1, 1], data: [1.5, 3.5, 5.5, 7.5]))
    try expect(
      resize(Tensor(zeros: [0, 3, 4, 5]), to: (2, 6), mode: .bicubic),
      equals: Tensor(zeros: [0, 3, 2, 6]))
  }

  // MARK: - The authority

  func testAgreesWithPyTorch() throws { try expectGolden("pytorch.jsonl") }
}
