import ExerciseKit
import SuiteKit
import XCTest

final class TransposedConv2dExamples: SuiteTestCase {
  let x = Tensor([[1, 2], [3, 4]]).reshaped(to: [1, 1, 2, 2])
  let w = Tensor([[1, 2, 1], [2, 4, 2], [1, 2, 1]]).reshaped(to: [1, 1, 3, 3])

  func testOverlappingKernels() throws {
    let whole = Tensor([
      [1, 2, 3, 4, 2], [2, 4, 6, 8, 4], [4, 8, 10, 12, 6], [6, 12, 14, 16, 8], [3, 6, 7, 8, 4],
    ])
    try expect(
      convTranspose2d(x, weight: w, stride: 2), equals: whole.reshaped(to: [1, 1, 5, 5]))
  }

  func testPaddingCutsOff() throws {
    let middle = Tensor([[4, 6, 8], [8, 10, 12], [12, 14, 16]])
    try expect(
      convTranspose2d(x, weight: w, stride: 2, padding: 1),
      equals: middle.reshaped(to: [1, 1, 3, 3]))
  }

  func testOutputPadding() throws {
    let larger = Tensor([[4, 6, 8, 4], [8, 10, 12, 6], [12, 14, 16, 8], [6, 7, 8, 4]])
    try expect(
      convTranspose2d(x, weight: w, stride: 2, padding: 1, outputPadding: 1),
      equals: larger.reshaped(to: [1, 1, 4, 4]))
    try expectInvalidInput { try convTranspose2d(x, weight: w, stride: 2, outputPadding: 2) }
  }

  func testGroups() throws {
    let pixels = Tensor(shape: [1, 2, 1, 1], data: [3, 5])
    let weight = Tensor(shape: [2, 2, 1, 1], data: [1, 10, 100, 1000])
    try expect(
      convTranspose2d(pixels, weight: weight),
      equals: Tensor(shape: [1, 2, 1, 1], data: [503, 5030]))
    try expect(
      convTranspose2d(pixels, weight: weight, groups: 2),
      equals: Tensor(shape: [1, 4, 1, 1], data: [3, 30, 500, 5000]))
  }

  func testBilinearKernel() throws {
    let tents = Tensor([
      [0.0625, 0.1875, 0.1875, 0.0625], [0.1875, 0.5625, 0.5625, 0.1875],
      [0.1875, 0.5625, 0.5625, 0.1875], [0.0625, 0.1875, 0.1875, 0.0625],
    ])
    try expect(bilinearKernel(factor: 2), equals: tents.reshaped(to: [1, 1, 4, 4]))
  }
}
