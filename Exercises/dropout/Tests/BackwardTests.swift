import ExerciseKit
import SuiteKit
import XCTest

final class BackwardTests: SuiteTestCase {
  func testGradientPassesWhereTheElementWasKept() throws {
    try expect(
      dropoutBackward(Tensor([3, -6, 9]), mask: [false, true, true], p: 0.25),
      equals: Tensor([0, -8, 12]))
  }

  func testGradientOfAllDroppedIsZero() throws {
    try expect(
      dropoutBackward(Tensor([[1, -2]]), mask: [false, false], p: 1), equals: Tensor([[0, 0]]))
  }

  func testGradientOfAllKeptPasses() throws {
    let gradient = Tensor([[1], [-2]])
    try expect(dropoutBackward(gradient, mask: [true, true], p: 0), equals: gradient)
  }

  func testDoesToAGradientWhatForwardDidToTheInput() throws {
    try property(cases: 80) { draw in
      let x = draw.tensor(shape: [draw.size(in: 0...8)], integers: -4...4)
      var generator = SplitMix64(seed: UInt64(draw.int(in: 0...1_000_000)))
      let p = draw.element(of: [0.5, 0.25, 0.9, 0, 1] as [Float])
      let (output, mask) = try Reference.dropout(x, p: p, training: true, using: &generator)
      try expect(dropoutBackward(x, mask: mask, p: p), equals: output)
    }
  }
}
