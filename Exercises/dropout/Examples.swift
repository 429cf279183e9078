import ExerciseKit
import SuiteKit
import XCTest

final class DropoutExamples: SuiteTestCase {
  let x = Tensor([[1, -2, 3, 4], [5, 6, 7, 8]])
  let mask = [true, false, false, false, false, true, false, true]

  func testHalfIsDropped() throws {
    var generator = SplitMix64(seed: 42)
    try expect(
      dropout(x, p: 0.5, training: true, using: &generator),
      equals: (Tensor([[2, 0, 0, 0], [0, 12, 0, 16]]), mask))
  }

  func testInference() throws {
    var unused = SplitMix64(seed: 42)
    try expect(
      dropout(Tensor([1, 2]), p: 0.5, training: false, using: &unused),
      equals: (Tensor([1, 2]), [true, true]))
    try expectInvalidInput { try dropout(x, p: 1.5, training: true, using: &unused) }
  }

  func testBackward() throws {
    let gradient = Tensor([[1, 1, 1, 1], [10, 10, 10, 10]])
    try expect(
      dropoutBackward(gradient, mask: mask, p: 0.5),
      equals: Tensor([[2, 0, 0, 0], [0, 20, 0, 20]]))
  }
}
