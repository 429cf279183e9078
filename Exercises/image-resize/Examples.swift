import ExerciseKit
import SuiteKit
import XCTest

final class ImageResizeExamples: SuiteTestCase {
  let row = Tensor([[0, 1, 2, 3]])

  func testRowToTwiceItsWidth() throws {
    try expect(
      resize(row, to: (1, 8), mode: .nearest), equals: Tensor([[0, 0, 1, 1, 2, 2, 3, 3]]))
    try expect(
      resize(row, to: (1, 8), mode: .bilinear),
      equals: Tensor([[0, 0.25, 0.75, 1.25, 1.75, 2.25, 2.75, 3]]))
    try expect(
      resize(row, to: (1, 8), mode: .bicubic),
      equals: Tensor([[-0.1055, 0.1914, 0.6680, 1.2969, 1.7031, 2.3320, 2.8086, 3.1055]]))
    try expect(
      resize(row, to: (1, 8), mode: .bilinear, alignCorners: true),
      equals: Tensor([[0, 0.4286, 0.8571, 1.2857, 1.7143, 2.1429, 2.5714, 3]]))
  }

  func testSmallerRow() throws {
    try expect(resize(row, to: (1, 2), mode: .nearest), equals: Tensor([[0, 2]]))
    try expect(resize(row, to: (1, 2), mode: .bilinear), equals: Tensor([[0.5, 2.5]]))
    try expect(
      resize(row, to: (1, 1), mode: .bicubic, alignCorners: true), equals: Tensor([[0]]))
  }

  func testRowsAndColumns() throws {
    try expect(
      resize(Tensor([[0, 10], [20, 30]]), to: (2, 4), mode: .bilinear),
      equals: Tensor([[0, 2.5, 7.5, 10], [20, 22.5, 27.5, 30]]))
  }
}
