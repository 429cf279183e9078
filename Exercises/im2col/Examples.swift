import ExerciseKit
import SuiteKit
import XCTest

final class Im2colExamples: SuiteTestCase {
  let x = Tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]).reshaped(to: [1, 1, 3, 3])
  let columns = Tensor([[1, 2, 4, 5], [2, 3, 5, 6], [4, 5, 7, 8], [5, 6, 8, 9]])

  func testNinePixels() throws {
    try expect(unfold(x, kernel: (2, 2)), equals: columns.reshaped(to: [1, 4, 4]))
    try expect(
      fold(columns.reshaped(to: [1, 4, 4]), outputSize: (3, 3), kernel: (2, 2)),
      equals: Tensor(shape: [1, 1, 3, 3], data: [1, 4, 3, 8, 20, 12, 7, 16, 9]))
  }

  func testStrideAndPadding() throws {
    let padded = Tensor([[0, 0, 0, 5], [0, 0, 4, 6], [0, 2, 0, 8], [1, 3, 7, 9]])
    try expect(
      unfold(x, kernel: (2, 2), stride: (2, 2), padding: (1, 1)),
      equals: padded.reshaped(to: [1, 4, 4]))
    try expect(
      fold(
        padded.reshaped(to: [1, 4, 4]), outputSize: (3, 3), kernel: (2, 2), stride: (2, 2),
        padding: (1, 1)),
      equals: x)
  }
}
