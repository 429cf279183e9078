import ExerciseKit
import SuiteKit
import XCTest

final class Conv2dBackwardExamples: SuiteTestCase {
  let x = Tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]).reshaped(to: [1, 1, 3, 3])
  let weight = Tensor([[1, 2], [3, 4]]).reshaped(to: [1, 1, 2, 2])
  let gradOutput = Tensor([[1, 0], [0, 2]]).reshaped(to: [1, 1, 2, 2])

  func testOverlappingPatches() throws {
    try expect(
      conv2dBackward(x: x, weight: weight, gradOutput: gradOutput, options: Conv2dOptions()),
      equals: (
        gradInput: Tensor(shape: [1, 1, 3, 3], data: [1, 2, 0, 3, 6, 4, 0, 6, 8]),
        gradWeight: Tensor(shape: [1, 1, 2, 2], data: [11, 14, 20, 23]), gradBias: [3]
      ))
  }

  func testStrideWithARemainder() throws {
    try expect(
      conv2dBackward(
        x: Tensor(shape: [1, 1, 1, 4], data: [1, 2, 3, 4]),
        weight: Tensor(shape: [1, 1, 1, 1], data: [5]),
        gradOutput: Tensor(shape: [1, 1, 1, 2], data: [1, 10]),
        options: Conv2dOptions(stride: (1, 2))),
      equals: (
        gradInput: Tensor(shape: [1, 1, 1, 4], data: [5, 0, 50, 0]),
        gradWeight: Tensor(shape: [1, 1, 1, 1], data: [31]), gradBias: [11]
      ))
  }

  func testPadding() throws {
    try expect(
      conv2dBackward(
        x: Tensor(shape: [1, 1, 1, 2], data: [3, 4]),
        weight: Tensor(shape: [1, 1, 1, 3], data: [1, 10, 100]),
        gradOutput: Tensor(shape: [1, 1, 1, 2], data: [1, 2]),
        options: Conv2dOptions(padding: .same)),
      equals: (
        gradInput: Tensor(shape: [1, 1, 1, 2], data: [12, 120]),
        gradWeight: Tensor(shape: [1, 1, 1, 3], data: [6, 11, 4]), gradBias: [3]
      ))
  }
}
