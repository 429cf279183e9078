import ExerciseKit
import SuiteKit
import XCTest

final class MaxPool2dExamples: SuiteTestCase {
  let x = Tensor([[1, 3, 2, 9, 0], [7, 4, 5, 6, 1], [0, 2, 8, 8, 3], [1, 2, 8, 4, 5]])
    .reshaped(to: [1, 1, 4, 5])
  let pooled = Tensor([[7, 9], [2, 8]]).reshaped(to: [1, 1, 2, 2])

  func testTwoByTwo() throws {
    try expect(
      maxPool2d(x, kernel: 2, stride: 2), equals: (output: pooled, indices: [5, 3, 11, 12]))
  }

  func testCeilMode() throws {
    try expect(
      maxPool2d(x, kernel: 2, stride: 2, ceilMode: true),
      equals: (
        output: Tensor([[7, 9, 1], [2, 8, 5]]).reshaped(to: [1, 1, 2, 3]),
        indices: [5, 3, 9, 11, 12, 19]
      ))
  }

  func testUnpooling() throws {
    try expect(
      maxUnpool2d(pooled, indices: [5, 3, 11, 12], outputSize: (4, 5)),
      equals: Tensor([[0, 0, 0, 9, 0], [7, 0, 0, 0, 0], [0, 2, 8, 0, 0], [0, 0, 0, 0, 0]])
        .reshaped(to: [1, 1, 4, 5]))
  }

  func testPaddingAndRefusal() throws {
    let negative = Tensor([[-1, -2, -3]]).reshaped(to: [1, 1, 1, 3])
    try expect(
      maxPool2d(negative, kernel: 2, stride: 2, padding: 1),
      equals: (output: Tensor([[-1, -2]]).reshaped(to: [1, 1, 1, 2]), indices: [0, 1]))
    try expectInvalidInput { try maxPool2d(negative, kernel: 3, stride: 1, padding: 2) }
  }
}
