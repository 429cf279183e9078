import ExerciseKit
import SuiteKit
import XCTest

final class Conv2dModesExamples: SuiteTestCase {
  let image = Tensor([[1, 2, 3], [4, 5, 6]])
  let kernel = Tensor([[1, 2], [0, 3]])

  func testFullOfTheExample() throws {
    try expect(
      convolve2d(image, kernel, mode: .full),
      equals: Tensor([[1, 4, 7, 6], [4, 16, 22, 21], [0, 12, 15, 18]]))
  }

  func testSameOfTheExample() throws {
    try expect(convolve2d(image, kernel, mode: .same), equals: Tensor([[1, 4, 7], [4, 16, 22]]))
  }

  func testValidOfTheExample() throws {
    try expect(convolve2d(image, kernel, mode: .valid), equals: Tensor([[16, 22]]))
  }

  func testFullOfTheExampleWithoutFlip() throws {
    try expect(
      convolve2d(image, kernel, mode: .full, flip: false),
      equals: Tensor([[3, 6, 9, 0], [14, 20, 26, 3], [8, 14, 17, 6]]))
  }

  func testSameOfTheExampleWithoutFlip() throws {
    try expect(
      convolve2d(image, kernel, mode: .same, flip: false),
      equals: Tensor([[20, 26, 3], [14, 17, 6]]))
  }

  func testValidOfTheExampleWithoutFlip() throws {
    try expect(
      convolve2d(image, kernel, mode: .valid, flip: false), equals: Tensor([[20, 26]]))
  }
}
