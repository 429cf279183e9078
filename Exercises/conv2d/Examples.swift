import ExerciseKit
import SuiteKit
import XCTest

final class Conv2dExamples: SuiteTestCase {
  let image = Tensor([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]).reshaped(to: [1, 1, 3, 4])
  let kernel = Tensor([[1, 0], [0, 2]]).reshaped(to: [1, 1, 2, 2])

  func testKernelInsideTheImage() throws {
    try expect(
      conv2d(image, weight: kernel, bias: nil, options: Conv2dOptions()),
      equals: Tensor(shape: [1, 1, 2, 3], data: [13, 16, 19, 25, 28, 31]))
  }

  func testStrideTwoAlongTheColumns() throws {
    try expect(
      conv2d(image, weight: kernel, bias: [100], options: Conv2dOptions(stride: (1, 2))),
      equals: Tensor(shape: [1, 1, 2, 2], data: [113, 119, 125, 131]))
  }

  func testSamePadding() throws {
    try expect(
      conv2d(image, weight: kernel, bias: nil, options: Conv2dOptions(padding: .same)),
      equals: Tensor(shape: [1, 1, 3, 4], data: [13, 16, 19, 4, 25, 28, 31, 8, 9, 10, 11, 12]))
  }

  func testDilationTwo() throws {
    try expect(
      conv2d(image, weight: kernel, bias: nil, options: Conv2dOptions(dilation: (2, 2))),
      equals: Tensor(shape: [1, 1, 1, 2], data: [23, 26]))
  }

  func testTwoGroups() throws {
    try expect(
      conv2d(
        Tensor(shape: [1, 2, 1, 2], data: [1, 2, 10, 20]),
        weight: Tensor(shape: [4, 1, 1, 1], data: [1, 2, 3, 4]),
        bias: nil,
        options: Conv2dOptions(groups: 2)),
      equals: Tensor(shape: [1, 4, 1, 2], data: [1, 2, 2, 4, 30, 60, 40, 80]))
  }
}
