import ExerciseKit
import SuiteKit
import XCTest

final class DepthwiseSeparableConvExamples: SuiteTestCase {
  let x = Tensor(
    [[1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 0, 1], [0, 1, 0], [1, 0, 1]]
  ).reshaped(to: [1, 2, 3, 3])
  let d = Tensor([[1, 0], [0, 1], [1, 1], [1, 1]]).reshaped(to: [2, 1, 2, 2])
  let p = Tensor([[1, 10], [-1, 1]])

  func testTwoChannels() throws {
    try expect(
      depthwiseSeparableConv(x, depthwise: d, pointwise: p, bias: [0, 100]),
      equals: Tensor(shape: [1, 2, 2, 2], data: [26, 28, 32, 34, 96, 94, 90, 88]))
  }

  func testStrideAndPadding() throws {
    try expect(
      depthwiseSeparableConv(
        x, depthwise: d, pointwise: p, bias: [0, 100], stride: 2, padding: 1),
      equals: Tensor(shape: [1, 2, 2, 2], data: [11, 13, 17, 34, 100, 98, 94, 88]))
  }

  func testTwoFiltersForEachChannel() throws {
    try expect(
      depthwiseSeparableConv(
        Tensor(shape: [1, 2, 1, 1], data: [3, 5]),
        depthwise: Tensor(shape: [4, 1, 1, 1], data: [1, 10, 100, 1000]),
        pointwise: Tensor([[1, 1, 1, 1], [0, 1, 0, 0]])),
      equals: Tensor(shape: [1, 2, 1, 1], data: [5533, 30]))
  }
}
